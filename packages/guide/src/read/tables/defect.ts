import type { Row, TableDefect } from '../../guide.ts'
import { lineAfter, trimmed } from '../../markdown/lines.ts'
import type { Span } from '../../span.ts'
import { isDelimiter, outerSpans } from './row.ts'

/** What is wrong with the row under the header; null where Markdown takes it as it is. */
export const delimiterDefect = (text: string, header: Row, delimiter: Span | null): TableDefect | null => {
  if (!delimiter) return missing(text, header)
  const wanted = outerSpans(text, header.span).length
  const found = outerSpans(text, delimiter).length
  // Under a lone pipe, which holds no cell, no delimiter row makes a table.
  const repair = wanted === 0 ? null : { span: delimiter, text: delimiterRow(text, header) }
  if (!isDelimiter(text, delimiter)) {
    const message = 'The row under the header is no delimiter row, so Markdown does not see a table: each of its cells must be dashes.'
    return { kind: 'broken-delimiter', span: delimiter, message, repair }
  }
  if (found === wanted) return null
  const kind = found < wanted ? 'short-delimiter' : 'long-delimiter'
  const message = `The delimiter row has ${found} ${found === 1 ? 'cell' : 'cells'} and the header ${wanted}, so Markdown does not see a table.`
  return { kind, span: delimiter, message, repair }
}

const FIGURE = /[$€£₹¥₪%]|\d{3}/

const missing = (text: string, header: Row): TableDefect => {
  const at = lineAfter(text, header.span.end)
  const lineEnd = text.slice(header.span.end, at)
  // Where the first row holds figures, the header itself may be what is lost.
  const hasCells = outerSpans(text, header.span).length > 0
  const isHeader = !FIGURE.test(
    header.cells
      .slice(1)
      .map((cell) => cell.text.replace(/\([^)]*\)/g, ''))
      .join(' '),
  )
  return {
    kind: 'no-delimiter',
    span: header.span,
    message: 'There is no delimiter row under the header, so Markdown does not see a table.',
    repair: isHeader && hasCells ? { span: { start: at, end: at }, text: delimiterRow(text, header) + lineEnd } : null,
  }
}

const delimiterRow = (text: string, header: Row): string => {
  const indent = text.slice(header.span.start, trimmed(text, header.span).start)
  return `${indent}|${'---|'.repeat(outerSpans(text, header.span).length)}`
}

/** Rows that a blank line or a comment cuts off from their table. */
export const cutOffDefect = (text: string, gap: Span, row: Span): TableDefect => {
  const isBlank = text.slice(gap.start, gap.end).trim() === ''
  return {
    kind: 'cut-off-rows',
    span: row,
    message: `A ${isBlank ? 'blank line' : 'comment on a line of its own'} ends the table above this row, so Markdown shows the rest as text.`,
    repair: isBlank ? { span: { start: lineAfter(text, gap.start), end: row.start }, text: '' } : null,
  }
}

/** A line of prose right under a table, which Markdown takes as one more row. */
export const lazyRowDefect = (text: string, row: Span, line: Span, isBetweenRows: boolean): TableDefect => ({
  kind: 'lazy-row',
  span: line,
  message: isBetweenRows
    ? 'Markdown takes this line as a row of the table that it stands in: it belongs above or below the table.'
    : 'Markdown takes this line as a row of the table above it: a blank line must stand between them.',
  repair: isBetweenRows
    ? null
    : { span: { start: line.start, end: line.start }, text: text.slice(row.end, line.start).includes('\r\n') ? '\r\n' : '\n' },
})

/** A delimiter row where a row of figures should stand. */
export const secondDelimiterDefect = (text: string, line: Span): TableDefect => ({
  kind: 'broken-delimiter',
  span: line,
  message: 'A second delimiter row stands among the rows, where Markdown shows its dashes as cells.',
  repair: { span: { start: line.start, end: lineAfter(text, line.end) }, text: '' },
})
