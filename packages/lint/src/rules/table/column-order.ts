import type { ColumnRole, Guide, Row } from '@guidelint/guide'
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

/** Rank of each column; one without a usual place stays behind the one it follows. */
const ranksOf = (columns: readonly ColumnRole[]): number[] => {
  let last = 0
  return columns.map((role) => (last = RANK[role] ?? last))
}

const reorder = ({ cells }: Row, order: readonly number[], text: string): Edit[] =>
  cells.flatMap((cell, index) => {
    const from = cells[order[index] ?? index]
    return from && from !== cell ? [replace(cell.outer, text.slice(from.outer.start, from.outer.end))] : []
  })

/** Columns that stand where they stand in every other guide are read without the header. */
export const columnOrder = defineRule({
  id: 'table/column-order',
  summary: 'Columns stand in the usual order: region, base, equity, bonus, signing, total.',
  severity: 'info',
  fix: 'safe',
  sure: 'fact',
  *check({ compensation, source }: Guide): Iterable<Problem> {
    if (!compensation || compensation.layout === 'component-rows' || compensation.layout === 'level-region-matrix') return
    const { columns, table } = compensation
    const ranks = ranksOf(columns)
    const order = columns.map((_, index) => index).sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b)
    const moved = order.findIndex((from, to) => from !== to)
    const cell = table.header.cells[moved]
    if (moved === -1 || !cell || columns.includes('unknown')) return
    const width = table.header.cells.length
    const isWhole = table.defect === null && table.rows.every(({ cells }) => cells.length === width)
    yield {
      span: cell.span,
      message: `${cell.text} stands where ${table.header.cells[order[moved] ?? moved]?.text} was expected.`,
      facts: { columns },
      fixes: isWhole
        ? [
            {
              level: 'safe',
              name: 'reorder',
              title: 'Put the columns in the usual order',
              edits: [table.header, ...table.rows].flatMap((row) => reorder(row, order, source.text)),
            },
          ]
        : [],
    }
  },
})
