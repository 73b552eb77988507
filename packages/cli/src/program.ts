// All that the command runs, in one file: what a run does not need is neither compiled nor evaluated.
import type { ImportModule } from '@guidelint/lint/node'
import { importModulesBy } from './import-module.ts'

/** Runs what the process was called with; gives whether what was compiled is worth keeping. */
export const runCommand = async (importModule: ImportModule): Promise<boolean> => {
  importModulesBy(importModule)
  return (await import('./run-command-line.ts')).runCommandLine()
}

/** Lints batches of files as a thread of another run. */
export const serveBatches = async (importModule: ImportModule): Promise<void> => {
  importModulesBy(importModule)
  await (await import('./threads/serve-batches.ts')).serveBatches()
}
