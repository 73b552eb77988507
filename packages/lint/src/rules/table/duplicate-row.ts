import type { Guide, Row } from '@guidelint/guide'
import { defineRule, type Fix, type Problem, remove } from '../../rule.ts'

const figures = ({ cells }: Row): string => cells.map(({ text }) => text).join('|')

/** A region (or level in a region) twice: either a slip of the copy, or one of the two is meant for another place. */
export const duplicateRow = defineRule({
  id: 'table/duplicate-row',
  summary: 'A region, or a level in a region, has one row.',
  severity: 'error',
  fix: 'choice',
  sure: 'fact',
  *check({ compensation, bands, source }: Guide): Iterable<Problem> {
    const rows = compensation?.table.rows ?? []
    const first = new Map<string, number>()
    const seen = new Set<number>()
    for (const band of bands) {
      const row = rows[band.row]
      if (!row || seen.has(band.row)) continue
      seen.add(band.row)
      const isMatrix = compensation?.layout === 'level-region-matrix'
      const key = [isMatrix ? '' : (band.region?.key ?? ''), band.level?.text.toLowerCase() ?? '', band.title?.text.toLowerCase() ?? ''].join('|')
      const earlier = rows[first.get(key) ?? -1]
      if (!earlier) {
        first.set(key, band.row)
        continue
      }
      const isSame = figures(earlier) === figures(row)
      const name = [isMatrix ? null : band.region?.text, band.level?.text].filter(Boolean).join(', ') || 'This row'
      const end = source.text.startsWith('\r\n', row.span.end) ? row.span.end + 2 : Math.min(row.span.end + 1, source.text.length)
      const drop: Fix = { level: 'choice', name: 'remove-row', title: 'Remove the second row', edits: [remove({ start: row.span.start, end })] }
      yield {
        span: row.cells[0]?.span ?? row.span,
        message: `${name} stands twice, ${isSame ? 'with the same figures' : 'with different figures'}.`,
        related: [{ span: earlier.cells[0]?.span ?? earlier.span, message: 'the first row' }],
        facts: { key, isSame },
        fixes: [drop],
      }
    }
  },
})
