import { summarise } from '../report.ts'
import { jsonFinding } from './json-finding.ts'
import type { Reporter } from './reporter.ts'
import { shownFindings } from './shown-findings.ts'

/** The JSON report, one file a line. */
export const json: Reporter = function* (report) {
  yield `{"version":1,"tool":${JSON.stringify(report.tool)},"asOf":${JSON.stringify(report.asOf)},\n"files":[`
  let separator = '\n'
  for (const file of report.files) {
    yield `${separator}${JSON.stringify({ path: file.path, findings: shownFindings(file).map(jsonFinding) })}`
    separator = ',\n'
  }
  const failures = report.failures.length === 0 ? '' : `"failures":${JSON.stringify(report.failures)},\n`
  const shard = report.shard === undefined ? '' : `,\n"shard":${JSON.stringify(report.shard)}`
  yield `\n],\n${failures}"summary":${JSON.stringify(summarise(report))}${shard}}\n`
}
