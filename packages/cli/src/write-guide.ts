import { readFileSync, realpathSync } from 'node:fs'
import { replaceFile } from '@guidelint/lint/node'
import { reasonOf } from './reason-of.ts'

/**
 * Writes a guide whole, behind links and with its permissions, if it is still as it was read.
 * @returns why it was not written; null where it was, or where another run wrote the same.
 */
export const writeGuide = (path: string, before: string, after: string): string | null => {
  try {
    const file = realpathSync(path)
    const isStill = (): boolean => readFileSync(file).equals(Buffer.from(before))
    if (replaceFile(file, after, isStill)) return null
    return readFileSync(file).equals(Buffer.from(after)) ? null : 'it was changed meanwhile'
  } catch (error) {
    return reasonOf(error)
  }
}
