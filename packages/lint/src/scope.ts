import {
  contains,
  countBefore,
  type Guide,
  type Part,
  type Row,
  type Section,
  type Span,
  type Table,
  type TextCell,
} from '@guidelint/guide'
import { recallText } from './remember.ts'

/** Names the place of a span: headings, table, row, column, end. */
export type ScopeOf = (span: Span) => string

const SEPARATOR = ' › '
const BEFORE_TABLE = ' » '

/**
 * Names places of one guide. A name survives what moves lines: a paragraph inserted, rows sorted, a table padded, a column
 * added. What is looked up often is collected once, so that the cost stays linear in a long guide.
 */
export const createScopes = (guide: Guide): ScopeOf => {
  const paths = headingPaths(guide.sections)
  const names = namesOfTables(guide)
  const rowKeys = new Map<Table, ReadonlyMap<Row, string>>()
  let parts: ReadonlyMap<number, readonly Part[]> | undefined
  const keysOf = (table: Table) => {
    const keys = rowKeys.get(table) ?? keysOfRows(guide, table)
    rowKeys.set(table, keys)
    return keys
  }
  const partsAt = (cell: TextCell) => {
    parts ??= partsByCell(guide)
    return parts.get(cell.span.start) ?? []
  }
  return (span) => {
    const table = holding(guide.tables, span, ({ span: own }) => own)
    const headings = headingPath(guide, paths, span)
    if (table === undefined) return headings
    const place = [names.get(table) ?? '', ...placeInTable(table, span, keysOf, partsAt)].join(SEPARATOR)
    return [headings, place].filter((part) => part !== '').join(BEFORE_TABLE)
  }
}

/** The part of a scope that names the place in a table, without the headings over it; null outside tables. */
export const placeInTableOf = (scope: string): string | null => {
  const at = scope.lastIndexOf(BEFORE_TABLE)
  return at === -1 ? null : scope.slice(at + BEFORE_TABLE.length)
}

/** The part of a scope that names the headings over a place. */
export const headingsOf = (scope: string): string => {
  const at = scope.lastIndexOf(BEFORE_TABLE)
  return at === -1 ? scope : scope.slice(0, at)
}

/** A name for comparison: its words in lower case, with single spaces. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** The index of the last item that starts at or before `offset`; -1 where none does. Items stand in the order of the text. */
const lastBefore = <Item>(items: readonly Item[], offset: number, spanOf: (item: Item) => Span): number =>
  countBefore(items, (item) => spanOf(item).start <= offset) - 1

const holding = <Item>(items: readonly Item[], span: Span, spanOf: (item: Item) => Span): Item | undefined => {
  const item = items[lastBefore(items, span.start, spanOf)]
  return item !== undefined && contains(spanOf(item), span) ? item : undefined
}

const headingPath = (guide: Guide, paths: readonly string[], span: Span): string => {
  if (guide.title !== null && contains(guide.title.span, span)) return 'title'
  if (guide.frontmatter !== null && contains(guide.frontmatter.span, span)) return 'frontmatter'
  return paths[lastBefore(guide.sections, span.start, (section) => section.span)] ?? ''
}

/** For each section, its heading with those above it. */
const headingPaths = (sections: readonly Section[]): readonly string[] => {
  const open: { readonly depth: number; readonly path: string }[] = []
  return sections.map(({ kind, heading, depth }) => {
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
    const name = kind === 'other' ? recallText(plain, heading?.text ?? '') : kind
    const above = open.at(-1)
    const path = above === undefined ? name : above.path + SEPARATOR + name
    open.push({ depth, path })
    return path
  })
}

const isCompensation = (guide: Guide, table: Table): boolean => guide.compensation?.table.span.start === table.span.start

/** `compensation table`, or a table's number among those of its section. */
const namesOfTables = (guide: Guide): ReadonlyMap<Table, string> => {
  const counts = new Map<number, number>()
  return new Map(
    guide.tables.map((table) => {
      const section = lastBefore(guide.sections, table.span.start, ({ span }) => span)
      const count = (counts.get(section) ?? 0) + 1
      counts.set(section, count)
      return [table, isCompensation(guide, table) ? 'compensation table' : `table ${count}`]
    }),
  )
}

/** Roles of the columns whose cells name a row. */
export const NAMING_ROLES: ReadonlySet<string> = new Set(['region', 'level', 'title', 'component'])

/** What names a row: its region, level, title or component; numbered where a row above has the same name. */
const keysOfRows = (guide: Guide, table: Table): ReadonlyMap<Row, string> => {
  const columns = isCompensation(guide, table) ? (guide.compensation?.columns ?? []) : []
  const counts = new Map<string, number>()
  return new Map(
    table.rows.map((row) => {
      const naming = row.cells.filter((cell) => NAMING_ROLES.has(columns[cell.column] ?? ''))
      const key = (naming.length > 0 ? naming : row.cells.slice(0, 1)).map((cell) => plain(cell.text)).join(', ')
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return [row, count === 1 ? `row ${key}` : `row ${key} #${count}`]
    }),
  )
}

type KeysOf = (table: Table) => ReadonlyMap<Row, string>
type PartsAt = (cell: TextCell) => readonly Part[]

const placeInTable = (table: Table, span: Span, keysOf: KeysOf, partsAt: PartsAt): string[] => {
  const isHeader = contains(table.header.span, span)
  const row = isHeader ? table.header : holding(table.rows, span, (one) => one.span)
  if (row === undefined) return []
  const place = [isHeader ? 'header' : (keysOf(table).get(row) ?? '')]
  const cell = row.cells.find((one) => contains(one.outer, span))
  if (cell === undefined) return place
  place.push(plain(table.header.cells[cell.column]?.text ?? `column ${cell.column + 1}`))
  const end = endOf(partsAt(cell), span)
  return end === null ? place : [...place, end]
}

/** Which end of a range `span` is, where it is one. */
const endOf = (parts: readonly Part[], span: Span): 'low' | 'high' | null => {
  for (const range of parts.flatMap(({ range, other, percent }) => [range, other, percent])) {
    if (range === null || range.low === range.high) continue
    if (contains(range.low.span, span)) return 'low'
    if (contains(range.high.span, span)) return 'high'
  }
  return null
}

const partsByCell = (guide: Guide): ReadonlyMap<number, readonly Part[]> => {
  const parts = new Map<number, Part[]>()
  for (const { base, equity, bonus, signing, total, extra } of guide.bands) {
    for (const part of [base, equity, bonus, signing, total, ...extra]) {
      if (part === null) continue
      const { start } = part.cell.span
      parts.set(start, [...(parts.get(start) ?? []), part])
    }
  }
  return parts
}
