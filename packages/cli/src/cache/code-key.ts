import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toolName } from '../version.ts'

/** Names the code that runs: the build names the program by its content. A result of other code is never reused. */
export const codeKey = (): string => [toolName(), process.version, basename(fileURLToPath(import.meta.url))].join(' ')
