import type { Label, LevelEntry, LevelMapping, Row, Section, Table, Title } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { linesOf } from '../markdown/lines.ts'
import type { Recall } from '../recall.ts'
import { contains, moved, type Span } from '../span.ts'
import { labelAt } from './label.ts'
import { lineUnder, type Own, readLevelLine } from './level-line.ts'
import { ownNames } from './level-own.ts'
import { isForRole } from './level-role.ts'
import { type CompanyColumn, companyColumns, isUnmapped, levelRows, titlesOf } from './level-table.ts'

/** What the reading of one guide works with, and what it has found so far. */
interface LevelReading {
  readonly text: string
  readonly recall: Recall
  readonly own: Own
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
  const reading: LevelReading = {
    text,
    recall,
    own: { name: title?.company?.text ?? '', names: ownNames(title) },
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

const mappingOf = ({ groups, internalTitles, malformed, title }: LevelReading): LevelMapping => {
  const areForRole = groups.map((entries) => isForRole(entries, title))
  if (!areForRole.includes(true)) return { entries: groups.flat(), internalTitles, malformed }
  const entries = groups.flatMap((group, at) => (areForRole[at] ? group : []))
  const others = groups.flatMap((group, at) => (areForRole[at] ? [] : group))
  return { entries, ...(others.length > 0 && { others }), internalTitles, malformed }
}

// ---------------------------------------------------------------- tables

const readTable = (reading: LevelReading, table: Table): void => {
  const columns = companyColumns(table, reading.own.names, reading.own.name)
  if (columns.length === 0) reading.internalTitles.push(...titlesOf(table))
  else for (const row of levelRows(table)) readRow(reading, row, columns)
}

const readRow = (reading: LevelReading, row: Row, columns: readonly CompanyColumn[]): void => {
  const group = reading.groups.length
  const entries = columns.flatMap(({ column, company, name, isOwn }): LevelEntry[] => {
    const level = row.cells[column]
    if (!level || isUnmapped(level)) return []
    const raw = reading.text.slice(company.start, company.end)
    return [{ span: level.span, company: { span: company, raw, text: name }, level: labelAt(reading.text, level.span), isOwn, group }]
  })
  if (entries.length > 0) reading.groups.push(entries)
}

// ---------------------------------------------------------------- lines

/** Lines under a table comment on it, unless they equate levels by a sign. */
const readLine = (reading: LevelReading, { start, end }: Span, isBesideTable: boolean): void => {
  const line = reading.recall(readLevelLine, lineUnder(reading.own, reading.text.slice(start, end)))
  if (line === null || (isBesideTable && !line.hasSign)) return
  const { groups } = reading
  const group = line.isContinued ? Math.max(groups.length - 1, 0) : groups.length
  reading.malformed.push(...line.malformed.map((label) => movedLabel(label, start)))
  if (line.entries.length > 0) groups[group] = [...(groups[group] ?? []), ...line.entries.map((entry) => movedEntry(entry, start, group))]
}

const movedLabel = ({ span, raw, text }: Label, by: number): Label => ({ span: moved(span, by), raw, text })

const movedEntry = ({ span, company, level, isOwn }: LevelEntry, by: number, group: number): LevelEntry => ({
  span: moved(span, by),
  company: movedLabel(company, by),
  level: movedLabel(level, by),
  isOwn,
  group,
})
