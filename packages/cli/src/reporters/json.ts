import { summarise } from '../report.ts'
import { jsonFinding } from './json-finding.ts'
import type { Reporter } from './reporter.ts'

/** The JSON report, one file a line. */
export const json: Reporter = function* (report) {
  yield `{"version":1,"tool":${JSON.stringify(report.tool)},"asOf":${JSON.stringify(report.asOf)},\n"files":[`
  let separator = '\n'
  for (const { path, findings } of report.files) {
    yield `${separator}${JSON.stringify({ path, findings: findings.map(jsonFinding) })}`
    separator = ',\n'
  }
  const failures = report.failures.length === 0 ? '' : `"failures":${JSON.stringify(report.failures)},\n`
  yield `\n],\n${failures}"summary":${JSON.stringify(summarise(report))}}\n`
}
