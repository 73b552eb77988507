import type { Guide } from '@guidelint/guide'
import { compareFindings, type Draft } from './finding.ts'
import { LineIndex } from './line-index.ts'
import { matchesRule } from './match-rule.ts'
import type { Settings } from './settings.ts'
import { type RuleName, readSuppressions, type Suppression } from './suppression.ts'
import { problemsOfSuppressions } from './suppression-problems.ts'
import { type Reach, reachOf } from './suppression-reach.ts'

export interface SuppressedDraft {
  readonly draft: Draft
  /** What stands behind `--` in the comment; empty where nothing does. */
  readonly reason: string
}

export interface Suppressed {
  readonly kept: readonly Draft[]
  readonly suppressed: readonly SuppressedDraft[]
}

/** One rule that one suppression names. */
export interface Entry {
  readonly suppression: Suppression
  readonly rule: RuleName
  readonly reach: Reach
  /** Whether its date is over: it then suppresses nothing. */
  readonly isExpired: boolean
}

/** Takes out what comments in the guide suppress, and adds what is wrong with those comments. Keeps the order of findings. */
export const applySuppressions = (guide: Guide, drafts: readonly Draft[], settings: Settings, asOf: string | undefined): Suppressed => {
  const suppressions = settings.inlineConfig && guide.comments.length > 0 ? readSuppressions(guide) : []
  if (suppressions.length === 0) return { kept: drafts, suppressed: [] }
  const lines = new LineIndex(guide.source.text)
  const enables = suppressions.filter(({ verb }) => verb === 'enable')
  const entries = suppressions.flatMap((suppression) => entriesOf(suppression, enables, guide, lines, asOf))
  const used = new Set<Entry>()
  const first = part(drafts, entries, used)
  const problems = problemsOfSuppressions({ guide, settings, suppressions, entries, used, lines })
  const second = part(problems, entries, used)
  return {
    kept: [...first.kept, ...second.kept].sort(compareFindings),
    suppressed: [...first.suppressed, ...second.suppressed],
  }
}

const entriesOf = (
  suppression: Suppression,
  enables: readonly Suppression[],
  guide: Guide,
  lines: LineIndex,
  asOf: string | undefined,
): Entry[] => {
  if (!suppression.isKnown || suppression.verb === 'enable') return []
  const isExpired = suppression.until !== null && asOf !== undefined && asOf > suppression.until
  return suppression.rules.map((rule) => ({ suppression, rule, isExpired, reach: reachOf(suppression, rule.text, enables, guide, lines) }))
}

/** Parts findings from suppressed ones; every entry that reaches one counts as used. */
const part = (drafts: readonly Draft[], entries: readonly Entry[], used: Set<Entry>): { kept: Draft[]; suppressed: SuppressedDraft[] } => {
  const kept: Draft[] = []
  const suppressed: SuppressedDraft[] = []
  const byRule = new Map<string, readonly Entry[]>()
  for (const draft of drafts) {
    const named = byRule.get(draft.rule) ?? entries.filter((entry) => !entry.isExpired && matchesRule(entry.rule.text, draft.rule))
    byRule.set(draft.rule, named)
    const hits = named.filter((entry) => entry.reach(draft))
    for (const hit of hits) used.add(hit)
    if (hits[0] === undefined) kept.push(draft)
    else suppressed.push({ draft, reason: hits[0].suppression.reason })
  }
  return { kept, suppressed }
}
