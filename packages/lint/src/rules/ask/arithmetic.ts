import type { Ask, Guide } from '@guidelint/guide'
import * as z from 'zod'
import { between, percent } from '../../arithmetic/notation.ts'
import { kindName } from '../../arithmetic/part-name.ts'
import { lazily } from '../../lazily.ts'
import type { Profile } from '../../profile.ts'
import { defineRule, type Problem } from '../../rule.ts'
import { only, periodIsInDoubt, periodOf, statements } from './asked.ts'

const optionsSchema = lazily(() =>
  z.strictObject({
    tolerance: z
      .number()
      .min(0)
      .default(0.1)
      .describe('How far the asked total may lie from what the asked parts can add up to, as a share of it.'),
  }),
)

/** The bonus of a total that names none: what the table pays on the asked base, from nothing to its highest percentage. */
const bonusRange = (guide: Guide, asks: readonly Ask[], base: number): [low: number, high: number] => {
  const asked = only(asks, 'bonus')
  if (asked) return [asked.range.low.value, asked.range.high.value]
  const percents = guide.bands.flatMap(({ bonus }) => (bonus?.percent ? [bonus.percent.high.value] : []))
  const amounts = guide.bands.flatMap(({ bonus, currency }) =>
    bonus?.range && !bonus.percent && currency === asks[0]?.currency ? [bonus.range.high.value] : [],
  )
  return [0, Math.max(0, (Math.max(0, ...percents) * base) / 100, ...amounts)]
}

/** Lowest and highest total that the asked parts can make; null where base or equity isn't asked once. */
const possible = (guide: Guide, asks: readonly Ask[], profile: Profile): [low: number, high: number] | null => {
  const [base, equity, signing] = [only(asks, 'base'), only(asks, 'equity'), only(asks, 'signing')]
  if (!base || !equity) return null
  const period = periodIsInDoubt(guide, profile) ? 'unknown' : periodOf(guide, equity)
  const years = period === 'year' ? [1] : period === 'grant' ? [profile.vestingYears] : [1, profile.vestingYears]
  const [bonusLow, bonusHigh] = bonusRange(guide, asks, base.range.high.value)
  return [
    base.range.low.value + equity.range.low.value / Math.max(...years) + bonusLow,
    base.range.high.value + equity.range.high.value / Math.min(...years) + bonusHigh + (signing?.range.high.value ?? 0),
  ]
}

/** A script whose parts don't make its total falls apart at the first question. */
export const askArithmetic = defineRule({
  id: 'ask/arithmetic',
  summary: 'Asked parts add up to the asked total.',
  severity: 'warning',
  fix: null,
  sure: 'likely',
  options: optionsSchema,
  *check(guide: Guide, { tolerance }, { profile }): Iterable<Problem> {
    for (const statement of statements(guide, ['ask'])) {
      const total = only(statement, 'total')
      // What is asked after the total (a fallback, another city) is not in it; a sign-on bonus may be named last.
      const asks = statement.filter(
        ({ currency, component, span }) =>
          currency === total?.currency && (component === 'signing' || component === 'total' || span.start < total.span.start),
      )
      const sums = total && possible(guide, asks, profile)
      if (!total || !sums) continue
      const { low, high } = total.range
      if (high.value >= sums[0] * (1 - tolerance) && low.value <= sums[1] * (1 + tolerance)) continue
      const off = high.value < sums[0] ? 1 - high.value / sums[0] : low.value / sums[1] - 1
      yield {
        span: total.range.span,
        message: `The asked total of ${total.range.text} lies ${percent(off)} ${high.value < sums[0] ? 'below' : 'above'} what the asked parts make, ${between(...sums)}.`,
        related: asks.filter((ask) => ask !== total).map((ask) => ({ span: ask.range.span, message: kindName(ask.component) })),
        facts: {
          total: [low.value, high.value],
          parts: asks.filter((ask) => ask !== total).map((ask) => [ask.component, ask.range.low.value, ask.range.high.value]),
        },
      }
    }
  },
})
