import { axisOf, type ColumnRole, type CompensationTable, type Guide, type TextCell } from '@guidelint/guide'
import { nearestName } from '../../nearest-name.ts'
import type { Profile } from '../../profile.ts'
import { defineRule, type Fix, type Problem, replace } from '../../rule.ts'

const KNOWN: readonly (readonly [name: string, role: ColumnRole])[] = [
  ['Title', 'title'],
  ['Base Salary', 'base'],
  ['Stock (RSU/4yr)', 'equity'],
  ['Bonus', 'bonus'],
  ['Signing Bonus', 'signing'],
  ['Total Comp', 'total'],
]

/** What a header of no known meaning most probably was: the nearest known one that the table lacks, else any it lacks. */
const renames = (cell: TextCell, lacking: readonly string[]): Fix[] => {
  const nearest = nearestName(cell.text, lacking)
  const candidates = nearest === null ? lacking : [nearest, ...lacking.filter((name) => name !== nearest)]
  return candidates.slice(0, 3).map(
    (name): Fix => ({
      level: 'choice',
      name: 'rename-column',
      title: `Rename the column to ${name}`,
      edits: [cell.raw === '' ? replace(cell.outer, ` ${name} `.padEnd(cell.outer.end - cell.outer.start)) : replace(cell.span, name)],
    }),
  )
}

const lackingRoles = ({ layout, columns, components }: CompensationTable): readonly ('base' | 'total')[] =>
  layout === 'level-region-matrix'
    ? []
    : (['base', 'total'] as const).filter((role) => !columns.includes(role) && !components.some(({ kind }) => kind === role))

/** What the first header should be by what its column holds. */
const CORNER: Readonly<Partial<Record<ColumnRole, string>>> = { region: 'Region', component: 'Component' }

/** A first header that names no axis; over levels or components it may be left blank. */
const isLost = ({ text }: TextCell, layout: CompensationTable['layout'], profile: Profile): boolean =>
  axisOf(text, profile) === null && !(text === '' && (layout === 'level-region-matrix' || layout === 'component-rows'))

/** Without its region, base and total a compensation table can't be compared or checked. */
export const requiredColumn = defineRule({
  id: 'table/required-column',
  summary: 'The compensation table has a region, base and total, and every header has a known meaning.',
  severity: 'error',
  fix: 'choice',
  sure: 'fact',
  *check({ compensation }: Guide, _options, { profile }): Iterable<Problem> {
    if (!compensation) return
    const { table, columns, layout } = compensation
    const lacking = KNOWN.filter(([, role]) => !columns.includes(role) && (layout === 'level-title-rows' || role !== 'title')).map(
      ([name]) => name,
    )
    const unknown = table.header.cells.filter(
      (cell, index) => columns[index] === 'unknown' || (index === 0 && isLost(cell, layout, profile)),
    )
    for (const cell of unknown)
      yield {
        span: cell.span,
        message: cell.text === '' ? 'The column has no header.' : `The header “${cell.text}” has no known meaning.`,
        facts: { header: cell.text },
        fixes: renames(cell, cell.column === 0 ? [CORNER[columns[0] ?? 'unknown'] ?? 'Level'] : lacking),
      }
    // A header that nobody knows is most probably the one that seems to be lacking.
    if (unknown.length > 0) return
    for (const role of lackingRoles(compensation)) {
      const where = layout === 'component-rows' ? 'row' : 'column'
      yield { span: table.header.span, message: `The compensation table has no ${role} ${where}.`, facts: { lacking: role } }
    }
  },
})
