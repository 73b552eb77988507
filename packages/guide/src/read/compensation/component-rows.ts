import type { Band, Caption, ColumnRole, CompensationTable, Component, Row, Table, TextCell } from '../../guide.ts'
import { readRegion } from '../regions.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { makeBand } from './band.ts'
import { componentKindOf, readComponent } from './headers.ts'

/** Component rows by region columns: each column is a band, which stands on its base row. */
export const readComponentRows = (
  text: string,
  table: Table,
  columns: readonly ColumnRole[],
  caption: Caption | null,
  vocabulary: Vocabulary,
): { compensation: CompensationTable; bands: Band[] } => {
  const lines = table.rows.flatMap((row, index): (readonly [Component, Row])[] => {
    const [label] = row.cells
    return label ? [[readComponent(label, index, componentKindOf(label.text, vocabulary) ?? 'other'), row]] : []
  })
  const width = table.header.cells.length
  const bands = table.header.cells.slice(1).flatMap((header, place): Band[] => {
    const cells = lines.flatMap(([component, row]): (readonly [Component, TextCell])[] => {
      const cell = row.cells[place + 1]
      return cell ? [[component, cell]] : []
    })
    const stand = cells.find(([{ kind }]) => kind === 'base') ?? cells[0]
    if (!stand) return []
    const draft = {
      row: -1,
      region: readRegion(header, vocabulary),
      level: null,
      title: null,
      cells,
      isRagged: lines.some(([, row]) => row.cells.length !== width),
    }
    return [makeBand(text, { ...draft, span: stand[1].span }, caption)]
  })
  return { compensation: { table, layout: 'component-rows', columns, components: lines.map(([component]) => component), caption }, bands }
}
