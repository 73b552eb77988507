import type { Severity } from '@guidelint/lint'
import { jsonList } from '../json-list.ts'
import type { FindingReport, SourceLine } from '../report.ts'
import type { Reporter } from './reporter.ts'

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARNING', info: 'INFO' }

/** Reviewdog's diagnostic format; its columns count UTF-8 bytes. */
export const rdjson: Reporter = ({ files }) =>
  jsonList(
    '{"source":{"name":"guidelint"},"diagnostics":[',
    files.flatMap(({ path, findings }) => findings.map((finding) => diagnosticOf(path, finding))),
    ']}',
  )

const diagnosticOf = (path: string, finding: FindingReport): object => {
  const { rule, severity, message, sum, column, endColumn, excerpt } = finding
  const range = { start: position(excerpt.first, column), end: position(excerpt.last, endColumn) }
  const suggestions = suggestionsOf(finding)
  return {
    message: [message, ...sum].join('\n'),
    location: { path, range },
    severity: SEVERITIES[severity],
    code: { value: rule },
    ...(suggestions.length === 0 ? {} : { suggestions }),
  }
}

const position = ({ line, text }: SourceLine, column: number): object => ({
  line,
  column: Buffer.byteLength(text.slice(0, column - 1)) + 1,
})

/** Fixes that are one edit on the finding's first line, whose text is at hand. */
const suggestionsOf = ({ fixes, start, column, excerpt }: FindingReport): object[] =>
  fixes.flatMap(({ edits }) => {
    const [edit] = edits
    const lineStart = start - (column - 1)
    if (edit === undefined || edits.length > 1 || edit.start < lineStart || edit.end > lineStart + excerpt.first.text.length) return []
    const at = (offset: number): object => position(excerpt.first, offset - lineStart + 1)
    return [{ range: { start: at(edit.start), end: at(edit.end) }, text: edit.text }]
  })
