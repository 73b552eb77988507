import { createHash } from 'node:crypto'
import type { Severity } from '@guidelint/lint'
import type { FindingReport } from '../report.ts'
import type { Reporter } from './reporter.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'info' }

/** GitLab's Code Quality report. */
export const gitlab: Reporter = function* ({ files }) {
  yield '['
  let separator = '\n'
  for (const { path, findings } of files) {
    for (const finding of findings) {
      yield separator + JSON.stringify(issueOf(path, finding))
      separator = ',\n'
    }
  }
  yield '\n]\n'
}

const issueOf = (path: string, { rule, severity, message, line, endLine, identity }: FindingReport): object => ({
  type: 'issue',
  check_name: rule,
  description: message,
  categories: ['Style'],
  severity: SEVERITIES[severity],
  // An identity is unique within its guide.
  fingerprint: createHash('sha256').update(`${path}\n${identity}`).digest('hex'),
  location: { path, lines: { begin: line, end: endLine } },
})
