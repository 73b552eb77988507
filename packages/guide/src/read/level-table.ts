import type { Label, Row, Table, TextCell } from '../guide.ts'
import type { Span } from '../span.ts'
import { knownCompany } from './level-companies.ts'
import { isOwnCompany } from './level-own.ts'

/** A column whose cells are one company's levels. */
export interface CompanyColumn {
  readonly column: number
  /** Where the header names the company, in the text; without width where it goes without saying. */
  readonly company: Span
  readonly name: string
  readonly isOwn: boolean
}

const EQUIVALENT_AT = /^(?:equiv(?:alent|\.)?(?: (?:level|title))?|level|title) (?:at|@|in) /i
const EQUIVALENT = /(?:['’]s)? (?:equiv(?:alent|\.)?(?: (?:level|title|role))?|parity)$/i
const LEVEL = /(?:['’]s)? (?:(?:internal )?(?:level|title|band|grade|role|ladder)s?|internal)$/i
const GENERIC =
  /^(?:internal|external|public|job|career|your|official|role|equivalent|attribute|tier|grade|band|code)$|\b(?:yoe|years?|experience|scope|focus|area|notes?|reports?|span|typical|range|comp|compensation|salary|base|bonus|equity|tc|description|responsibilit(?:y|ies)|track|premium|skills?|stage|factor|impact|region|component|total|context|levels?|titles?)\b/i

/** The columns of companies, from the header; a table with no company but the guide's own maps no levels. */
export const companyColumns = ({ header }: Table, own: readonly string[], ownName: string): CompanyColumn[] => {
  const named = header.cells.flatMap((cell) => columnOf(cell, own))
  const columns = named.filter((one, at) => named.findIndex(({ name }) => name === one.name) === at)
  if (!columns.some(({ isOwn }) => !isOwn)) return []
  const first = header.cells[0]
  const isUnnamed =
    first && !columns.some(({ isOwn, column }) => isOwn || column === 0) && /\b(?:level|title|role|grade|band)\b/i.test(first.text)
  return isUnnamed && ownName !== ''
    ? [{ column: 0, company: { start: first.span.start, end: first.span.start }, name: ownName, isOwn: true }, ...columns]
    : columns
}

const columnOf = (cell: TextCell, own: readonly string[]): CompanyColumn[] => {
  const name = companyOf(cell.text)
  if (name === '') return []
  const at = cell.raw.indexOf(name)
  const start = cell.span.start + at
  const company = at < 0 ? cell.span : { start, end: start + name.length }
  return [{ column: cell.column, company, name, isOwn: isOwnCompany(name, own) }]
}

const companyOf = (header: string): string => {
  const name = header.replace(EQUIVALENT_AT, '').replace(EQUIVALENT, '').replace(LEVEL, '')
  const isKnown = knownCompany(name) === name.length
  return isKnown || (!GENERIC.test(name) && /^[\p{L}\p{N}]/u.test(name)) ? name : ''
}

const ATTRIBUTE =
  /^(?:scope|typical|comp\b|compensation|total|tc\b|yoe|years|experience|premium|bonus|equity|base|salary|focus|reporting|team size|key|responsib|all-cash|cash|notes?|closest|revenue|impact|vesting|signature)/i
const MONEY = /^[~≈]?[$£€₹¥][\d,.]/
const NAMES_LEVEL = /^(?:title|level|role|grade|rank|band|equivalent(?: title| level)?)s?$/i

/** The rows that state levels: up to the first row of figures or attributes. A column of attributes tells which rows do. */
export const levelRows = (table: Table): readonly Row[] => {
  if (opensWith(table.header, /^(?:attribute|dimension|aspect|factor|criteria|criterion)s?$/i)) {
    return table.rows.filter((row) => opensWith(row, NAMES_LEVEL))
  }
  const end = table.rows.findIndex((row) => opensWith(row, ATTRIBUTE) || opensWith(row, MONEY))
  return end < 0 ? table.rows : table.rows.slice(0, end)
}

const opensWith = ({ cells }: Row, pattern: RegExp): boolean => cells.some(({ column, text }) => column === 0 && pattern.test(text))

/** Whether a cell says that there is no level: empty, a dash, `N/A`, `No direct equivalent`. */
export const isUnmapped = ({ text }: TextCell): boolean =>
  /^(?:[-–—]*$|n\/?a\b|no\b|none\b|not\b|varies\b|tbd\b|\?)/i.test(text) || MONEY.test(text)

const TITLE = /\btitles?\b/i

/** The titles of a table that lists only those. */
export const titlesOf = (table: Table): readonly Label[] => {
  const column = Math.max(
    table.header.cells.findIndex(({ text }) => TITLE.test(text)),
    0,
  )
  return levelRows(table).flatMap(({ cells }) => cells.filter((cell) => cell.column === column && cell.text !== ''))
}
