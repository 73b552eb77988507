import type { ColumnRole, Guide } from '@guidelint/guide'
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import type { WorkspaceIndex } from '../workspace-index.ts'
import { completing, type WritingPlace } from './completion-typed.ts'
import { currencyMarks, HEADERS } from './completion-words.ts'

/** What a cell may say: a header, a region, or the sign before a figure. */
export const tableItems = (place: WritingPlace, index: WorkspaceIndex): CompletionItem[] => {
  const { guide, offset, line } = place
  const cells = line.split(/(?<!\\)\|/)
  const typed = cells.at(-1)?.trimStart() ?? ''
  const table = guide.tables.find(({ span }) => span.start <= offset && offset <= span.end + line.length)
  if (table === undefined || offset <= table.header.span.end) return completing(typed, place, HEADER_ITEMS)
  const { compensation } = guide
  if (compensation?.table !== table) return []
  const role = compensation.columns[cells.length - 2]
  if (role === 'region') return completing(typed, place, regionItems(guide, index)).slice(0, 100)
  const row = table.rows.findIndex(({ span }) => span.start <= offset && offset <= span.end)
  const mark = MARK.exec(typed)?.[1]
  const holdsFigures = role !== undefined && !WITHOUT_FIGURES.has(role) && !(role === 'bonus' && isInPercent(guide))
  return mark === undefined || !holdsFigures ? [] : completing(mark, place, currencyItems(guide, row))
}

const HEADER_ITEMS: readonly CompletionItem[] = HEADERS.map((label) => ({ label, kind: CompletionItemKind.Field }))

/** A figure's sign at the end of a cell: no digit of the figure stands yet. */
const MARK = /(?:^|[–—/(~+-])\s*([^\s\d–—/(~+-]*\s?)$/

const WITHOUT_FIGURES: ReadonlySet<ColumnRole> = new Set(['region', 'level', 'title', 'component'])

/** Whether bonuses of the guide are shares of the base, and none is a sum. */
const isInPercent = ({ bands }: Guide): boolean =>
  bands.some(({ bonus }) => bonus?.percent != null) && bands.every(({ bonus }) => bonus?.range == null)

/** Regions that other guides name and this one doesn't, the most usual first. */
const regionItems = (guide: Guide, index: WorkspaceIndex): CompletionItem[] => {
  const counts = new Map<string, number>()
  for (const { regions } of index.guides) for (const { text } of regions) counts.set(text, (counts.get(text) ?? 0) + 1)
  const here = new Set(guide.bands.map(({ region }) => region?.text))
  const names = [...counts].filter(([name]) => !here.has(name)).sort((a, b) => b[1] - a[1])
  return names.map(([label, count], rank) => ({
    label,
    kind: CompletionItemKind.Constant,
    detail: `in ${count} guide${count === 1 ? '' : 's'}`,
    sortText: String(rank).padStart(4, '0'),
  }))
}

/** Signs of the currencies of a row's region. */
const currencyItems = (guide: Guide, row: number): CompletionItem[] => {
  const region = guide.bands.find((band) => band.row === row)?.region
  const codes = [...new Set([...(region?.stated ? [region.stated] : []), ...(region?.currencies ?? [])])]
  return currencyMarks(codes).map(({ mark, code }) => ({ label: mark, detail: code, kind: CompletionItemKind.Unit }))
}
