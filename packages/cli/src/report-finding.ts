import type { Guide, Span } from '@guidelint/guide'
import { type Finding, type Fix, LineIndex } from '@guidelint/lint'
import type { Excerpt, FindingReport, FixReport, Place, SourceLine } from './report.ts'

/** Turns findings of one guide into what reporters read: offsets into lines, with the lines to show. */
export const reportFindings = (guide: Guide, findings: readonly Finding[]): readonly FindingReport[] => {
  if (findings.length === 0) return []
  const lines = new LineIndex(guide.source.text)
  return findings.map((finding) => reportFinding(guide, finding, lines)).sort(compareReports)
}

const reportFinding = (guide: Guide, finding: Finding, lines: LineIndex): FindingReport => {
  const { rule, severity, message, span, identity, scope, facts, sum } = finding
  return {
    rule,
    severity,
    message,
    ...placeOf(span, lines),
    start: span.start,
    end: span.end,
    identity,
    scope,
    related: finding.related.map((one) => ({ ...placeOf(one.span, lines), message: one.message })),
    facts,
    fixes: finding.fixes.map(reportFix),
    sum,
    excerpt: excerptOf(guide, span, lines),
  }
}

const placeOf = ({ start, end }: Span, lines: LineIndex): Place => {
  const from = lines.positionAt(start)
  const to = lines.positionAt(end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

const reportFix = ({ level, name, title, edits }: Fix): FixReport => ({
  level,
  name,
  title,
  edits: edits.map(({ span, text }) => ({ start: span.start, end: span.end, text })),
})

const excerptOf = (guide: Guide, { start, end }: Span, lines: LineIndex): Excerpt => {
  const lineAt = (offset: number): SourceLine => {
    const line = lines.lineAt(offset)
    const { start: from, end: to } = lines.lineSpan(line)
    return { line, text: guide.source.text.slice(from, to) }
  }
  const table = guide.tables.find((one) => one.span.start <= start && end <= one.span.end)
  const isInHeader = table === undefined || lines.lineAt(table.header.span.start) === lines.lineAt(start)
  const first = lineAt(start)
  const last = lineAt(end)
  return { header: isInHeader ? null : lineAt(table.header.span.start), first, last: last.line === first.line ? first : last }
}

const compareReports = (a: FindingReport, b: FindingReport): number =>
  a.start - b.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end)
