import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { COMMAND_NAMES, COMMANDS, type CommandName, type Invocation } from './commands.ts'
import { FLAGS, type FlagName, type FlagSpec, type Flags } from './flags.ts'
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
  const given = tokens.filter((token) => token.kind === 'option') as readonly OptionToken[]
  const wrong = given.find(({ name }) => !Object.hasOwn(FLAGS, name))
  // Before the command is looked for, since the word behind a wrong flag may be its value.
  if (wrong !== undefined)
    throw new UsageError(`There is no flag ${wrong.rawName}.`, { name: wrong.name, names: Object.keys(FLAGS), prefix: '--' })
  const { command, paths } = readCommand(positionals, cwd)
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
  throw new UsageError(`There is no command or path "${first}".`, { name: first, names: COMMAND_NAMES })
}

const readFlags = (tokens: readonly OptionToken[], command: CommandName): Flags => {
  const flags: Record<string, boolean | string | string[]> = {}
  const known: readonly string[] = [...COMMANDS[command].flags, 'help', 'version']
  for (const token of tokens) {
    const { name } = token
    if (!known.includes(name)) throw strayFlag(token, command)
    const spec: FlagSpec = FLAGS[name as FlagName]
    const value = readValue(token, spec)
    if (spec.multiple !== true) flags[name] = value
    else flags[name] = [...((flags[name] as string[] | undefined) ?? []), String(value)]
  }
  return flags
}

const strayFlag = ({ name, rawName }: OptionToken, command: CommandName): UsageError => {
  const others = COMMAND_NAMES.filter((one) => (COMMANDS[one].flags as readonly string[]).includes(name))
  return new UsageError(`guidelint ${command} has no ${rawName}; it belongs to ${others.map((one) => `"${one}"`).join(', ')}.`)
}

const readValue = ({ name, rawName, value, inlineValue }: OptionToken, { type, choices, value: form }: FlagSpec): boolean | string => {
  if (type === 'boolean') {
    if (value === undefined) return true
    throw new UsageError(`${rawName} takes no value, but "${value}" was given.`)
  }
  if (value === undefined || (inlineValue !== true && /^-./.test(value)))
    throw new UsageError(`${rawName} needs a value: --${name} ${form ?? 'VALUE'}.`)
  if (choices !== undefined && !choices.includes(value)) {
    throw new UsageError(`${rawName} takes ${choices.join(', ')}, not "${value}".`, { name: value, names: choices })
  }
  return value
}
