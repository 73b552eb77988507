import { contains, type Guide, type Span, type Table } from '@guidelint/guide'
import { diagnose, type Edit, frontmatterEdits, totalFix } from '@guidelint/lint'
import { type CodeAction, CodeActionKind } from 'vscode-languageserver'
import type { Analysis } from '../analysis.ts'
import type { GuideView, Session } from '../session.ts'
import { documentEdit } from '../workspace-edit.ts'
import { alignTable } from './format-tables.ts'

/** Rewrites of what stands at a place: of a table its rows, columns and totals; at the guide's head its frontmatter. */
export const rewriteActions = ({ document, analysis }: GuideView, place: Span, { client, options }: Session): CodeAction[] => {
  const { guide } = analysis
  const text = guide.source.text
  const rewrite = (title: string, edits: readonly Edit[], isSafe = true): CodeAction[] => {
    if (edits.length === 0 || !(isSafe || options.unsafeFixes)) return []
    const confirmation = isSafe ? null : { label: title, description: 'This changes values that the guide states.' }
    return [{ title, kind: CodeActionKind.RefactorRewrite, edit: documentEdit(document, edits, client, confirmation) }]
  }
  const head = isAtHead(guide, place) ? rewrite('Sync the frontmatter with the guide', syncEdits(analysis), false) : []
  const table = guide.tables.find(({ span }) => contains(span, place))
  if (table === undefined) return head
  const { compensation } = guide
  const isCompensation = compensation?.table === table
  const isByRegion = compensation?.layout === 'region-rows' || compensation?.layout === 'level-region-rows'
  return [
    ...head,
    ...(isCompensation ? rewrite('Recompute the totals', totalEdits(analysis), false) : []),
    ...rewrite('Align the table', alignTable(table, text)),
    ...(isCompensation && isByRegion
      ? rewrite('Sort the rows by region', sortRows(table, text, compensation.columns.indexOf('region')))
      : []),
  ]
}

const isAtHead = ({ frontmatter, title }: Guide, place: Span): boolean =>
  place.start === 0 || [frontmatter?.span, title?.span].some((span) => span !== undefined && contains(span, place))

const syncEdits = ({ guide, configured }: Analysis): readonly Edit[] =>
  frontmatterEdits(guide, { path: configured.path, asOf: configured.settings.asOf }) ?? []

/** Within this share a total is the computed one, rounded. */
const ROUNDING = 0.03

/** Totals that aren't their parts' sum by the convention that the table states; a table by another convention is left alone. */
const totalEdits = ({ guide, configured }: Analysis): readonly Edit[] => {
  const { profile } = configured.settings
  const { rows, equityPeriod, mixed } = diagnose(guide, profile)
  const wrong = rows.filter((row) => row.stated.error > ROUNDING && equityPeriod?.rows.includes(row) !== true && !mixed.includes(row))
  return wrong.flatMap((row) => totalFix(guide, row, profile)?.edits ?? [])
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
