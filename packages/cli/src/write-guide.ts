import { accessSync, chmodSync, constants, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { reasonOf } from './read-guide-file.ts'

/**
 * Writes a guide whole, behind links and with its permissions, if it is still as it was read.
 * @returns why it was not written; null where it was.
 */
export const writeGuide = (path: string, before: string, after: string): string | null => {
  let temporary: string | undefined
  try {
    const file = realpathSync(path)
    accessSync(file, constants.W_OK)
    temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`)
    writeFileSync(temporary, after)
    chmodSync(temporary, statSync(file).mode)
    if (!readFileSync(file).equals(Buffer.from(before))) return 'it was changed meanwhile'
    renameSync(temporary, file)
    temporary = undefined
    return null
  } catch (error) {
    return reasonOf(error)
  } finally {
    if (temporary !== undefined) rmSync(temporary, { force: true })
  }
}
