import type { ColumnRole, Guide, Row, TextCell } from '@guidelint/guide'
import { defineRule, type Fix, insert, type Problem, replace } from '../../rule.ts'

/** What a row is for; a dash in its place says nothing. */
const AXES: ReadonlySet<ColumnRole | undefined> = new Set(['region', 'level', 'title', 'component'])

const unpriced = ({ outer, span, raw }: TextCell): Fix => ({
  level: 'choice',
  name: 'unpriced',
  title: 'Write — (unpriced)',
  edits: [raw === '' ? replace(outer, ' — '.padEnd(outer.end - outer.start)) : insert(span.start, '— ')],
})

const describe = (row: Row, cell: TextCell, head: TextCell, role: ColumnRole | undefined): Problem => {
  const header = head.text || `column ${head.column + 1}`
  const isAxis = AXES.has(role)
  return {
    span: cell.outer,
    message: `The cell under ${header} is empty; ${isAxis ? `a ${role}` : 'a figure or —'} was expected.`,
    facts: { row: row.cells[0]?.text ?? '', header },
    fixes: isAxis ? [] : [unpriced(cell)],
  }
}

/** An empty cell may be unpriced or forgotten; only its author knows. */
export const emptyCell = defineRule({
  id: 'table/empty-cell',
  summary: 'No cell of the compensation table is empty.',
  severity: 'warning',
  fix: 'choice',
  sure: 'fact',
  *check({ compensation }: Guide): Iterable<Problem> {
    if (!compensation) return
    const { table, layout, columns } = compensation
    for (const row of table.rows) {
      for (const head of table.header.cells) {
        const cell = row.cells[head.column]
        const role = columns[head.column]
        // Under a filled level cell an empty one means the same level.
        if (cell?.text !== '' || (layout === 'level-region-rows' && role === 'level')) continue
        yield describe(row, cell, head, role)
      }
    }
  },
})
