import type { Run } from '../commands.ts'
import { UsageError } from '../usage-error.ts'
import { runLintOrFix } from './lint-or-fix.ts'

/** `guidelint check FILE`: one file, or standard input. */
export const runCheck: Run = async (invocation) => {
  if (invocation.paths.length !== 1) throw new UsageError('guidelint check takes one file, or - for standard input.')
  return runLintOrFix(invocation)
}
