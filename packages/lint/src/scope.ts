import { type Band, contains, type Guide, type Part, type Row, type Section, type Span, type Table } from '@guidelint/guide'

/**
 * Where `span` stands, by names: headings, table, row, column, end. It survives what moves lines: a paragraph inserted,
 * rows sorted, a table padded, a column added.
 */
export const scopeOf = (guide: Guide, span: Span): string => {
  const path = headingPath(guide, span)
  const table = guide.tables.find((one) => contains(one.span, span))
  const place = table === undefined ? '' : placeInTable(guide, table, span).join(SEPARATOR)
  return [path.join(SEPARATOR), place].filter((part) => part !== '').join(BEFORE_TABLE)
}

const SEPARATOR = ' › '
const BEFORE_TABLE = ' » '

/** The part of a scope that names the place in a table, without the headings over it; null outside tables. */
export const placeInTableOf = (scope: string): string | null => {
  const at = scope.lastIndexOf(BEFORE_TABLE)
  return at === -1 ? null : scope.slice(at + BEFORE_TABLE.length)
}

const headingPath = (guide: Guide, span: Span): string[] => {
  if (guide.title !== null && contains(guide.title.span, span)) return ['title']
  if (guide.frontmatter !== null && contains(guide.frontmatter.span, span)) return ['frontmatter']
  const path: Section[] = []
  for (const section of guide.sections) {
    if (section.span.start > span.start) break
    while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= section.depth) path.pop()
    path.push(section)
  }
  return path.map((section) => (section.kind === 'other' ? plain(section.heading?.text ?? '') : section.kind))
}

const placeInTable = (guide: Guide, table: Table, span: Span): string[] => {
  const place = [nameOfTable(guide, table)]
  const row = [table.header, ...table.rows].find((one) => contains(one.span, span))
  if (row === undefined) return place
  place.push(row === table.header ? 'header' : keyOfRow(guide, table, row))
  const cell = row.cells.find((one) => contains(one.outer, span))
  if (cell === undefined || (contains(row.span, span) && span.end - span.start > cell.outer.end - cell.outer.start)) return place
  place.push(plain(table.header.cells[cell.column]?.text ?? `column ${cell.column + 1}`))
  const end = endOf(guide, span)
  if (end !== null) place.push(end)
  return place
}

/** `compensation table`, or the table's number among those under the same heading. */
const nameOfTable = (guide: Guide, table: Table): string => {
  if (guide.compensation?.table.span.start === table.span.start) return 'compensation table'
  const section = guide.sections.findLast((one) => one.span.start <= table.span.start)
  const before = guide.tables.filter((one) => one.span.start < table.span.start && one.span.start >= (section?.span.start ?? 0))
  return `table ${before.length + 1}`
}

/** What names a row: its region, level, title or component; numbered where another row above has the same name. */
const keyOfRow = (guide: Guide, table: Table, row: Row): string => {
  const key = rowLabel(guide, table, row)
  const same = table.rows.filter((one) => one.span.start < row.span.start && rowLabel(guide, table, one) === key).length
  return same === 0 ? `row ${key}` : `row ${key} #${same + 1}`
}

const NAMING_ROLES: ReadonlySet<string> = new Set(['region', 'level', 'title', 'component'])

const rowLabel = (guide: Guide, table: Table, row: Row): string => {
  const columns = guide.compensation?.table.span.start === table.span.start ? guide.compensation.columns : []
  const naming = row.cells.filter((cell) => NAMING_ROLES.has(columns[cell.column] ?? ''))
  return (naming.length > 0 ? naming : row.cells.slice(0, 1)).map((cell) => plain(cell.text)).join(', ')
}

/** Which end of a range `span` is, where it is one. */
const endOf = (guide: Guide, span: Span): 'low' | 'high' | null => {
  for (const { range, other } of partsOf(guide)) {
    for (const one of [range, other]) {
      if (one === null || one.low === one.high || !contains(one.span, span)) continue
      if (contains(one.low.span, span)) return 'low'
      if (contains(one.high.span, span)) return 'high'
    }
  }
  return null
}

function* partsOf(guide: Guide): Iterable<Part> {
  for (const band of guide.bands) for (const part of partsOfBand(band)) yield part
}

const partsOfBand = ({ base, equity, bonus, signing, total, extra }: Band): Part[] =>
  [base, equity, bonus, signing, total, ...extra].filter((part) => part !== null)

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()
