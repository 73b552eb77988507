import { contains, type Span, type Table } from '@guidelint/guide'
import type { Edit } from '@guidelint/lint'
import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import type { GuideView, Session } from '../session.ts'
import { documentEdit } from '../workspace-edit.ts'
import { alignTable } from './format-tables.ts'

/** Rewrites of the table at a place: its rows sorted, its columns aligned, its totals computed. */
export const rewriteActions = ({ document, analysis }: GuideView, place: Span, { client }: Session): CodeAction[] => {
  const { guide } = analysis
  const table = guide.tables.find(({ span }) => contains(span, place))
  if (table === undefined) return []
  const rewrite = (title: string, edits: readonly Edit[]): CodeAction[] =>
    edits.length === 0 ? [] : [{ title, kind: CodeActionKind.RefactorRewrite, edit: documentEdit(document, edits, client) }]
  const { compensation } = guide
  const isPriced = compensation?.table === table && (compensation.layout === 'region-rows' || compensation.layout === 'level-region-rows')
  return [
    ...rewrite('Align the table', alignTable(table, guide.source.text)),
    ...(isPriced ? rewrite('Sort the rows by region', sortRows(table, guide.source.text, compensation.columns.indexOf('region'))) : []),
  ]
}

const collator = new Intl.Collator('en')

/** Each row that stands elsewhere is replaced where it stands; headquarters stay first. */
const sortRows = (table: Table, text: string, column: number): readonly Edit[] => {
  const rows = table.rows.map(({ span, cells }, index) => ({
    index,
    text: text.slice(span.start, span.end),
    name: cells[column]?.text ?? '',
  }))
  const rank = (name: string): number => (/\bHQ\b|headquarters/i.test(name) ? 0 : 1)
  const sorted = rows.toSorted((a, b) => rank(a.name) - rank(b.name) || collator.compare(a.name, b.name) || a.index - b.index)
  return table.rows.flatMap(({ span }, index) => {
    const row = sorted[index]
    return row === undefined || row.index === index ? [] : [{ span, text: row.text }]
  })
}
