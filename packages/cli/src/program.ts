// All that the command runs, in one file: what a run does not need is neither compiled nor evaluated.
import type { CommandName } from './commands.ts'

/** Runs what the process was called with; gives the command that ran to its end. */
export const runCommand = async (): Promise<CommandName | null> => (await import('./run-command-line.ts')).runCommandLine()

/** Lints batches of files as a thread of another run. */
export const serveBatches = async (): Promise<void> => (await import('./threads/serve-batches.ts')).serveBatches()
