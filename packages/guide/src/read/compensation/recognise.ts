import type { ColumnRole, Layout, Table } from '../../guide.ts'
import { readAmount } from '../money.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { axisOf, componentKindOf, isPlace, roleOf } from './headers.ts'

const hasMoney = (table: Table): boolean =>
  table.rows.some((row) => row.cells.slice(1).some(({ raw }) => /[$£€₹₪¥]|\b[A-Z]{3}\s?\d|\bkr(?![a-z])/.test(raw) && /\d/.test(raw)))

const firstCells = (table: Table) => table.rows.flatMap(({ cells }) => cells.slice(0, 1))

/** Most first cells name places: a region table whose first header is lost or misspelt. */
const listsPlaces = (table: Table, vocabulary: Vocabulary): boolean => {
  const cells = firstCells(table)
  return cells.length > 0 && cells.filter((cell) => isPlace(cell, vocabulary) && readAmount(cell.raw, 0) === null).length * 2 > cells.length
}

const listsComponents = (table: Table, vocabulary: Vocabulary): boolean =>
  firstCells(table).filter(({ text }) => componentKindOf(text, vocabulary) !== null).length >= 2

export interface Recognised {
  readonly layout: Layout
  readonly columns: readonly ColumnRole[]
}

/**
 * Whether a table is the guide's compensation table, and how it is laid out; null where it is another one (level maps, targets,
 * comparisons of companies, timelines). Headers decide; a lost first header is made up for by what its column holds.
 */
export const recognise = (table: Table, vocabulary: Vocabulary): Recognised | null => {
  const [first, ...rest] = table.header.cells
  if (!first || rest.length === 0) return null
  const roles = rest.map((cell) => roleOf(cell, vocabulary))
  const components = roles.filter(
    (role) => role === 'base' || role === 'equity' || role === 'bonus' || role === 'signing' || role === 'total',
  )
  const axis = axisOf(first.text, vocabulary)
  const hasBand = components.includes('base') || components.includes('total')
  if (axis === 'level' && components.length >= 2 && hasBand) {
    const columns: ColumnRole[] = ['level', ...roles]
    return { layout: roles.includes('region') ? 'level-region-rows' : 'level-title-rows', columns }
  }
  if ((axis === 'region' || (axis === null && listsPlaces(table, vocabulary))) && components.length >= 1 && (hasMoney(table) || hasBand))
    return { layout: 'region-rows', columns: ['region', ...roles] }
  if (components.length > 0 || !hasMoney(table)) return null
  const places = rest.filter((cell) => axisOf(cell.text, vocabulary) === null && isPlace(cell, vocabulary)).length
  if (places * 2 <= rest.length) return null
  const columns = (corner: ColumnRole): ColumnRole[] => [corner, ...rest.map((): ColumnRole => 'place')]
  if (listsComponents(table, vocabulary)) return { layout: 'component-rows', columns: columns('component') }
  return axis === 'level' || axis === null ? { layout: 'level-region-matrix', columns: columns('level') } : null
}
