import { contains, overlaps, type Span } from '@guidelint/guide'
import type { TextEdit } from 'vscode-languageserver'
import type { GuideView } from '../session.ts'
import { alignTable } from './format-tables.ts'

/** Edits that align the tables of a guide, or those that a place touches. */
export const formatTables = ({ document, analysis }: GuideView, within: Span | null): TextEdit[] => {
  const { tables, source } = analysis.guide
  const chosen = tables.filter(({ span }) => within === null || overlaps(span, within) || contains(span, within))
  return chosen.flatMap((table) => alignTable(table, source.text)).map((edit) => document.places.textEdit(edit))
}

/** Aligns the table that was just typed in: after a closing pipe its own row's line, after a new line the row above. */
export const formatOnType = (view: GuideView, offset: number): TextEdit[] => {
  const { text } = view.document
  const before = text.slice(0, offset).trimEnd()
  return before.endsWith('|') ? formatTables(view, { start: before.length - 1, end: before.length - 1 }) : []
}
