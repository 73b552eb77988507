import type { Row, Table, TableDefect } from '../guide.ts'
import { TABLE_LIMIT } from '../limits.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import type { Span } from '../span.ts'
import { cutOffDefect, delimiterDefect, lazyRowDefect, secondDelimiterDefect } from './tables/defect.ts'
import { PlacedTable } from './tables/placed-table.ts'
import { isSecondDelimiter, looksLikeDelimiter, pipesOf, readRow } from './tables/row.ts'
import { isSeenAtStart, unseenDefect } from './tables/seen.ts'
import { linesOfBlock, type TableLine, tableLines } from './tables/table-lines.ts'

/**
 * All tables of the guide, also those that Markdown doesn't see because something is wrong with them: lines tell what was meant
 * as a table, remark whether it is one.
 */
export const readTables = (document: MarkdownDocument): Table[] =>
  tablesOf(document, tableLines(document, wholeTable)) ?? tablesOf(document, tableLines(document)) ?? []

/** Null where a block that is a table by itself turns out to go on behind it. */
const tablesOf = (document: MarkdownDocument, lines: readonly TableLine[]): Table[] | null => {
  const { text } = document
  const tables: Table[] = []
  for (let at = 0; at < lines.length; at++) {
    const whole = lines[at]?.table
    if (whole) {
      if (goesOn(text, lines, at + 1, whole)) return null
      tables.push(whole)
      continue
    }
    const start = tableStart(text, lines, at)
    if (!start) continue
    const { table, next } = readTable(text, lines, at, start)
    tables.push(table.defect ? table : { ...table, defect: unseenDefect(document, table) })
    at = next - 1
  }
  return tables
}

/** The table that a block is from its first line to its last, without a defect: what most tables are. */
const wholeTable = (block: string): PlacedTable | null => {
  const lines = linesOfBlock(block) ?? []
  const start = tableStart(block, lines, 0)
  if (start?.delimiter !== 1 || lines[0]?.kind !== 'row' || looksLikeDelimiter(block, lines[0].span)) return null
  const { table, next } = readTable(block, lines, 0, start)
  return table.defect === null && next === lines.length && isSeenAtStart(block, table) ? new PlacedTable(table) : null
}

const goesOn = (text: string, lines: readonly TableLine[], next: number, { header }: Table): boolean => {
  const kind = lines[next]?.kind
  if (kind === 'blank' || kind === 'comment') return cutOffRow(text, lines, next, header) !== null
  return kind !== undefined && kind !== 'wall' && kind !== 'table'
}

interface TableStart {
  /** Index of the delimiter row's line; null where there is none. */
  readonly delimiter: number | null
  /** Index of the first line that may be a row. */
  readonly rows: number
}

const FIRST_HEADERS = /^(?:region|level|component|location|city|market|office|title)s?$/i
const FIGURE_HEADERS = /\b(?:base|salary|bonus|stock|equity|rsus?|options|total|comp)\b|\([A-Z]{3}\)/i

/** Whether a table begins at the line `at`, and in what shape. */
const tableStart = (text: string, lines: readonly TableLine[], at: number): TableStart | null => {
  const [line, second, third] = [lines[at], lines[at + 1], lines[at + 2]]
  if (!line || !second || !isPiped(line)) return null
  if (isPiped(second) && looksLikeDelimiter(text, second.span)) return { delimiter: at + 1, rows: at + 2 }
  if (third && second.kind === 'blank' && line.kind === 'row' && third.kind === 'row' && looksLikeDelimiter(text, third.span))
    return looksLikeDelimiter(text, line.span) ? null : { delimiter: at + 2, rows: at + 3 }
  if (!isPiped(second) || (third && isPiped(third) && looksLikeDelimiter(text, third.span))) return null
  const isTable = line.kind === 'row' ? second.kind === 'row' : isHeader(readRow(text, line.span))
  return isTable ? { delimiter: null, rows: at + 1 } : null
}

const isPiped = ({ kind }: TableLine): boolean => kind === 'row' || kind === 'piped'

const isHeader = ({ cells }: Row): boolean =>
  FIRST_HEADERS.test(cells[0]?.text ?? '') && cells.slice(1).some(({ text }) => FIGURE_HEADERS.test(text))

const readTable = (text: string, lines: readonly TableLine[], at: number, start: TableStart): { table: Table; next: number } => {
  const header = readRow(text, spanAt(lines, at))
  const delimiter = start.delimiter === null ? null : spanAt(lines, start.delimiter)
  const rows: Row[] = []
  let defect: TableDefect | null = delimiterDefect(text, header, delimiter)
  if (delimiter && start.delimiter === at + 2) defect ??= cutOffDefect(text, spanAt(lines, at + 1), delimiter)
  let next = start.rows
  let cells = header.cells.length
  for (let line = lines[next]; line; line = lines[next]) {
    if (cells >= TABLE_LIMIT) {
      next = afterRows(text, lines, next, header)
      break
    }
    if (isRowOf(text, line, header)) {
      if (isSecondDelimiter(text, line.span)) defect ??= secondDelimiterDefect(text, line.span)
      else cells += rows[rows.push(readRow(text, line.span)) - 1]?.cells.length ?? 0
    } else {
      const row = line.kind === 'blank' || line.kind === 'comment' ? cutOffRow(text, lines, next, header) : null
      if (row === null) {
        const isLazy = line.kind === 'text' || line.kind === 'piped'
        const after = isLazy ? rowAfterProse(text, lines, next) : null
        if (isLazy) defect ??= lazyRowDefect(text, lastRow(header, delimiter, rows), line.span, after !== null)
        if (after === null) break
        next = after
        continue
      }
      const gap = { start: lastRow(header, delimiter, rows).end, end: spanAt(lines, row).start }
      defect ??= cutOffDefect(text, gap, spanAt(lines, row))
      cells += rows[rows.push(readRow(text, spanAt(lines, row))) - 1]?.cells.length ?? 0
      next = row
    }
    next++
  }
  const span = { start: header.span.start, end: lastRow(header, delimiter, rows).end }
  return { table: { span, header, delimiter, rows, defect }, next }
}

/** Index of the first line from `from` on that is no row of the table. */
const afterRows = (text: string, lines: readonly TableLine[], from: number, header: Row): number => {
  let at = from
  for (let line = lines[at]; line && isRowOf(text, line, header); line = lines[at]) at++
  return at
}

const spanAt = (lines: readonly TableLine[], at: number): Span => lines[at]?.span ?? { start: 0, end: 0 }

const lastRow = (header: Row, delimiter: Span | null, rows: readonly Row[]): Span => rows.at(-1)?.span ?? delimiter ?? header.span

/** A line without pipe at its start is a row where it has as many pipes as the header needs, else prose. */
const isRowOf = (text: string, line: TableLine, header: Row): boolean =>
  line.kind === 'row' || (line.kind === 'piped' && pipesOf(text, line.span).length >= Math.max(header.cells.length - 1, 1))

/** Index of the row that goes on right under lines of prose, which Markdown takes as rows; null where the table ends. */
const rowAfterProse = (text: string, lines: readonly TableLine[], from: number): number | null => {
  let at = from
  while (lines[at]?.kind === 'text' || lines[at]?.kind === 'piped') at++
  return lines[at]?.kind === 'row' && tableStart(text, lines, at)?.delimiter == null ? at : null
}

/** Index of the row that goes on after blank lines and comments; null where the table ends. */
const cutOffRow = (text: string, lines: readonly TableLine[], from: number, header: Row): number | null => {
  let at = from
  while (lines[at]?.kind === 'blank' || lines[at]?.kind === 'comment') at++
  const line = lines[at]
  const next = lines[at + 1]
  if (line?.kind !== 'row' || tableStart(text, lines, at)?.delimiter != null) return null
  const row = readRow(text, line.span)
  if (FIRST_HEADERS.test(row.cells[0]?.text ?? '') || looksLikeDelimiter(text, line.span)) return null
  return row.cells.length === header.cells.length || !next || !isPiped(next) ? at : null
}
