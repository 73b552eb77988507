import type { Guide, Row, Span } from '@guidelint/guide'
import { defineRule, type Fix, insert, type Problem, remove } from '../../rule.ts'

/** Where surplus cells stand, without the pipes around them; null where cells are missing. */
const surplusOf = ({ cells }: Row, width: number): Span | null => {
  const [first, ...others] = cells.slice(width)
  return first ? { start: first.outer.start, end: (others.at(-1) ?? first).outer.end } : null
}

/** The pipe before the surplus goes with it, unless it is the row's last one then. */
const dropCells = ({ span }: Row, { start, end }: Span): Fix => ({
  level: 'choice',
  name: 'drop-cells',
  title: 'Remove the surplus cells',
  edits: [remove({ start: end < span.end ? start - 1 : start, end })],
})

const addCells = ({ cells, span }: Row, width: number): Fix => {
  const missing = width - cells.length
  return {
    level: 'choice',
    name: 'add-cells',
    title: `Add ${missing} unpriced cell${missing === 1 ? '' : 's'} at the end`,
    edits: [insert(cells.at(-1)?.span.end ?? span.end, ' | —'.repeat(missing))],
  }
}

/** A row with a cell too few shifts its figures under other headers. */
export const raggedRow = defineRule({
  id: 'table/ragged-row',
  summary: 'Every row has as many cells as its header.',
  severity: 'error',
  fix: 'choice',
  sure: 'fact',
  *check({ tables }: Guide): Iterable<Problem> {
    for (const { header, rows } of tables) {
      const width = header.cells.length
      for (const row of rows) {
        if (row.cells.length === width) continue
        const surplus = surplusOf(row, width)
        yield {
          span: surplus ?? row.span,
          message: `The row has ${row.cells.length} cell${row.cells.length === 1 ? '' : 's'}, where the header has ${width}.`,
          related: [{ span: header.span, message: 'header' }],
          facts: { cells: row.cells.length, header: width },
          fixes: [surplus ? dropCells(row, surplus) : addCells(row, width)],
        }
      }
    }
  },
})
