import { summarise } from '../report.ts'
import { jsonFinding } from './json-finding.ts'
import type { Reporter } from './reporter.ts'
import { shownFindings } from './shown-findings.ts'

/** One finding a line, each with its path; the summary in the last line. */
export const jsonl: Reporter = function* (report) {
  for (const file of report.files) {
    for (const shown of shownFindings(file)) yield `${JSON.stringify({ path: file.path, ...jsonFinding(shown) })}\n`
  }
  yield `${JSON.stringify({ version: 1, tool: report.tool, asOf: report.asOf, summary: summarise(report) })}\n`
}
