import type { FileReport, FindingReport, Report } from '../report.ts'
import type { Reporter } from './reporter.ts'
import { attributes, escapeXml } from './xml.ts'

/** JUnit XML: a suite a guide, a case a finding; a guide without findings is one case that passes. An info passes. */
export const junit: Reporter = function* (report) {
  const cases = report.files.reduce((sum, { findings }) => sum + Math.max(findings.length, 1), report.failures.length)
  const failures = report.files.reduce((sum, file) => sum + failuresOf(file), 0)
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'guidelint', tests: cases, failures, errors: report.failures.length })}>\n`
  yield* runFailures(report)
  for (const file of report.files) yield* suite(file)
  yield '</testsuites>\n'
}

const failuresOf = ({ findings }: FileReport): number => findings.filter(({ severity }) => severity !== 'info').length

function* runFailures({ failures }: Report): Iterable<string> {
  if (failures.length === 0) return
  yield `  <testsuite${attributes({ name: 'guidelint', tests: failures.length, failures: 0, errors: failures.length })}>\n`
  for (const [index, failure] of failures.entries()) {
    yield `    <testcase${attributes({ name: `run ${index + 1}`, classname: 'guidelint' })}><error${attributes({ message: failure })}/></testcase>\n`
  }
  yield '  </testsuite>\n'
}

function* suite(file: FileReport): Iterable<string> {
  const { path, findings } = file
  yield `  <testsuite${attributes({ name: path, tests: Math.max(findings.length, 1), failures: failuresOf(file), errors: 0 })}>\n`
  if (findings.length === 0) yield `    <testcase${attributes({ name: 'guidelint', classname: path })}/>\n`
  for (const finding of findings) yield testCase(path, finding)
  yield '  </testsuite>\n'
}

const testCase = (path: string, { rule, severity, line, column, message, sum }: FindingReport): string => {
  const opening = `    <testcase${attributes({ name: `${rule} ${line}:${column}`, classname: path })}>`
  const text = escapeXml([`${path}:${line}:${column}`, message, ...sum].join('\n'))
  const outcome =
    severity === 'info' ? `<system-out>${text}</system-out>` : `<failure${attributes({ message, type: severity })}>${text}</failure>`
  return `${opening}${outcome}</testcase>\n`
}
