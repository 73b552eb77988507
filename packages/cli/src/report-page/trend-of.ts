import type { BaselineEntry, BaselineMatch } from '@guidelint/lint'
import type { FileReport, FindingReport } from '../report.ts'
import type { Trend } from './page-data.ts'

/** How all findings (`files`, before any was taken out) stand against the entries of the baseline. */
export const trendOf = (
  entries: readonly BaselineEntry[],
  { known, changed, unused }: BaselineMatch<FindingReport>,
  files: readonly FileReport[],
): Trend => {
  const rules = files.flatMap(({ findings }) => findings.map(({ rule }) => rule))
  return {
    entries: entries.length,
    gone: unused.length,
    known: known.size,
    fresh: rules.length - known.size,
    changed: changed.size,
    rules: byRule(
      entries.map(({ rule }) => rule),
      rules,
    ),
    dates: byDate(entries),
  }
}

const countBy = (values: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

const byRule = (before: readonly string[], now: readonly string[]): Trend['rules'] => {
  const [old, current] = [countBy(before), countBy(now)]
  return [...new Set([...old.keys(), ...current.keys()])]
    .map((id) => ({ id, before: old.get(id) ?? 0, now: current.get(id) ?? 0 }))
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before) || (a.id < b.id ? -1 : 1))
}

const byDate = (entries: readonly BaselineEntry[]): Trend['dates'] =>
  [...countBy(entries.map(({ since }) => since).filter((since) => since !== ''))]
    .map(([date, count]) => ({ date, entries: count }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
