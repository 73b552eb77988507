import type { FileReport, FindingReport } from '../report.ts'
import { compareReports } from '../report-finding.ts'

export interface ShownFinding {
  readonly finding: FindingReport
  readonly isBaselined: boolean
}

/** A guide's findings in their order, with those in the baseline where they are to be shown. */
export const shownFindings = ({ findings, known = [] }: FileReport): readonly ShownFinding[] => {
  const own = findings.map((finding) => ({ finding, isBaselined: false }))
  if (known.length === 0) return own
  return [...own, ...known.map((finding) => ({ finding, isBaselined: true }))].sort((a, b) => compareReports(a.finding, b.finding))
}
