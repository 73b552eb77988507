import { COMMAND_NAMES, COMMANDS, type CommandName, type CommandSpec } from './commands.ts'
import { FLAGS, type FlagName, type FlagSpec, FORMAT_NAMES } from './flags.ts'

const table = (rows: readonly (readonly [string, string])[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

const flagRow = (name: FlagName): readonly [string, string] => {
  const { short, value, choices, help }: FlagSpec = FLAGS[name]
  return [`${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${choices?.join('|') ?? value}`}`, help]
}

const isThere = (name: CommandName): boolean => 'load' in COMMANDS[name]

const flagsOf = (command: CommandName): string[] => {
  const names: readonly FlagName[] = [...COMMANDS[command].flags, 'help', 'version']
  return table(names.map(flagRow))
}

/** The help of all commands, with the flags of `lint`; or of one command. */
export const helpText = (command: CommandName | null): string => {
  const spec: CommandSpec = COMMANDS[command ?? 'lint']
  const lines =
    command === null
      ? [
          'Guidelint checks negotiation guides.',
          '',
          'Usage: guidelint [COMMAND] [PATH…] [FLAGS]',
          '',
          'Commands:',
          ...table(COMMAND_NAMES.filter(isThere).map((name) => [COMMANDS[name].usage, COMMANDS[name].help])),
        ]
      : [`Usage: guidelint ${spec.usage} [FLAGS]`, '', `${spec.help.slice(0, 1).toUpperCase()}${spec.help.slice(1)}.`]
  const formats = spec.flags.includes('format') && spec.flags.includes('fail-on') ? ['', `Formats: ${FORMAT_NAMES.join(', ')}.`] : []
  const exits = ['', 'Exit codes: 0 fine; 1 findings at or above --fail-on; 2 wrong usage, configuration or files.']
  return `${[...lines, '', command === null ? 'Flags of lint:' : 'Flags:', ...flagsOf(command ?? 'lint'), ...formats, ...exits].join('\n')}\n`
}
