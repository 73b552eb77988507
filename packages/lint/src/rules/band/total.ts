import type { Guide } from '@guidelint/guide'
import * as z from 'zod'
import { isTotalBelowBase } from '../../arithmetic/below-base.ts'
import { type Cause, causeOf } from '../../arithmetic/causes.ts'
import { type CheckedRow, diagnose } from '../../arithmetic/diagnosis.ts'
import { between, percent } from '../../arithmetic/notation.ts'
import { partName } from '../../arithmetic/part-name.ts'
import { totalFix } from '../../arithmetic/total-fix.ts'
import { workedSum } from '../../arithmetic/worked-sum.ts'
import { lazily } from '../../lazily.ts'
import { defineRule, type Problem, type Related } from '../../rule.ts'

const optionsSchema = lazily(() =>
  z.strictObject({
    tolerance: z
      .number()
      .min(0)
      .max(1)
      .default(0.1)
      .describe('How far the stated total may lie from the computed one at either end, as a share of the computed.'),
    looseInterval: z
      .boolean()
      .default(false)
      .describe('Report only as info while the total lies between the sums with a year’s worth and with the whole grant.'),
  }),
)

const partsOf = ({ inputs }: CheckedRow): Related[] => {
  const { base, equity, bonus, signing } = inputs.band
  return [base, equity, bonus, signing].flatMap((part) =>
    part && (part.range || part.percent) ? [{ span: part.cell.span, message: partName(part) }] : [],
  )
}

const describe = ({ stated }: CheckedRow, tolerance: number): string => {
  const [low, high] = stated.deviations
  const one = (deviation: number, end: string) => `${percent(deviation)} ${deviation > 0 ? 'above' : 'below'} its parts at the ${end} end`
  const ends = [...(Math.abs(low) > tolerance ? [one(low, 'low')] : []), ...(Math.abs(high) > tolerance ? [one(high, 'high')] : [])]
  if (ends.length === 2 && Math.sign(low) === Math.sign(high)) {
    const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))].map(percent)
    return `${least === most ? most : `${least?.replace(' %', '')}–${most}`} ${low > 0 ? 'above' : 'below'} its parts`
  }
  return ends.join(' and ')
}

const message = (row: CheckedRow, cause: Cause | null, tolerance: number): string => {
  const { computed } = row.stated
  const { low, high } = row.inputs.total
  return `Total is ${describe(row, tolerance)}: ${between(low.value, high.value)} stated, ${between(...computed)} computed; ${cause ? cause.text : 'no single slip explains it'}.`
}

/** Whether a total lies between the sum with a year's worth of equity and the sum with the whole grant, with some slack. */
const isLoose = ({ inputs, stated, otherPeriod }: CheckedRow): boolean => {
  if (!otherPeriod) return false
  const { low, high } = inputs.total
  const ends = [
    [low.value, stated.computed[0], otherPeriod.computed[0]],
    [high.value, stated.computed[1], otherPeriod.computed[1]],
  ] as const
  return ends.every(([value, ...sums]) => value >= Math.min(...sums) * 0.95 && value <= Math.max(...sums) * 1.05)
}

/** A stated total that its parts don't add up to. Reported at the total: which part is wrong instead, nobody can tell. */
export const total = defineRule({
  id: 'band/total',
  summary: 'A stated total is what its parts add up to.',
  severity: 'warning',
  fix: 'unsafe',
  sure: 'likely',
  options: optionsSchema,
  *check(guide: Guide, { tolerance, looseInterval }, { profile }): Iterable<Problem> {
    const { rows, equityPeriod, mixed } = diagnose(guide, profile)
    const currencies = [...new Set(guide.bands.flatMap(({ currency, otherCurrency }) => [currency, otherCurrency]))].filter(
      (code) => code !== null,
    )
    for (const row of rows) {
      const { inputs, stated, otherPeriod } = row
      const isOtherwiseExplained =
        equityPeriod !== null && (equityPeriod.rows.includes(row) || (otherPeriod !== null && otherPeriod.error <= tolerance))
      if (stated.error <= tolerance || isOtherwiseExplained || mixed.includes(row) || isTotalBelowBase(inputs.band)) continue
      const cause = causeOf(row, currencies, profile)
      const fix = totalFix(guide, row, profile)
      yield {
        span: inputs.totalSpan,
        message: message(row, cause, tolerance),
        related: partsOf(row),
        facts: {
          computed: { low: stated.computed[0], high: stated.computed[1] },
          stated: { low: inputs.total.low.value, high: inputs.total.high.value },
          ...(cause ? { cause: cause.name } : {}),
        },
        sum: workedSum(inputs, stated, profile),
        ...(fix ? { fixes: [fix] } : {}),
        ...(looseInterval && isLoose(row) ? { atMost: 'info' as const } : {}),
      }
    }
  },
})
