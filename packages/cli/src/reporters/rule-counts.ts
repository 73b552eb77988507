import type { Severity } from '@guidelint/lint'
import { compareSeverity } from '@guidelint/lint'
import type { Report } from '../report.ts'

export interface RuleCount {
  readonly rule: string
  /** The most severe that it reported with. */
  readonly severity: Severity
  readonly findings: number
  readonly guides: number
}

/** How often each rule reports, the most severe and then the most frequent first. */
export const countRules = ({ files }: Report): RuleCount[] => {
  const counts = new Map<string, { severity: Severity; findings: number; guides: Set<string> }>()
  for (const { path, findings } of files) {
    for (const { rule, severity } of findings) {
      const count = counts.get(rule) ?? { severity, findings: 0, guides: new Set() }
      counts.set(rule, count)
      count.findings += 1
      count.guides.add(path)
      if (compareSeverity(severity, count.severity) < 0) count.severity = severity
    }
  }
  return [...counts]
    .map(([rule, { severity, findings, guides }]) => ({ rule, severity, findings, guides: guides.size }))
    .sort((a, b) => compareSeverity(a.severity, b.severity) || b.findings - a.findings || (a.rule < b.rule ? -1 : 1))
}
