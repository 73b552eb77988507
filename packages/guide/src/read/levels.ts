import type { Label, LevelEntry, LevelMapping, Row, Section, Table, Title } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { linesOf } from '../markdown/lines.ts'
import { plainText } from '../markdown/plain-text.ts'
import type { Recall } from '../recall.ts'
import { contains, type Span } from '../span.ts'
import { isOwnCompany, ownNames } from './level-own.ts'
import { isForRole } from './level-role.ts'
import { readStatement, type Statement } from './level-statement.ts'
import { type CompanyColumn, companyColumns, isUnmapped, levelRows, titlesOf } from './level-table.ts'
import { isBareCode, type Term } from './level-term.ts'

/** What the reading of one guide works with, and what it has found so far. */
interface Reading {
  readonly text: string
  readonly recall: Recall
  /** Own names as one text: part of what a line's reading depends on. */
  readonly ownLine: string
  readonly own: readonly string[]
  readonly ownName: string
  readonly title: Title | null
  readonly groups: LevelEntry[][]
  readonly internalTitles: Label[]
  readonly malformed: Label[]
}

/** How the guide's level compares with other companies': from the tables of its level mapping, else from its lines. */
export const readLevels = (
  { text, recall }: MarkdownDocument,
  sections: readonly Section[],
  tables: readonly Table[],
  title: Title | null,
): LevelMapping => {
  const own = ownNames(title)
  const reading: Reading = {
    text,
    recall,
    own,
    ownLine: own.join(NAME_END),
    ownName: title?.company?.text ?? '',
    title,
    groups: [],
    internalTitles: [],
    malformed: [],
  }
  for (const { kind, body } of sections) {
    if (kind !== 'level-mapping') continue
    const inside = tables.filter((table) => contains(body, table.span))
    for (const table of inside) readTable(reading, table)
    for (const line of linesOf(text, body))
      if (!inside.some((table) => contains(table.span, line))) readLine(reading, line, inside.length > 0)
  }
  return mappingOf(reading)
}

const mappingOf = ({ groups, internalTitles, malformed, title }: Reading): LevelMapping => {
  const forRole = groups.filter((entries) => isForRole(entries, title))
  const chosen = forRole.length > 0 ? forRole : groups
  const others = groups.filter((entries) => !chosen.includes(entries)).flat()
  return { entries: chosen.flat(), ...(others.length > 0 && { others }), internalTitles, malformed }
}

// ---------------------------------------------------------------- tables

const readTable = (reading: Reading, table: Table): void => {
  const columns = companyColumns(table, reading.own, reading.ownName)
  if (columns.length === 0) reading.internalTitles.push(...titlesOf(table))
  else for (const row of levelRows(table)) readRow(reading, row, columns)
}

const readRow = (reading: Reading, row: Row, columns: readonly CompanyColumn[]): void => {
  const group = reading.groups.length
  const entries = columns.flatMap(({ column, company, name, isOwn }): LevelEntry[] => {
    const level = row.cells[column]
    if (!level || isUnmapped(level)) return []
    const raw = reading.text.slice(company.start, company.end)
    return [{ span: level.span, company: { span: company, raw, text: name }, level: labelAt(reading.text, level.span), isOwn, group }]
  })
  if (entries.length > 0) reading.groups.push(entries)
}

const labelAt = (text: string, span: Span): Label => {
  const raw = text.slice(span.start, span.end)
  return { span, raw, text: plainText(raw) }
}

// ---------------------------------------------------------------- lines

const LONGEST_LINE = 4_000
const MARKER = /^[\s>]*(?:[-*+]\s|\d+[.)]\s)?\s*/
const HIDDEN = /\*\*|__|`|<!--(?:(?!-->).)*-->/g
const SIGN = /\s[=≈~]\s/

/** Lines under a table comment on it, unless they equate levels by a sign. */
const readLine = (reading: Reading, { start, end }: Span, isBesideTable: boolean): void => {
  if (end - start > LONGEST_LINE) return
  const { line, from, statement } = reading.recall(lineUnder, `${reading.ownLine}\n${reading.text.slice(start, end)}`)
  if (isBesideTable && !SIGN.test(line)) return
  if (!statement) return
  const isContinued = statement.bare === null && /^comparable\b/i.test(line.slice(from))
  const group = isContinued ? Math.max(reading.groups.length - 1, 0) : reading.groups.length
  const entries = statement.terms.flatMap((term) => entriesOf(reading, term, start + from, group))
  const bare = statement.bare && !entries.some(({ isOwn }) => isOwn) ? bareEntry(reading, statement.bare, start + from, group) : []
  const isMapping =
    entries.length > 0 ||
    (statement.bare !== null && statement.malformed.every((span) => isBareCode(line.slice(from + span.start, from + span.end).trim())))
  if (!isMapping) return
  reading.malformed.push(...statement.malformed.map((span) => labelAt(reading.text, placed(reading.text, span, start + from))))
  if (entries.length + bare.length > 0) reading.groups[group] = [...(reading.groups[group] ?? []), ...bare, ...entries]
}

const NAME_END = '\u0000'

interface ReadLine {
  /** With marks and comments blanked. */
  readonly line: string
  /** Where its words begin, behind an item's marker. */
  readonly from: number
  /** Offsets count from `from`. */
  readonly statement: Statement | null
}

/** Reads a line that stands under the own names. */
const lineUnder = (piece: string): ReadLine => {
  const at = piece.indexOf('\n')
  const line = piece.slice(at + 1).replace(HIDDEN, (mark) => ' '.repeat(mark.length))
  const from = MARKER.exec(line)?.[0].length ?? 0
  return { line, from, statement: readStatement(line.slice(from), at === 0 ? [] : piece.slice(0, at).split(NAME_END)) }
}

/** A term's place without the blanks around it; the sign before it where nothing stands there. */
const placed = (text: string, span: Span, offset: number): Span => {
  const raw = text.slice(offset + span.start, offset + span.end)
  const start = offset + span.start + (raw.length - raw.trimStart().length)
  return raw.trim() === ''
    ? { start: Math.max(offset + span.start - 1, 0), end: offset + span.end }
    : { start, end: start + raw.trim().length }
}

const entriesOf = ({ text, own }: Reading, term: Term, offset: number, group: number): LevelEntry[] => {
  const moved = ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset })
  const level = labelAt(text, moved(term.level))
  return term.companies.map((place) => {
    const company = labelAt(text, moved(place))
    const said = term.levelText === null ? level : { ...level, text: plainText(term.levelText) }
    return { span: moved(term.span), company, level: said, isOwn: isOwnCompany(company.text, own), group }
  })
}

/** The level of a company that goes without saying: its name's place has no width. */
const bareEntry = ({ text, ownName }: Reading, bare: Span, offset: number, group: number): LevelEntry[] => {
  const span = placed(text, bare, offset)
  if (ownName === '') return []
  const company = { span: { start: span.start, end: span.start }, raw: '', text: ownName }
  return [{ span, company, level: labelAt(text, span), isOwn: true, group }]
}
