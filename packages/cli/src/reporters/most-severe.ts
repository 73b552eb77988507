import { compareSeverity } from '@guidelint/lint'
import type { FindingReport, Report } from '../report.ts'

export interface PlacedFinding {
  readonly path: string
  readonly finding: FindingReport
}

/** All findings, the most severe first, then in the order of the report: for formats that show only so many. */
export const mostSevereFirst = ({ files }: Report): PlacedFinding[] =>
  files
    .flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })))
    .sort((a, b) => compareSeverity(a.finding.severity, b.finding.severity))
