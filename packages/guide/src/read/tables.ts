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
export const readTables = (document: MarkdownDocument): Table[] => {
  const { text } = document
  const lines = tableLines(document, wholeTable)
  // A block that is a table by itself may turn out to go on behind it.
  const goesOn = lines.some(({ table }, at) => table && cutOffRow(text, lines, at + 1, table.header))
  return tablesOf(document, goesOn ? tableLines(document) : lines)
}

const tablesOf = (document: MarkdownDocument, lines: readonly TableLine[]): Table[] => {
  const { text } = document
  const tables: Table[] = []
  let at = 0
  for (let line = lines[at]; line; line = lines[at]) {
    const start = tableStart(text, lines, at)
    at++
    if (line.table) tables.push(line.table)
    if (!start) continue
    const { table, next } = readTable(text, lines, start)
    tables.push(table.defect ? table : { ...table, defect: unseenDefect(document, table) })
    at = next
  }
  return tables
}

/** The table that a block is from its first line to its last, without a defect: what most tables are. */
const wholeTable = (block: string): PlacedTable | null => {
  const lines = linesOfBlock(block)
  const start = tableStart(block, lines, 0)
  if (!start || looksLikeDelimiter(block, start.header)) return null
  const { table, next } = readTable(block, lines, start)
  return table.defect === null && next === lines.length && isSeenAtStart(block, table) ? new PlacedTable(table) : null
}

interface TableStart {
  readonly header: Span
  /** Null where there is none. */
  readonly delimiter: Span | null
  /** What a blank line over the delimiter row makes of it. */
  readonly cutOff: TableDefect | null
  /** Index of the first line that may be a row. */
  readonly rows: number
}

const FIRST_HEADERS = /^(?:region|level|component|location|city|market|office|title)s?$/i
const FIGURE_HEADERS = /\b(?:base|salary|bonus|stock|equity|rsus?|options|total|comp)\b|\([A-Z]{3}\)/i

/** Whether a table begins at the line `at`, and in what shape. */
const tableStart = (text: string, lines: readonly TableLine[], at: number): TableStart | null => {
  const [line, second, third] = [lines[at], lines[at + 1], lines[at + 2]]
  if (!line || !second || !isPiped(line)) return null
  const header = line.span
  if (isPiped(second) && looksLikeDelimiter(text, second.span)) return { header, delimiter: second.span, cutOff: null, rows: at + 2 }
  if (third && second.kind === 'blank' && line.kind === 'row' && third.kind === 'row' && looksLikeDelimiter(text, third.span)) {
    const cutOff = cutOffDefect(text, second.span, third.span)
    return looksLikeDelimiter(text, header) ? null : { header, delimiter: third.span, cutOff, rows: at + 3 }
  }
  if (!isPiped(second) || (third && isPiped(third) && looksLikeDelimiter(text, third.span))) return null
  const isTable = line.kind === 'row' ? second.kind === 'row' : isHeader(readRow(text, header))
  return isTable ? { header, delimiter: null, cutOff: null, rows: at + 1 } : null
}

const isPiped = ({ kind }: TableLine): boolean => kind === 'row' || kind === 'piped'

const isHeader = (row: Row): boolean => hasFirstHeader(row) && row.cells.some(({ text }) => FIGURE_HEADERS.test(text))

const hasFirstHeader = ({ cells: [first] }: Row): boolean => first !== undefined && FIRST_HEADERS.test(first.text)

const readTable = (text: string, lines: readonly TableLine[], start: TableStart): { table: Table; next: number } => {
  const { delimiter } = start
  const header = readRow(text, start.header)
  const rows: Row[] = []
  let defect = delimiterDefect(text, header, delimiter) ?? start.cutOff
  let next = start.rows
  let cells = header.cells.length
  for (let line = lines[next]; line; line = lines[next]) {
    if (cells >= TABLE_LIMIT) {
      next = afterRows(text, lines, next, header)
      break
    }
    if (isRowOf(text, line, header)) {
      next++
      if (isSecondDelimiter(text, line.span)) {
        defect ??= secondDelimiterDefect(text, line.span)
        continue
      }
      const row = readRow(text, line.span)
      rows.push(row)
      cells += row.cells.length
      continue
    }
    const last = lastRow(header, delimiter, rows)
    const cutOff = cutOffRow(text, lines, next, header)
    if (cutOff) defect ??= cutOffDefect(text, { start: last.end, end: cutOff.row.start }, cutOff.row)
    const after = cutOff?.at ?? rowAfterProse(text, lines, next)
    if (line.kind === 'text' || line.kind === 'piped') defect ??= lazyRowDefect(text, last, line.span, after !== null)
    if (after === null) break
    next = after
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

/** The row that goes on after blank lines and comments; null where the table ends. */
const cutOffRow = (text: string, lines: readonly TableLine[], from: number, header: Row): { at: number; row: Span } | null => {
  let at = from
  while (lines[at]?.kind === 'blank' || lines[at]?.kind === 'comment') at++
  const line = lines[at]
  const next = lines[at + 1]
  if (line?.kind !== 'row' || tableStart(text, lines, at)?.delimiter || looksLikeDelimiter(text, line.span)) return null
  const row = readRow(text, line.span)
  const goesOn = row.cells.length === header.cells.length || !next || !isPiped(next)
  return goesOn && !hasFirstHeader(row) ? { at, row: line.span } : null
}
