import { contains, type Guide, type Row, type Table } from '@guidelint/guide'
import type { Draft } from './finding.ts'
import type { LineIndex } from './line-index.ts'
import { matchesRule } from './match-rule.ts'
import type { Suppression } from './suppression.ts'

/** Whether a finding stands where a suppression holds; its rule is not looked at. */
export type Reach = (draft: Draft) => boolean

const nowhere: Reach = () => false

/** Where a suppression holds; `enables` are those of the guide. */
export const reachOf = (
  suppression: Suppression,
  ruleName: string,
  enables: readonly Suppression[],
  guide: Guide,
  lines: LineIndex,
): Reach => {
  const { start, end } = suppression.comment.span
  switch (suppression.verb) {
    case 'disable-file':
      return () => true
    case 'disable': {
      const close = closingOf(suppression, ruleName, enables)?.comment.span.start ?? Number.POSITIVE_INFINITY
      return ({ span }) => span.start >= start && span.start < close
    }
    case 'disable-line': {
      const line = lines.lineAt(start)
      return ({ span }) => lines.lineAt(span.start) === line
    }
    case 'disable-next-line': {
      const line = nextLine(guide.source.text, lines, end)
      return ({ span }) => lines.lineAt(span.start) === line
    }
    case 'disable-next-table':
      return reachInTable(suppression, guide)
    default:
      return nowhere
  }
}

/** The one of `enables`, in the order of the text, that ends a `disable` of `ruleName`: it names it, a glob over it, or no rule at all. */
export const closingOf = ({ comment }: Suppression, ruleName: string, enables: readonly Suppression[]): Suppression | undefined => {
  let low = 0
  let high = enables.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((enables[middle]?.comment.span.start ?? 0) <= comment.span.start) low = middle + 1
    else high = middle
  }
  for (let at = low; at < enables.length; at += 1) {
    const one = enables[at]
    if (one !== undefined && (one.rules.length === 0 || one.rules.some(({ text }) => matchesRule(text, ruleName)))) return one
  }
  return undefined
}

/** The next line that is not blank: Markdown wants a blank line between a comment and a table or heading. */
const nextLine = (text: string, lines: LineIndex, offset: number): number => {
  let line = lines.lineAt(offset) + 1
  while (line < lines.lineCount && isBlank(text, lines, line)) line += 1
  return line
}

const isBlank = (text: string, lines: LineIndex, line: number): boolean => {
  const { start, end } = lines.lineSpan(line)
  return text.slice(start, end).trim() === ''
}

const reachInTable = ({ comment, rows, columns }: Suppression, guide: Guide): Reach => {
  const table = guide.tables.find(({ span }) => span.start >= comment.span.end)
  if (table === undefined) return nowhere
  const rowNames = namesOf(rows)
  const columnNames = namesOf(columns)
  let named: readonly Row[] | undefined
  return ({ span }) => {
    if (!contains(table.span, span)) return false
    if (rowNames === null && columnNames === null) return true
    named ??= rowNames === null ? [table.header, ...table.rows] : table.rows.filter((row) => isNamedRow(guide, table, row, rowNames))
    const row = named.find((one) => contains(one.span, span))
    if (columnNames === null) return row !== undefined
    const cell = row?.cells.find(({ outer }) => contains(outer, span))
    return cell !== undefined && isNamed(table.header.cells[cell.column]?.text ?? '', columnNames)
  }
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
