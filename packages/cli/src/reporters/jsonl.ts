import { summarise } from '../report.ts'
import { jsonFinding } from './json-finding.ts'
import type { Reporter } from './reporter.ts'

/** One finding a line, each with its path; the summary in the last line. */
export const jsonl: Reporter = function* (report) {
  for (const { path, findings } of report.files) {
    for (const finding of findings) yield `${JSON.stringify({ path, ...jsonFinding(finding) })}\n`
  }
  yield `${JSON.stringify({ version: 1, tool: report.tool, asOf: report.asOf, summary: summarise(report) })}\n`
}
