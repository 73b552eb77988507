/** One flag as it is typed after `--`. */
export interface FlagSpec {
  readonly type: 'boolean' | 'string'
  readonly short?: string
  readonly multiple?: true
  /** What stands for the value in the help. */
  readonly value?: string
  /** The values that it takes, where they are few. */
  readonly choices?: readonly string[]
  readonly help: string
}

export const FORMAT_NAMES = [
  'pretty',
  'concise',
  'json',
  'jsonl',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
  'markdown',
  'html',
] as const
export type FormatName = (typeof FORMAT_NAMES)[number]

/** Every flag of every command; each stands here once. */
export const FLAGS = {
  format: { type: 'string', short: 'f', multiple: true, value: 'NAME[:FILE]', help: 'output format; repeatable, each to its own file' },
  'fail-on': {
    type: 'string',
    value: 'SEVERITY',
    choices: ['error', 'warning', 'info', 'never'],
    help: 'mildest severity that fails the run (default: error)',
  },
  'max-warnings': { type: 'string', value: 'N', help: 'fail on more than N warnings' },
  rule: { type: 'string', multiple: true, value: 'ID', help: 'run only these rules; globs as text/*; repeatable' },
  set: { type: 'string', multiple: true, value: 'PATH=VALUE', help: 'set one value of the configuration, as rules.band/total=off' },
  config: { type: 'string', short: 'c', value: 'FILE', help: 'use this configuration and no other' },
  'no-config': { type: 'boolean', help: 'use no configuration' },
  'no-inline-config': { type: 'boolean', help: 'leave suppressions in guides out of account' },
  'allow-empty': { type: 'boolean', help: 'succeed where no guide is found' },
  'as-of': { type: 'string', value: 'DATE', help: 'the date for rules on age, as 2026-01-31' },
  'stdin-filename': { type: 'string', value: 'PATH', help: 'path of the guide on standard input' },
  coverage: { type: 'boolean', help: 'show how many figures could be checked' },
  stats: { type: 'boolean', help: 'show how often each rule reports' },
  profile: { type: 'boolean', help: 'show how long each rule takes' },
  quiet: { type: 'boolean', short: 'q', help: 'print findings only: no summary, notes or progress' },
  color: { type: 'string', value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'colours in the terminal' },
  stdio: { type: 'boolean', help: 'talk on standard input and output, as lsp does anyway; editors append it' },
  concurrency: { type: 'string', value: 'auto|N|off', help: 'how many threads lint' },
  cache: { type: 'boolean', help: 'reuse results of unchanged guides, kept in .guidelint-cache' },
  'cache-mode': {
    type: 'string',
    value: 'MODE',
    choices: ['content', 'stat'],
    help: 'know unchanged guides by what the system says of them, as git does (stat, the default), or by their bytes',
  },
  'no-cache': { type: 'boolean', help: 'lint every guide anew' },
  since: { type: 'string', value: 'REV', help: 'report what is new since a git revision' },
  'since-scope': {
    type: 'string',
    value: 'SCOPE',
    choices: ['new', 'changed'],
    help: 'what --since reports: new findings, or all of changed guides',
  },
  baseline: { type: 'string', value: 'FILE', help: 'baseline of known findings' },
  'no-baseline': { type: 'boolean', help: 'report known findings too' },
  'show-baselined': { type: 'boolean', help: 'show findings that are in the baseline' },
  shard: { type: 'string', value: 'I/N', help: 'lint the I-th of N parts, for guidelint merge' },
  watch: { type: 'boolean', help: 'lint again when a guide or the configuration changes' },
  fix: { type: 'boolean', help: 'make safe fixes' },
  unsafe: { type: 'boolean', help: 'make unsafe fixes too' },
  choose: { type: 'string', value: 'NAME', help: 'make the fix of this name' },
  'dry-run': { type: 'boolean', help: 'say what would be fixed and write nothing' },
  diff: { type: 'boolean', help: 'print fixes as a unified diff and write nothing' },
  split: { type: 'boolean', help: 'write one baseline a folder' },
  out: { type: 'string', short: 'o', value: 'FILE', help: 'the page to write' },
  'exit-code': { type: 'boolean', help: 'exit with 1 where something changed' },
  explain: { type: 'boolean', help: 'say where each value comes from' },
  force: { type: 'boolean', help: 'overwrite what is there' },
  'all-roles': { type: 'boolean', help: 'write a guide for each standard role' },
  help: { type: 'boolean', short: 'h', help: 'show this help' },
  version: { type: 'boolean', short: 'v', help: 'show the version' },
} as const satisfies Readonly<Record<string, FlagSpec>>

export type FlagName = keyof typeof FLAGS

type ValueOf<Spec> = Spec extends { multiple: true } ? readonly string[] : Spec extends { type: 'boolean' } ? boolean : string

/** What was given; a flag that wasn't is absent. */
export type Flags = { readonly [Name in FlagName]?: ValueOf<(typeof FLAGS)[Name]> }
