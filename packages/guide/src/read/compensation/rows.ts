import type { Band, Caption, ColumnRole, CompensationTable, Label, Table } from '../../guide.ts'
import { readRegion } from '../regions.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { type BandDraft, makeBand } from './band.ts'
import { componentKindOf, readComponent } from './headers.ts'

const isComponent = (role: ColumnRole): boolean => ['base', 'equity', 'bonus', 'signing', 'total', 'other', 'unknown'].includes(role)

/** Layouts whose rows are bands and whose columns are components: by region, by level and title, by level and region. */
export const readRows = (
  text: string,
  table: Table,
  columns: readonly ColumnRole[],
  caption: Caption | null,
  vocabulary: Vocabulary,
): { compensation: CompensationTable; bands: Band[] } => {
  const components = table.header.cells.flatMap((cell, index) => {
    const role = columns[index]
    return role && isComponent(role) ? [readComponent(cell, index, componentKindOf(cell.text, vocabulary) ?? 'other')] : []
  })
  let lastLevel: Label | null = null
  const drafts = table.rows.map((row, index): BandDraft => {
    const at = (role: ColumnRole) => row.cells[columns.indexOf(role)]
    const level = at('level')
    const title = at('title')
    const region = at('region')
    // An empty level cell under a filled one means the same level, as spreadsheets write it.
    if (level?.text) lastLevel = level
    return {
      span: row.span,
      row: index,
      region: region ? readRegion(region, vocabulary) : null,
      level: columns.includes('level') ? lastLevel : null,
      title: title ?? null,
      cells: components.flatMap((component) => {
        const cell = row.cells[component.index]
        return cell ? [[component, cell] as const] : []
      }),
      isRagged: row.cells.length !== table.header.cells.length,
    }
  })
  const layout = !columns.includes('level') ? 'region-rows' : columns.includes('region') ? 'level-region-rows' : 'level-title-rows'
  return { compensation: { table, layout, columns, components, caption }, bands: drafts.map((draft) => makeBand(text, draft, caption)) }
}
