import { contains, type Guide, type Row, type Table } from '@guidelint/guide'
import type { Draft } from './finding.ts'
import type { LineIndex } from './line-index.ts'
import type { Suppression } from './suppression.ts'
import type { Closing } from './suppression-closing.ts'
import { firstIndexWhere } from './suppression-search.ts'

/** Where a suppression holds; its rule is not looked at. */
export interface Reach {
  /** It holds for findings that start from here, … */
  readonly start: number
  /** … and before here, */
  readonly end: number
  /** and for which this is so; for all where it is absent. */
  readonly includes?: (draft: Draft) => boolean
}

const nowhere: Reach = { start: 0, end: 0 }
const everywhere: Reach = { start: 0, end: Number.POSITIVE_INFINITY }

/** Where a suppression of a rule holds. */
export type Reaches = (suppression: Suppression, ruleName: string) => Reach

export const createReaches = (guide: Guide, lines: LineIndex, closing: Closing): Reaches => {
  const ofComment = new Map<Suppression, Reach>()
  const nextLine = createNextLine(guide.source.text, lines)
  return (suppression, ruleName) => {
    if (suppression.verb === 'disable') {
      const { start } = suppression.comment.span
      return { start, end: closing(suppression, ruleName)?.comment.span.start ?? Number.POSITIVE_INFINITY }
    }
    const reach = ofComment.get(suppression) ?? reachOfComment(suppression, guide, lines, nextLine)
    ofComment.set(suppression, reach)
    return reach
  }
}

const reachOfComment = (suppression: Suppression, guide: Guide, lines: LineIndex, nextLine: (line: number) => number): Reach => {
  const { start, end } = suppression.comment.span
  switch (suppression.verb) {
    case 'disable-file':
      return everywhere
    case 'disable-line':
      return reachOfLine(lines, lines.lineAt(start))
    case 'disable-next-line':
      return suppression.isClosed ? reachOfLine(lines, nextLine(lines.lineAt(end) + 1)) : nowhere
    case 'disable-next-table':
      return suppression.isClosed ? reachInTable(suppression, guide) : nowhere
    default:
      return nowhere
  }
}

const reachOfLine = (lines: LineIndex, line: number): Reach => {
  if (line > lines.lineCount) return nowhere
  const { start, end } = lines.fullLineSpan(line)
  return { start: line === 1 ? 0 : start, end: line === lines.lineCount ? Number.POSITIVE_INFINITY : end }
}

/**
 * The first line from one on that is not blank: Markdown wants a blank line between a comment and a table or heading.
 * Many comments may stand on one line above many blank ones.
 */
const createNextLine = (text: string, lines: LineIndex): ((line: number) => number) => {
  const known = new Map<number, number>()
  return (first) => {
    let line = known.get(first) ?? first
    while (line < lines.lineCount && isBlank(text, lines, line)) line += 1
    known.set(first, line)
    return line
  }
}

const isBlank = (text: string, lines: LineIndex, line: number): boolean => {
  const { start, end } = lines.lineSpan(line)
  return text.slice(start, end).trim() === ''
}

const reachInTable = ({ comment, rows, columns }: Suppression, guide: Guide): Reach => {
  const { tables } = guide
  const table = tables[firstIndexWhere(tables, ({ span }) => span.start >= comment.span.end)]
  if (table === undefined) return nowhere
  const rowNames = namesOf(rows)
  const columnNames = namesOf(columns)
  let named: readonly Row[] | undefined
  const includes = ({ span }: Draft): boolean => {
    if (!contains(table.span, span)) return false
    if (rowNames === null && columnNames === null) return true
    named ??= rowNames === null ? [table.header, ...table.rows] : table.rows.filter((row) => isNamedRow(guide, table, row, rowNames))
    const row = named.find((one) => contains(one.span, span))
    if (columnNames === null) return row !== undefined
    const cell = row?.cells.find(({ outer }) => contains(outer, span))
    return cell !== undefined && isNamed(table.header.cells[cell.column]?.text ?? '', columnNames)
  }
  return { start: table.span.start, end: table.span.end + 1, includes }
}

const NAMING_ROLES: ReadonlySet<string> = new Set(['region', 'level', 'title', 'component'])

/** A row is named by its first cell, and in the compensation table by each cell that names a region, level or component. */
const isNamedRow = (guide: Guide, table: Table, row: Row, names: ReadonlySet<string>): boolean => {
  const columns = guide.compensation?.table.span.start === table.span.start ? guide.compensation.columns : []
  return row.cells.some((cell) => (cell.column === 0 || NAMING_ROLES.has(columns[cell.column] ?? '')) && isNamed(cell.text, names))
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** The whole list may itself be one name with a comma in it: `San Francisco, CA`. */
const namesOf = (list: string | null): ReadonlySet<string> | null =>
  list === null ? null : new Set([plain(list), ...list.split(/[,;]/).map(plain)].filter((name) => name !== ''))

/** `San Francisco, CA (HQ)` is named in full, and as `San Francisco`. */
const isNamed = (text: string, names: ReadonlySet<string>): boolean =>
  names.has(plain(text)) || names.has(plain(text.replace(/[,(].*$/s, '')))
