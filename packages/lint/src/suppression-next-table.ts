import { contains, countBefore, type Guide, type Row, type Span, type Table } from '@guidelint/guide'
import type { Draft } from './finding.ts'
import { NAMING_ROLES, plain } from './scope.ts'
import type { Suppression } from './suppression.ts'
import type { Reach } from './suppression-reach.ts'

/** Where each `disable-next-table` holds. The names in a table are read once for all comments that name its rows. */
export const createReachInTable = (guide: Guide): ((suppression: Suppression) => Reach) => {
  const { tables } = guide
  const known = new Map<Table, RowsByName>()
  return ({ comment, rows, columns }) => {
    const table = tables[countBefore(tables, ({ span }) => span.start < comment.span.end)]
    if (table === undefined) return { start: 0, end: 0 }
    if (rows === null) return reachOfRows(table, null, columns)
    const byName = known.get(table) ?? rowsByName(guide, table)
    known.set(table, byName)
    return reachOfRows(table, new Set([...namesOf(rows)].flatMap((name) => byName.get(name) ?? [])), columns)
  }
}

const reachOfRows = (table: Table, named: ReadonlySet<Row> | null, columns: string | null): Reach => {
  const columnNames = columns === null ? null : namesOf(columns)
  const includes = ({ span }: Draft): boolean => {
    if (!contains(table.span, span)) return false
    if (named === null && columnNames === null) return true
    const row = rowAt(table, span)
    if (row === undefined || named?.has(row) === false) return false
    if (columnNames === null) return true
    const cell = row.cells.find(({ outer }) => contains(outer, span))
    return cell !== undefined && keysOf(table.header.cells[cell.column]?.text ?? '').some((key) => columnNames.has(key))
  }
  const { start, end } = named === null ? table.span : spanOfRows(named)
  return { start, end: end + 1, includes }
}

const rowAt = ({ header, rows }: Table, span: Span): Row | undefined => {
  const row = contains(header.span, span) ? header : rows[countBefore(rows, (one) => one.span.end < span.end)]
  return row !== undefined && contains(row.span, span) ? row : undefined
}

const spanOfRows = (rows: ReadonlySet<Row>): Span => {
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const { span } of rows) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

type RowsByName = ReadonlyMap<string, readonly Row[]>

/** A row is named by its first cell, and in the compensation table by each cell that names a region, level or component. */
const rowsByName = (guide: Guide, table: Table): RowsByName => {
  const roles = guide.compensation?.table.span.start === table.span.start ? guide.compensation.columns : []
  const byName = new Map<string, Row[]>()
  for (const row of table.rows) {
    const naming = row.cells.filter(({ column }) => column === 0 || NAMING_ROLES.has(roles[column] ?? ''))
    for (const key of new Set(naming.flatMap(({ text }) => keysOf(text)))) {
      const same = byName.get(key)
      if (same === undefined) byName.set(key, [row])
      else same.push(row)
    }
  }
  return byName
}

/** The whole list may itself be one name with a comma in it: `San Francisco, CA`. */
const namesOf = (list: string): ReadonlySet<string> =>
  new Set([plain(list), ...list.split(/[,;]/).map(plain)].filter((name) => name !== ''))

/** `San Francisco, CA (HQ)` is named in full, and as `San Francisco`. */
const keysOf = (text: string): readonly string[] => [plain(text), plain(text.replace(/[,(].*$/s, ''))]
