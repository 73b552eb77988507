import type { FlagName, Flags } from './flags.ts'

/** What a command is called with. */
export interface Invocation {
  readonly command: CommandName
  readonly paths: readonly string[]
  readonly flags: Flags
  /** Absolute. */
  readonly cwd: string
}

/** The process's exit code: 0 fine, 1 findings, 2 wrong usage, configuration or a bug. */
export type ExitCode = 0 | 1 | 2

export type Run = (invocation: Invocation) => Promise<ExitCode>

export interface CommandSpec {
  readonly usage: string
  readonly help: string
  readonly flags: readonly FlagName[]
  /** Loads what runs it; absent where the command isn't there yet. */
  readonly load?: () => Promise<Run>
}

const CONFIG_FLAGS = ['config', 'no-config', 'set', 'rule', 'no-inline-config', 'as-of'] as const
const LINT_FLAGS = [
  'format',
  'fail-on',
  'max-warnings',
  ...CONFIG_FLAGS,
  'allow-empty',
  'stdin-filename',
  'since',
  'since-scope',
  'baseline',
  'no-baseline',
  'show-baselined',
  'cache',
  'cache-mode',
  'no-cache',
  'concurrency',
  'shard',
  'watch',
  'coverage',
  'stats',
  'profile',
  'quiet',
  'color',
  'fix',
  'unsafe',
  'choose',
  'dry-run',
  'diff',
] as const

/** Every command, in the order of the help. */
export const COMMANDS = {
  lint: {
    usage: 'lint [PATH…]',
    help: 'lint files, folders or globs (the command where none is named)',
    flags: LINT_FLAGS,
    load: async () => (await import('./commands/lint-or-fix.ts')).runLintOrFix,
  },
  fix: {
    usage: 'fix [PATH…]',
    help: 'lint and make safe fixes',
    flags: LINT_FLAGS,
    load: async () => (await import('./commands/fix.ts')).runFix,
  },
  check: {
    usage: 'check FILE|-',
    help: 'lint one file, or standard input',
    flags: LINT_FLAGS,
    load: async () => (await import('./commands/check.ts')).runCheck,
  },
  diff: {
    usage: 'diff [BASE] [HEAD]',
    help: 'what changed in the figures between revisions or folders',
    flags: ['format', 'exit-code', 'config', 'no-config', 'set', 'quiet', 'color'],
    load: async () => (await import('./commands/diff.ts')).runDiff,
  },
  export: {
    usage: 'export [PATH…]',
    help: 'what the guides say, as json, jsonl or csv',
    flags: ['format', 'config', 'no-config', 'allow-empty', 'stdin-filename', 'quiet'],
    load: async () => (await import('./commands/export.ts')).runExport,
  },
  explain: {
    usage: 'explain RULE',
    help: 'the page of a rule',
    flags: ['color'],
    load: async () => (await import('./commands/explain.ts')).runExplain,
  },
  rules: {
    usage: 'rules',
    help: 'the list of rules',
    flags: ['format', 'color'],
    load: async () => (await import('./commands/rules.ts')).runRules,
  },
  init: {
    usage: 'init',
    help: 'write a configuration file',
    flags: ['force', 'quiet'],
    load: async () => (await import('./commands/init.ts')).runInit,
  },
  'print-config': {
    usage: 'print-config [FILE]',
    help: 'the configuration that holds for a file',
    flags: ['explain', ...CONFIG_FLAGS],
    load: async () => (await import('./commands/print-config.ts')).runPrintConfig,
  },
  baseline: {
    usage: 'baseline create|prune|show|accept [PATH…]',
    help: 'keep known findings quiet',
    flags: ['baseline', 'split', 'force', 'format', ...CONFIG_FLAGS, 'allow-empty', 'quiet'],
    load: async () => (await import('./commands/baseline.ts')).runBaseline,
  },
  new: {
    usage: 'new COMPANY ROLE',
    help: 'write the skeleton of a guide, or with --all-roles of every standard role',
    flags: ['all-roles', 'force', 'quiet'],
    load: async () => (await import('./commands/new.ts')).runNew,
  },
  sync: {
    usage: 'sync [PATH…]',
    help: 'write frontmatter from the body',
    flags: ['dry-run', 'diff', 'as-of', 'config', 'no-config', 'allow-empty', 'quiet'],
    load: async () => (await import('./commands/sync.ts')).runSync,
  },
  report: {
    usage: 'report [PATH…] --out FILE.html',
    help: 'one page with findings, coverage, freshness and bands',
    flags: ['out', 'fail-on', 'max-warnings', ...CONFIG_FLAGS, 'allow-empty', 'baseline', 'no-baseline', 'quiet'],
    load: async () => (await import('./commands/report.ts')).runReport,
  },
  merge: {
    usage: 'merge FILE…',
    help: 'merge the reports of shards, with the rules that compare guides',
    flags: [
      'format',
      'fail-on',
      'max-warnings',
      'baseline',
      'no-baseline',
      'show-baselined',
      'allow-empty',
      'coverage',
      'stats',
      'quiet',
      'color',
    ],
    load: async () => (await import('./commands/merge.ts')).runMerge,
  },
  lsp: {
    usage: 'lsp',
    help: 'the language server on standard input and output',
    flags: ['stdio'],
    load: async () => (await import('./commands/lsp.ts')).runLsp,
  },
} as const satisfies Readonly<Record<string, CommandSpec>>

export type CommandName = keyof typeof COMMANDS

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[]
