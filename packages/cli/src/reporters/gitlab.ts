import { createHash } from 'node:crypto'
import type { Severity } from '@guidelint/lint'
import { jsonList } from '../json-list.ts'
import type { FindingReport } from '../report.ts'
import type { Reporter } from './reporter.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'major', info: 'info' }

/** GitLab's Code Quality report. */
export const gitlab: Reporter = ({ files }) =>
  jsonList(
    '[',
    files.flatMap(({ path, findings }) => findings.map((finding) => issueOf(path, finding))),
    ']',
  )

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
