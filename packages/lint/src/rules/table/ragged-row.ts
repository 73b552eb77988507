import type { Guide, Row, Span } from '@guidelint/guide'
import { defineRule, type Fix, insert, type Problem, remove } from '../../rule.ts'

/** Where surplus cells begin, from the pipe before them; or where the missing ones would stand. */
const place = ({ cells, span }: Row, width: number): Span => {
  const surplus = cells[width]
  return surplus ? { start: surplus.outer.start, end: cells.at(-1)?.outer.end ?? span.end } : span
}

const fixes = (row: Row, width: number): Fix[] => {
  const { cells } = row
  const last = cells.at(-1)
  const missing = width - cells.length
  if (!last) return []
  if (missing > 0)
    return [
      {
        level: 'choice',
        name: 'add-cells',
        title: `Add ${missing} unpriced cell${missing === 1 ? '' : 's'} at the end`,
        edits: [insert(last.span.end, ' | —'.repeat(missing))],
      },
    ]
  const first = cells[width]
  return first
    ? [
        {
          level: 'choice',
          name: 'drop-cells',
          title: 'Remove the surplus cells',
          edits: [remove({ start: first.outer.start - 1, end: last.outer.end })],
        },
      ]
    : []
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
        yield {
          span: place(row, width),
          message: `The row has ${row.cells.length} cell${row.cells.length === 1 ? '' : 's'}, where the header has ${width}.`,
          related: [{ span: header.span, message: 'header' }],
          facts: { cells: row.cells.length, header: width },
          fixes: fixes(row, width),
        }
      }
    }
  },
})
