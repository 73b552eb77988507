import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toolName } from '../version.ts'

/** Names the code that runs: the build names its parts by their content. A result of other code is never reused. */
export const codeKey = (): string => {
  const parts = readdirSync(dirname(fileURLToPath(import.meta.url))).sort()
  return [toolName(), process.version, ...parts].join(' ')
}
