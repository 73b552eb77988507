import {
  type Finding,
  type Fix,
  type FixLevel,
  type FixOptions,
  type LintContext,
  matchesRule,
  ruleList,
  type Settings,
} from '@guidelint/lint'
import type { Invocation } from './commands.ts'
import type { Flags } from './flags.ts'
import type { GatheredFile } from './gather-files.ts'
import { judgeByBaseline } from './judge-by-baseline.ts'
import { lintFiles } from './lint-files.ts'
import type { FileReport, FindingReport } from './report.ts'
import { loadRunSettings, type RunSettings } from './run-settings.ts'

type Drafts = NonNullable<LintContext['library']>

/** Which fixes a run makes. */
export interface FixPlan {
  /** The guides as they are before, without what is in the baseline. */
  readonly reports: readonly FileReport[]
  /** How many findings are in the baseline. */
  readonly baselined: number
  /** One sentence for each file that could not be linted. */
  readonly failures: readonly string[]
  /**
   * The rules that judge the fixes: those of `--rule` and all others too, since a fix of one may break another.
   * @throws ConfigError where the file's configuration is broken.
   */
  settingsFor(file: string): Promise<Settings & { readonly asOf: string | undefined }>
  /** What to fix in the guide at a path as reports show it: not what is in the baseline. */
  optionsFor(path: string): FixOptions & { readonly isMeant: (finding: Pick<Finding, 'rule' | 'identity'>) => boolean }
  /** What rules across guides found in a guide, if `text` is what they read; undefined where they found nothing. */
  libraryOf(path: string, text: string): Drafts | undefined
}

/** Lints all files: only those with something to fix are looked at again, and rules across guides need them all. */
export const makeFixPlan = async (invocation: Invocation, named: RunSettings, files: readonly GatheredFile[]): Promise<FixPlan> => {
  const { flags, cwd } = invocation
  const settings = await judgingSettings(invocation, named)
  const linted = await lintFiles(
    files.filter(({ isStdin }) => !isStdin),
    { settings },
  )
  const judged = await judgeByBaseline(linted.files, { flags: { ...flags, 'show-baselined': true }, settings, cwd })
  const byPath = new Map(judged.files.map((file) => [file.path, file]))
  const known = new Map(judged.files.map(({ path, known: ones = [] }) => [path, new Set(ones.map(({ identity }) => identity))]))
  return {
    reports: judged.files,
    baselined: [...known.values()].reduce((sum, { size }) => sum + size, 0),
    failures: linted.failures,
    settingsFor: settings.settingsFor,
    optionsFor: (path) => ({
      levels: levelsOf(flags),
      choose: flags.choose,
      isMeant: ({ rule, identity }) =>
        flags.rule?.some((pattern) => matchesRule(pattern, rule)) !== false && known.get(path)?.has(identity) !== true,
    }),
    libraryOf: (path, text) => libraryDrafts(byPath.get(path), text),
  }
}

/** A fix that is named may be of any level. */
const levelsOf = ({ choose, unsafe }: Flags): readonly FixLevel[] =>
  choose !== undefined ? ['safe', 'unsafe', 'choice'] : unsafe === true ? ['safe', 'unsafe'] : ['safe']

const judgingSettings = async ({ flags, cwd }: Invocation, named: RunSettings): Promise<RunSettings> => {
  if (flags.rule === undefined) return named
  const { rule: _, ...others } = flags
  const all = await loadRunSettings(others, cwd)
  const settingsFor = async (file: string) => {
    const whole = await all.settingsFor(file)
    const more = (await named.settingsFor(file)).rules.filter(({ rule }) => !whole.rules.some((one) => one.rule.id === rule.id))
    return { ...whole, rules: [...whole.rules, ...more] }
  }
  return { ...all, settingsFor }
}

const LIBRARY_RULES: ReadonlySet<string> = new Set(ruleList.filter(({ library }) => library !== undefined).map(({ id }) => id))

const libraryDrafts = (file: FileReport | undefined, text: string): Drafts | undefined => {
  const drafts = (file?.findings ?? []).filter((finding) => LIBRARY_RULES.has(finding.rule) && isStillThere(finding, text))
  return drafts.length === 0 ? undefined : drafts.map(draftOf)
}

const isStillThere = ({ start, column, excerpt }: FindingReport, text: string): boolean =>
  text.startsWith(excerpt.first.text, start - (column - 1))

const draftOf = ({ rule, severity, start, end, message, facts, fixes, sum }: FindingReport): Drafts[number] => ({
  rule,
  severity,
  span: { start, end },
  message,
  related: [],
  facts,
  fixes: fixes.map(
    (fix): Fix => ({ ...fix, edits: fix.edits.map((edit) => ({ span: { start: edit.start, end: edit.end }, text: edit.text })) }),
  ),
  sum,
})
