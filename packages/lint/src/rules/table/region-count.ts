import { type Guide, isPriced } from '@guidelint/guide'
import * as z from 'zod'
import { lazily } from '../../lazily.ts'
import { defineRule, type Problem } from '../../rule.ts'

const optionsSchema = lazily(() =>
  z.strictObject({ minimum: z.int().positive().default(3).describe('How many priced regions a guide has at least.') }),
)

/** A global guide that prices one or two places leaves most candidates without a band. Damaged rows count: they were meant to be priced. */
export const regionCount = defineRule({
  id: 'table/region-count',
  summary: 'A guide prices at least three regions.',
  severity: 'info',
  fix: null,
  sure: 'fact',
  options: optionsSchema,
  *check({ compensation, bands }: Guide, { minimum }): Iterable<Problem> {
    if (!compensation || !bands.some(({ region }) => region !== null)) return
    const isMeant = (band: (typeof bands)[number]): boolean =>
      isPriced(band) ||
      band.isRagged ||
      [band.base, band.total].some((part) => part !== null && ['empty', 'unreadable'].includes(part.cell.content.kind))
    const regions = new Set(bands.filter(isMeant).flatMap(({ region }) => (region ? [region.key] : [])))
    if (regions.size >= minimum) return
    const place = compensation.table.header.cells[0]?.span ?? compensation.table.header.span
    yield {
      span: place,
      message: `The guide prices ${regions.size} region${regions.size === 1 ? '' : 's'}, where at least ${minimum} ${minimum === 1 ? 'was' : 'were'} expected.`,
      facts: { regions: [...regions] },
    }
  },
})
