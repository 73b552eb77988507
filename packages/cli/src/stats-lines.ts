import type { Report } from './report.ts'

/** How often each rule reports and in how many guides, the most frequent first. */
export const statsLines = (report: Report): string[] => {
  const rules = new Map<string, { findings: number; guides: number }>()
  for (const { findings } of report.files) {
    for (const { rule } of findings) entry(rules, rule).findings += 1
    for (const rule of new Set(findings.map((one) => one.rule))) entry(rules, rule).guides += 1
  }
  const sorted = [...rules].sort(([a, x], [b, y]) => y.findings - x.findings || (a < b ? -1 : 1))
  const width = Math.max(4, ...sorted.map(([rule]) => rule.length))
  return [
    `${'rule'.padEnd(width)}  findings  guides`,
    ...sorted.map(
      ([rule, { findings, guides }]) => `${rule.padEnd(width)}  ${String(findings).padStart(8)}  ${String(guides).padStart(6)}`,
    ),
  ]
}

const entry = (rules: Map<string, { findings: number; guides: number }>, rule: string) => {
  const known = rules.get(rule) ?? { findings: 0, guides: 0 }
  rules.set(rule, known)
  return known
}
