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
  const lineAt = sourceLines(guide, lines)
  const { linesOf = () => null, withEdits = true } = options
  const relatedPlace = ({ path, span }: Related): Place => {
    const own = path === undefined ? lines : linesOf(path)
    return own === null ? START : placeOf(span, own)
  }
  return findings
    .map((finding) => {
      const { span } = finding
      return reportFinding(finding, placeOf(span, lines), excerptOf(guide, span, lineAt), { relatedPlace, withEdits })
    })
    .sort(compareReports)
}

const START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 }

export interface FindingOptions {
  readonly relatedPlace: (related: Related) => Place
  readonly withEdits: boolean
}

/** One finding whose place and excerpt are known. */
export const reportFinding = (finding: Finding, place: Place, excerpt: Excerpt, options: FindingOptions): FindingReport => {
  const { rule, severity, message, span, identity, scope, facts, sum } = finding
  return {
    rule,
    severity,
    message,
    ...place,
    start: span.start,
    end: span.end,
    identity,
    scope,
    related: finding.related.map((one) => reportRelated(one, options.relatedPlace(one))),
    facts,
    fixes: finding.fixes.map((fix) => reportFix(fix, options.withEdits)),
    sum,
    excerpt,
  }
}

const reportRelated = ({ path, message }: Related, place: Place): RelatedReport =>
  path === undefined ? { ...place, message } : { ...place, path, message }

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

/** The lines of a guide by an offset in them, each made once: a thousand findings on one line share it, also in another thread. */
export const sourceLines = (guide: Guide, lines: LineIndex): ((offset: number) => SourceLine) => {
  const known = new Map<number, SourceLine>()
  return (offset) => {
    const line = lines.lineAt(offset)
    const { start, end } = lines.lineSpan(line)
    const own = known.get(line) ?? { line, text: guide.source.text.slice(start, end) }
    known.set(line, own)
    return own
  }
}

/** What a reader needs to see of the guide around a span. */
export const excerptOf = (guide: Guide, { start, end }: Span, lineAt: (offset: number) => SourceLine): Excerpt => {
  const table = guide.tables.find((one) => one.span.start <= start && end <= one.span.end)
  const header = table === undefined ? null : lineAt(table.header.span.start)
  const first = lineAt(start)
  return { header: header === first ? null : header, first, last: lineAt(end) }
}

/** By place, then by rule: the order of a guide in every report. */
export const compareReports = (a: FindingReport, b: FindingReport): number =>
  a.start - b.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : a.end - b.end)
