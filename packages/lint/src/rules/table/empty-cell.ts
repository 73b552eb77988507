import type { Guide, TextCell } from '@guidelint/guide'
import { defineRule, insert, type Problem, replace } from '../../rule.ts'

const headerOf = (guide: Guide, { column }: TextCell): string =>
  guide.compensation?.table.header.cells[column]?.text || `column ${column + 1}`

/** An empty cell may be unpriced or forgotten; only its author knows. */
export const emptyCell = defineRule({
  id: 'table/empty-cell',
  summary: 'No cell of the compensation table is empty.',
  severity: 'warning',
  fix: 'choice',
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    for (const row of guide.compensation?.table.rows ?? []) {
      for (const cell of row.cells.slice(0, guide.compensation?.table.header.cells.length)) {
        if (cell.text !== '') continue
        // Under a filled level cell an empty one means the same level.
        if (guide.compensation?.layout === 'level-region-rows' && guide.compensation.columns[cell.column] === 'level') continue
        yield {
          span: cell.outer.end > cell.outer.start ? cell.outer : cell.span,
          message: `The cell under ${headerOf(guide, cell)} is empty; a figure or — was expected.`,
          facts: { row: row.cells[0]?.text ?? '', header: headerOf(guide, cell) },
          fixes:
            cell.column === 0
              ? []
              : [
                  {
                    level: 'choice',
                    name: 'unpriced',
                    title: 'Write — (unpriced)',
                    edits: [cell.outer.end - cell.outer.start < 3 ? replace(cell.outer, ' — ') : insert(cell.span.start, '—')],
                  },
                ],
        }
      }
    }
  },
})
