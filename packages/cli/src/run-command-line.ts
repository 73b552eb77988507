import { parseArguments } from './arguments.ts'
import { COMMANDS, type CommandSpec, type ExitCode, type Invocation } from './commands.ts'
import { print, tellFailure } from './output.ts'
import { compileExpressionsAsUsual, compileExpressionsLate, isCodeWorthKeeping } from './start/engine-flags.ts'
import { UsageError } from './usage-error.ts'
import { version } from './version.ts'

const run = async (invocation: Invocation, args: readonly string[]): Promise<ExitCode> => {
  const { command, flags } = invocation
  const spec: CommandSpec = COMMANDS[command]
  if (flags.version === true) await print([`${version()}\n`])
  else if (flags.help === true) await print([(await import('./help.ts')).helpText(args.includes(command) ? command : null)])
  else if (spec.load === undefined) throw new UsageError(`guidelint ${command} is not in this version yet.`)
  else return (await spec.load())(invocation)
  return 0
}

/** A user's mistake is told in a line; a bug keeps its stack. */
const tellError = async (error: unknown): Promise<void> => {
  if (error instanceof UsageError) tellFailure(`${error.message}${await suggestion(error)}`)
  else if (error instanceof Error && (error.name === 'ConfigError' || error.name === 'GitError')) tellFailure(error.message)
  else tellFailure(`this is a bug in Guidelint: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
}

const suggestion = async ({ wrongName }: UsageError): Promise<string> => {
  if (wrongName === null) return ''
  const { nearestName } = await import('@guidelint/lint')
  const nearest = nearestName(wrongName.name, wrongName.names)
  return nearest === null ? '' : ` Did you mean ${wrongName.prefix ?? ''}${nearest}?`
}

/**
 * Runs what the process was called with, and sets its exit code.
 * @returns whether what was compiled for it is worth keeping for the next process.
 */
export const runCommandLine = async (): Promise<boolean> => {
  // Each write reports its own failure; a reader that is gone must not end the process before its exit code stands.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  const args = process.argv.slice(2)
  compileExpressionsLate()
  try {
    process.exitCode = await run(parseArguments(args, process.cwd()), args)
  } catch (error) {
    await tellError(error)
    process.exitCode = 2
  }
  compileExpressionsAsUsual()
  return isCodeWorthKeeping()
}
