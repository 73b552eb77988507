import type { Band, Caption, ColumnRole, CompensationTable, Table } from '../../guide.ts'
import { readRegion } from '../regions.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { makeBand } from './band.ts'
import { readComponent } from './headers.ts'

const SAYS_BASE = /^\W*(?:figures are )?base\b/i

/** Level rows by region columns, one figure a cell: the total, unless the line under the table says base. */
export const readMatrix = (
  text: string,
  table: Table,
  columns: readonly ColumnRole[],
  caption: Caption | null,
  vocabulary: Vocabulary,
): { compensation: CompensationTable; bands: Band[] } => {
  const [corner] = table.header.cells
  if (!corner) return { compensation: { table, layout: 'level-region-matrix', columns, components: [], caption }, bands: [] }
  const component = readComponent(corner, 0, caption && !caption.saysTotal && SAYS_BASE.test(caption.text) ? 'base' : 'total')
  const places = table.header.cells.slice(1).map((cell) => readRegion(cell, vocabulary))
  const bands = table.rows.flatMap((row, index) =>
    row.cells.slice(1, places.length + 1).map((cell, column) =>
      makeBand(
        text,
        {
          span: cell.span,
          row: index,
          region: places[column] ?? null,
          level: row.cells[0] ?? null,
          title: null,
          cells: [[component, cell]],
          isRagged: row.cells.length !== table.header.cells.length,
        },
        caption,
      ),
    ),
  )
  return { compensation: { table, layout: 'level-region-matrix', columns, components: [component], caption }, bands }
}
