import type { ColumnRole, Guide, Row, Span, TextCell } from '@guidelint/guide'
import { defineRule, type Edit, type Problem, replace } from '../../rule.ts'

const RANK: Readonly<Partial<Record<ColumnRole, number>>> = {
  region: 0,
  level: 0,
  title: 0,
  base: 1,
  equity: 2,
  bonus: 3,
  signing: 3,
  total: 4,
}

/** The header's cells in the usual order; one without a usual place stays behind the one it follows. */
const inUsualOrder = (cells: readonly TextCell[], columns: readonly ColumnRole[]): TextCell[] => {
  let last = 0
  return cells
    .map((cell, column) => {
      last = RANK[columns[column] ?? 'unknown'] ?? last
      return { cell, rank: last }
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ cell }) => cell)
}

/** The dashes of a delimiter row, cell by cell: what they align moves with its column. */
const dashesIn = (delimiter: Span | null, text: string): Span[] =>
  delimiter === null
    ? []
    : [...text.slice(delimiter.start, delimiter.end).matchAll(/:?-+:?/g)].map(({ 0: dashes, index }) => ({
        start: delimiter.start + index,
        end: delimiter.start + index + dashes.length,
      }))

const reorder = (cells: readonly Span[], usual: readonly TextCell[], text: string): Edit[] =>
  usual.flatMap(({ column }, index) => {
    const [there, here] = [cells[column], cells[index]]
    return there && here && there !== here ? [replace(here, text.slice(there.start, there.end))] : []
  })

/** Cells with their padding; without it where the row ends in no pipe, so that it ends in no blank either. */
const movable = ({ cells, span }: Row): readonly Span[] =>
  cells.some(({ outer }) => outer.end === span.end) ? cells.map((cell) => cell.span) : cells.map(({ outer }) => outer)

/** Columns that stand where they stand in every other guide are read without the header. */
export const columnOrder = defineRule({
  id: 'table/column-order',
  summary: 'Columns stand in the usual order: region, base, equity, bonus, signing, total.',
  severity: 'info',
  fix: 'safe',
  sure: 'fact',
  *check({ compensation, source }: Guide): Iterable<Problem> {
    if (!compensation || compensation.columns.includes('unknown')) return
    const { columns, table } = compensation
    const { cells } = table.header
    const usual = inUsualOrder(cells, columns)
    const moved = cells.findIndex((cell, index) => cell !== usual[index])
    const [cell, expected] = [cells[moved], usual[moved]]
    if (!cell || !expected) return
    const isWhole = table.defect === null && table.rows.every((row) => row.cells.length === cells.length)
    const rows = [movable(table.header), dashesIn(table.delimiter, source.text), ...table.rows.map(movable)]
    const edits = rows.flatMap((row) => reorder(row, usual, source.text))
    yield {
      span: cell.span,
      message: `${cell.text} stands where ${expected.text} was expected.`,
      facts: { columns },
      fixes: isWhole ? [{ level: 'safe', name: 'reorder', title: 'Put the columns in the usual order', edits }] : [],
    }
  },
})
