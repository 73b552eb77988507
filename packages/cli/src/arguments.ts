import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { nearestName } from '@guidelint/lint'
import { COMMAND_NAMES, COMMANDS, type CommandName, type Invocation } from './commands.ts'
import { FLAGS, type FlagName, type Flags, type FlagSpec } from './flags.ts'
import { UsageError } from './usage-error.ts'

interface OptionToken {
  readonly kind: 'option'
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/**
 * Reads the command line.
 * @throws UsageError for an unknown command or flag, naming the nearest one, and for a value that a flag doesn't take.
 */
export const parseArguments = (args: readonly string[], cwd: string): Invocation => {
  const options = Object.fromEntries(
    Object.entries(FLAGS).map(([name, { type, ...spec }]) => [name, { type, ...('short' in spec ? { short: spec.short } : {}) }]),
  )
  const { tokens } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true })
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const { command, paths } = readCommand(positionals, cwd)
  const given = tokens.filter((token) => token.kind === 'option') as readonly OptionToken[]
  return { command, paths, flags: readFlags(given, command), cwd }
}

/** The first word is a command, or else a path to lint. */
const readCommand = (positionals: readonly string[], cwd: string): { command: CommandName; paths: readonly string[] } => {
  const [first] = positionals
  if (first === undefined) return { command: 'lint', paths: [] }
  const command = COMMAND_NAMES.find((name) => name === first)
  if (command !== undefined) return { command, paths: positionals.slice(1) }
  const isPath = first === '-' || /[./\\*?[{]/.test(first) || existsSync(resolve(cwd, first))
  if (isPath) return { command: 'lint', paths: positionals }
  throw new UsageError(`There is no command or path "${first}".${meant(nearestName(first, COMMAND_NAMES))}`)
}

const meant = (name: string | null): string => (name === null ? ' See guidelint --help.' : ` Did you mean "${name}"?`)

const readFlags = (tokens: readonly OptionToken[], command: CommandName): Flags => {
  const flags: Record<string, boolean | string | string[]> = {}
  const known: readonly string[] = [...COMMANDS[command].flags, 'help', 'version']
  for (const token of tokens) {
    const { name } = token
    if (!known.includes(name)) throw new UsageError(unknownFlag(token, command, known))
    const spec: FlagSpec = FLAGS[name as FlagName]
    const value = readValue(token, spec)
    if (spec.multiple !== true) flags[name] = value
    else flags[name] = [...((flags[name] as string[] | undefined) ?? []), String(value)]
  }
  for (const name of Object.keys(flags)) refuseMissing(name as FlagName, flags)
  return flags
}

const unknownFlag = ({ name, rawName }: OptionToken, command: CommandName, known: readonly string[]): string => {
  if (name in FLAGS) {
    const others = COMMAND_NAMES.filter((one) => (COMMANDS[one].flags as readonly string[]).includes(name))
    return `guidelint ${command} has no ${rawName}; it belongs to ${others.map((one) => `"${one}"`).join(', ')}.`
  }
  const nearest = nearestName(name, known)
  return `There is no flag ${rawName}.${meant(nearest === null ? null : `--${nearest}`)}`
}

const readValue = ({ name, rawName, value, inlineValue }: OptionToken, { type, choices, value: form }: FlagSpec): boolean | string => {
  if (type === 'boolean') {
    if (value === undefined) return true
    throw new UsageError(`${rawName} takes no value, but "${value}" was given.`)
  }
  if (value === undefined || (inlineValue !== true && /^-./.test(value))) throw new UsageError(`${rawName} needs a value: --${name} ${form ?? 'VALUE'}.`)
  if (choices !== undefined && !choices.includes(value)) {
    const nearest = nearestName(value, choices)
    throw new UsageError(`${rawName} takes ${choices.join(', ')}, not "${value}".${nearest === null ? '' : ` Did you mean "${nearest}"?`}`)
  }
  return value
}

const refuseMissing = (name: FlagName, flags: Readonly<Record<string, unknown>>): void => {
  const spec: FlagSpec = FLAGS[name]
  if (spec.isMissing === true && flags['help'] !== true) throw new UsageError(`--${name} is not in this version yet: ${spec.help}.`)
}
