import type { Row, Table } from '../../guide.ts'
import { moved } from '../../span.ts'

/** A table whose offsets count from its block, for whatever text the block stands in. */
export class PlacedTable {
  private readonly own: Table
  /** As it was placed last: most tables of a text stay where they are. */
  private last: Table | null = null

  constructor(own: Table) {
    this.own = own
  }

  /** The table in a text where its block starts at `start`. */
  at(start: number): Table {
    if (this.last?.span.start !== start) this.last = movedTable(this.own, start)
    return this.last
  }
}

const movedTable = ({ span, header, delimiter, rows, defect }: Table, by: number): Table => ({
  span: moved(span, by),
  header: movedRow(header, by),
  delimiter: delimiter && moved(delimiter, by),
  rows: rows.map((row) => movedRow(row, by)),
  defect,
})

const movedRow = ({ span, cells }: Row, by: number): Row => ({
  span: moved(span, by),
  cells: cells.map(({ raw, text, column, ...cell }) => ({ span: moved(cell.span, by), raw, text, column, outer: moved(cell.outer, by) })),
})
