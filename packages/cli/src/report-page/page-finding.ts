import type { Severity } from '@guidelint/lint'
import type { FindingReport } from '../report.ts'
import type { PageFinding, PageSeverity } from './page-data.ts'

const SEVERITIES: Readonly<Record<Severity, PageSeverity>> = { error: 0, warning: 1, info: 2 }
/** Of a longer line only what surrounds the place is shown. */
const WIDEST = 240
const LEAD = 60

/** A finding as the page embeds it. */
export const pageFinding = (finding: FindingReport, rule: number): PageFinding => {
  const { line, column, endLine, endColumn, excerpt, sum, fixes } = finding
  const { text } = excerpt.first
  const from = column - 1
  const cut = text.length <= WIDEST ? 0 : Math.max(0, from - LEAD)
  const shown = text.slice(cut, cut + WIDEST)
  const to = Math.min((line === endLine ? endColumn - 1 : text.length) - cut, shown.length)
  const fix = fixes[0]?.title
  return {
    rule,
    severity: SEVERITIES[finding.severity],
    line,
    column,
    message: finding.message,
    text: shown,
    from: from - cut,
    to,
    ...(excerpt.header === null ? {} : { header: excerpt.header.text.slice(0, WIDEST) }),
    ...(sum.length === 0 ? {} : { sum }),
    ...(fix === undefined ? {} : { fix }),
  }
}
