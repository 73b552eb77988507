import type { Guide } from '@guidelint/guide'
import { compareFindings, type Draft } from './finding.ts'
import { groupBy } from './group-by.ts'
import { LineIndex } from './line-index.ts'
import { matchesRule } from './match-rule.ts'
import type { Settings } from './settings.ts'
import { type RuleName, readSuppressions, type Suppression } from './suppression.ts'
import { createClosing } from './suppression-closing.ts'
import { firstHits } from './suppression-hits.ts'
import { problemsOfSuppressions } from './suppression-problems.ts'
import { createReaches, type Reach, type Reaches } from './suppression-reach.ts'

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

/**
 * Takes out what comments in the guide suppress, and adds what is wrong with those comments. Keeps the order of findings. `cut`
 * names rules of which not all findings are here: whether a comment suppresses any of those can't be told.
 */
export const applySuppressions = (
  guide: Guide,
  drafts: readonly Draft[],
  settings: Settings,
  asOf: string | undefined,
  cut: ReadonlySet<string> = new Set(),
): Suppressed => {
  const suppressions = settings.inlineConfig && guide.comments.length > 0 ? readSuppressions(guide) : []
  if (suppressions.length === 0) return { kept: drafts, suppressed: [] }
  const lines = new LineIndex(guide.source.text)
  const enables = suppressions.filter(({ verb }) => verb === 'enable')
  const closing = createClosing(enables)
  const reaches = createReaches(guide, lines, closing)
  const entries = suppressions.flatMap((suppression) => entriesOf(suppression, reaches, asOf))
  const used = new Set<Entry>()
  const first = part(drafts, entries, used)
  const problems = problemsOfSuppressions({ guide, settings, suppressions, entries, closing, used, lines, cut })
  const second = part(problems, entries, used)
  return {
    kept: [...first.kept, ...second.kept].sort(compareFindings),
    suppressed: [...first.suppressed, ...second.suppressed],
  }
}

const entriesOf = (suppression: Suppression, reaches: Reaches, asOf: string | undefined): Entry[] => {
  if (!suppression.isKnown || suppression.verb === 'enable') return []
  const isExpired = suppression.until !== null && asOf !== undefined && asOf > suppression.until
  return suppression.rules.map((rule) => ({ suppression, rule, isExpired, reach: reaches(suppression, rule.text) }))
}

/** Parts findings from suppressed ones; every entry that reaches one counts as used. */
const part = (drafts: readonly Draft[], entries: readonly Entry[], used: Set<Entry>): { kept: Draft[]; suppressed: SuppressedDraft[] } => {
  const hits = new Map<Draft, Entry>()
  for (const [rule, same] of groupBy(drafts, (draft) => draft.rule)) {
    const named = entries.filter((entry) => !entry.isExpired && matchesRule(entry.rule.text, rule))
    for (const [draft, entry] of firstHits(same, named, used)) hits.set(draft, entry)
  }
  const suppressed: SuppressedDraft[] = []
  const kept = drafts.filter((draft) => {
    const hit = hits.get(draft)
    if (hit !== undefined) suppressed.push({ draft, reason: hit.suppression.reason })
    return hit === undefined
  })
  return { kept, suppressed }
}
