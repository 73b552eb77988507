import type { ColumnRole, CompensationTable, Guide, Row, TextCell } from '@guidelint/guide'
import { defineRule, type Fix, type Problem, remove } from '../../rule.ts'

const AXES: readonly ColumnRole[] = ['region', 'level', 'title', 'component']

/** The cells that name what a row is for. */
const namesIn = (columns: readonly ColumnRole[], { cells }: Row): TextCell[] =>
  cells.filter((_, index) => AXES.includes(columns[index] ?? 'unknown'))

const figures = (columns: readonly ColumnRole[], { cells }: Row): string =>
  cells.flatMap(({ text }, index) => (AXES.includes(columns[index] ?? 'unknown') ? [] : [text])).join('|')

/** Letters, digits and plus signs of a label in lower case, so that `**London**` and `London` are one. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()

/** What a row is for, by name, in a table whose rows are no regions: a level, a level's title, a component. */
const nameOf = ({ columns }: CompensationTable, row: Row): string =>
  namesIn(columns, row)
    .map(({ text }) => plain(text))
    .join('|')

interface Named {
  readonly key: string
  readonly row: Row
}

/** The rows of the table, each with its key: that of its region, its level where it has one, its component. */
const keyed = ({ compensation, bands }: Guide): Named[] => {
  if (!compensation) return []
  const { layout, table } = compensation
  if (layout === 'component-rows' || layout === 'level-region-matrix')
    return table.rows.map((row) => ({ key: nameOf(compensation, row), row }))
  return bands.flatMap(({ row: index, region, level, title }) => {
    const row = table.rows[index]
    return row ? [{ row, key: [region?.key, plain(level?.text ?? ''), plain(title?.text ?? '')].join('|') }] : []
  })
}

const removal = ({ span }: Row, text: string): Fix => {
  const end = text.startsWith('\r\n', span.end) ? span.end + 2 : Math.min(span.end + 1, text.length)
  return { level: 'choice', name: 'remove-row', title: 'Remove this row', edits: [remove({ start: span.start, end })] }
}

/** Columns of a matrix or component table whose headers name the same region. */
function* repeatedColumns({ compensation, bands }: Guide): Iterable<Problem> {
  const first = new Map<string, TextCell>()
  const keys = new Map(bands.flatMap(({ region }) => (region ? [[region.span.start, region.key] as const] : [])))
  for (const cell of compensation?.table.header.cells ?? []) {
    const key = keys.get(cell.span.start)
    if (key === undefined) continue
    const earlier = first.get(key)
    if (!earlier) first.set(key, cell)
    else
      yield {
        span: cell.span,
        message: `${cell.text} heads two columns.`,
        related: [{ span: earlier.span, message: 'the first column' }],
        facts: { key },
      }
  }
}

/** A region (or level in a region) twice: either a slip of the copy, or one of the two is meant for another place. */
export const duplicateRow = defineRule({
  id: 'table/duplicate-row',
  summary: 'A region, or a level in a region, has one row.',
  severity: 'error',
  fix: 'choice',
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    const columns = guide.compensation?.columns ?? []
    const first = new Map<string, Row>()
    for (const { key, row } of keyed(guide)) {
      const earlier = first.get(key)
      if (!earlier) {
        first.set(key, row)
        continue
      }
      if (!/[\p{L}\p{N}]/u.test(key)) continue
      const isSame = figures(columns, earlier) === figures(columns, row)
      const names = namesIn(columns, row).filter(({ text }) => text !== '')
      yield {
        span: row.cells[0]?.span ?? row.span,
        message: `${names.map(({ text }) => text).join(', ') || 'This row'} stands twice, ${isSame ? 'with the same figures' : 'with different figures'}.`,
        related: [{ span: earlier.cells[0]?.span ?? earlier.span, message: 'the first row' }],
        facts: { key, isSame },
        fixes: [removal(row, guide.source.text)],
      }
    }
    yield* repeatedColumns(guide)
  },
})
