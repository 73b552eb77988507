import { FINDINGS_LIMIT, type Guide } from '@guidelint/guide'
import { type Checked, countChecked } from './checked.ts'
import { compareFindings, type Draft, draftFinding, type Finding } from './finding.ts'
import { placeFindings } from './identity.ts'
import { limitFindings, takeUpTo } from './limit-findings.ts'
import type { Problem, RuleContext } from './rule.ts'
import type { RuleSetting, Settings } from './settings.ts'
import { applySuppressions, type SuppressedDraft } from './suppress.ts'

/** What is known of a run besides its settings. */
export interface LintContext {
  /** Path of the guide with `/`. */
  readonly path?: string | undefined
  /** ISO date for rules on age; without it they are silent. */
  readonly asOf?: string | undefined
  /**
   * What rules across guides found in this guide (`createLibrary`); absent where no library was compared: those rules then
   * did not run, and suppressions of them are left alone.
   */
  readonly library?: readonly Draft[] | undefined
  /** Whether findings of a rule beyond the limit are kept: who makes fixes, and looks whether they helped, needs them all. */
  readonly everyFinding?: boolean | undefined
  /** Runs one rule; the place to measure it. */
  readonly around?: (rule: string, run: () => void) => void
}

export interface SuppressedFinding extends Finding {
  /** What stands behind `--` in the comment; empty where nothing does. */
  readonly reason: string
}

/** A rule that threw: a bug in the rule. */
export interface Crash {
  readonly rule: string
  readonly error: unknown
}

export interface LintResult {
  /** By place, then by rule. */
  readonly findings: readonly Finding[]
  readonly suppressed: readonly SuppressedFinding[]
  readonly crashed: readonly Crash[]
  readonly checked: Checked
}

/** Runs the rules that are on over one guide. Pure: the same input gives the same result. */
export const lintGuide = (guide: Guide, settings: Settings, context: LintContext = {}): LintResult => {
  const ruleContext: RuleContext = { profile: settings.profile, asOf: context.asOf, path: context.path }
  const drafts: Draft[] = [...(context.library ?? [])]
  const crashed: Crash[] = []
  const cut = new Map<string, Problem>()
  const ran = context.library === undefined ? withoutLibrary(settings) : settings
  const most = context.everyFinding === true ? Number.POSITIVE_INFINITY : FINDINGS_LIMIT
  const run = (setting: RuleSetting): void => {
    const first = runRule(guide, setting, ruleContext, drafts, crashed, most)
    if (first !== null) cut.set(setting.rule.id, first)
  }
  for (const setting of ran.rules) {
    if (context.around === undefined) run(setting)
    else context.around(setting.rule.id, () => run(setting))
  }
  for (const [rule, first] of cut) drafts.push(...limitFindings(settings, rule, first))
  drafts.push(...crashFindings(guide, settings, crashed))
  drafts.sort(compareFindings)
  const { kept, suppressed } = applySuppressions(guide, drafts, ran, context.asOf, new Set(cut.keys()))
  return {
    findings: placeFindings(guide, kept),
    suppressed: placeSuppressed(guide, suppressed),
    crashed,
    checked: countChecked(guide),
  }
}

const alone = new WeakMap<Settings, Settings>()

/** Settings without the rules that need other guides. */
const withoutLibrary = (settings: Settings): Settings => {
  let own = alone.get(settings)
  if (own === undefined) {
    own = { ...settings, rules: settings.rules.filter(({ rule }) => rule.library === undefined) }
    alone.set(settings, own)
  }
  return own
}

/** Gives the first problem beyond the limit on findings; null where there is none. */
const runRule = (
  guide: Guide,
  { rule, severity, options }: RuleSetting,
  context: RuleContext,
  drafts: Draft[],
  crashed: Crash[],
  most: number,
): Problem | null => {
  try {
    return takeUpTo(most, rule.check(guide, options, context), (problem) => drafts.push(draftFinding(rule.id, severity, problem)))
  } catch (error) {
    crashed.push({ rule: rule.id, error })
    return null
  }
}

const crashFindings = (guide: Guide, settings: Settings, crashed: readonly Crash[]): Draft[] => {
  const setting = settings.rules.find(({ rule }) => rule.id === 'meta/rule-crashed')
  if (setting === undefined) return []
  return crashed.map(({ rule, error }) =>
    draftFinding('meta/rule-crashed', setting.severity, {
      span: guide.title?.span ?? { start: 0, end: 0 },
      message: `The rule ${rule} failed on this guide (${error instanceof Error ? error.message : String(error)}); this is a bug in Guidelint.`,
      facts: { rule },
    }),
  )
}

const placeSuppressed = (guide: Guide, suppressed: readonly SuppressedDraft[]): readonly SuppressedFinding[] => {
  const placed = placeFindings(
    guide,
    suppressed.map(({ draft }) => draft),
  )
  return placed.map((finding, index) => ({ ...finding, reason: suppressed[index]?.reason ?? '' }))
}
