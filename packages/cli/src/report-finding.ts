import type { Guide, Span } from '@guidelint/guide'
import { type Finding, type Fix, LineIndex, type Related } from '@guidelint/lint'
import type { Excerpt, FindingReport, FixReport, Place, RelatedReport, SourceLine } from './report.ts'

/** The lines of another guide; null where it can't be read. */
export type LinesOf = (path: string) => LineIndex | null

export interface ReportOptions {
  /** Lines of other guides, for related places there. */
  readonly linesOf?: LinesOf | undefined
  /** Whether what fixes would write is wanted (default: yes). */
  readonly withEdits?: boolean | undefined
}

/** Turns findings of one guide into what reporters read: offsets into lines, with the lines to show. */
export const reportFindings = (guide: Guide, findings: readonly Finding[], options: ReportOptions = {}): readonly FindingReport[] => {
  if (findings.length === 0) return []
  const lines = new LineIndex(guide.source.text)
  return findings.map((finding) => reportFinding(guide, finding, lines, options)).sort(compareReports)
}

const reportFinding = (
  guide: Guide,
  finding: Finding,
  lines: LineIndex,
  { linesOf = () => null, withEdits = true }: ReportOptions,
): FindingReport => {
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
    related: finding.related.map((one) => reportRelated(one, lines, linesOf)),
    facts,
    fixes: finding.fixes.map((fix) => reportFix(fix, withEdits)),
    sum,
    excerpt: excerptOf(guide, span, lines),
  }
}

const START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 }

const reportRelated = ({ span, path, message }: Related, lines: LineIndex, linesOf: LinesOf): RelatedReport => {
  if (path === undefined) return { ...placeOf(span, lines), message }
  const others = linesOf(path)
  return { ...(others === null ? START : placeOf(span, others)), path, message }
}

/** A span as people count. */
export const placeOf = ({ start, end }: Span, lines: LineIndex): Place => {
  const from = lines.positionAt(start)
  const to = lines.positionAt(end)
  return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
}

const reportFix = (fix: Fix, withEdits: boolean): FixReport => ({
  level: fix.level,
  name: fix.name,
  title: fix.title,
  // A rule may make its edits only when they are asked for.
  edits: (withEdits ? fix.edits : []).map(({ span, text }) => ({ start: span.start, end: span.end, text })),
})

/** What a reader needs to see of the guide around a span. */
export const excerptOf = (guide: Guide, { start, end }: Span, lines: LineIndex): Excerpt => {
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

/** By place, then by rule: the order of a guide in every report. */
export const compareReports = (a: FindingReport, b: FindingReport): number =>
  a.start - b.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end)
