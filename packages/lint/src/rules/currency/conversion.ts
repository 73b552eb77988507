import type { Guide } from '@guidelint/guide'
import * as z from 'zod'
import { percent } from '../../arithmetic/notation.ts'
import { missOf, type Pair, pairsOf, type Rate, usualRate } from '../../currency/conversion.ts'
import { lazily } from '../../lazily.ts'
import { defineRule, type Problem } from '../../rule.ts'

const optionsSchema = lazily(() =>
  z.strictObject({
    tolerance: z
      .number()
      .min(0)
      .max(1)
      .default(0.04)
      .describe('How far a cell’s rate may lie from the guide’s own beyond what rounding explains, as a share.'),
    usualTolerance: z
      .number()
      .min(0)
      .default(0.25)
      .describe('How far a guide’s rate may lie from the usual rate of two currencies, as a share.'),
  }),
)

const rateText = (value: number): string => String(Number(value.toPrecision(3)))

const cellOf = ({ first }: Rate) => first.part.cell

/** One entry a cell, the worst of its ends. */
const worstByCell = (rates: readonly Rate[], expected: number): Rate[] => {
  const worst = new Map<unknown, Rate>()
  for (const rate of rates) {
    const known = worst.get(cellOf(rate))
    if (!known || missOf(rate, expected) > missOf(known, expected)) worst.set(cellOf(rate), rate)
  }
  return [...worst.values()].sort((a, b) => missOf(b, expected) - missOf(a, expected))
}

const relatedTo = (rates: readonly Rate[], { from, to }: Pair) =>
  rates.map((rate) => ({ span: cellOf(rate).span, message: `${rateText(rate.value)} ${to} for 1 ${from}` }))

const factsOf = ({ from, to }: Pair, rates: readonly Rate[]) => ({
  pair: `${from}/${to}`,
  cells: rates.map((rate) => [rate.first.range.text, rate.second.text]),
})

/** The whole guide converts at a rate that these currencies don't have. */
const unusual = (pair: Pair, usual: number): Problem | null => {
  const [first, ...others] = worstByCell(pair.rates, usual).sort((a, b) => cellOf(a).span.start - cellOf(b).span.start)
  if (!first) return null
  const monthly = first.first.part.payPeriod === 'month' ? ', the month counted twelve times' : ''
  return {
    span: cellOf(first).span,
    message: `The figures convert at ${rateText(pair.median)} ${pair.to} for 1 ${pair.from}${monthly}, where about ${rateText(usual)} is usual.`,
    related: relatedTo(others, pair),
    facts: factsOf(pair, [first, ...others]),
  }
}

const inconsistent = (pair: Pair, tolerance: number): Problem | null => {
  const [worst, ...others] = worstByCell(pair.rates, pair.median).filter((rate) => missOf(rate, pair.median) > tolerance)
  if (!worst) return null
  const { first, second, end, value } = worst
  const miss = percent(value / pair.median - 1)
  const also = others.length > 0 ? `, and ${others.length} more differ${others.length === 1 ? 's' : ''}` : ''
  return {
    span: cellOf(worst).span,
    message: `${second[end].text} for ${first.range[end].text} is ${rateText(value)} ${pair.to} for 1 ${pair.from}, ${miss} off the guide’s ${rateText(pair.median)}${also}.`,
    related: relatedTo(others, pair),
    facts: factsOf(pair, [worst, ...others]),
  }
}

/** Figures said twice in two currencies at rates that rounding can't reconcile: one finding a pair of currencies. */
export const conversion = defineRule({
  id: 'currency/conversion',
  summary: 'A second currency is converted at one rate throughout a guide.',
  severity: 'warning',
  fix: null,
  sure: 'likely',
  options: optionsSchema,
  *check(guide: Guide, { tolerance, usualTolerance }, { profile }): Iterable<Problem> {
    for (const pair of pairsOf(guide)) {
      const usual = usualRate(pair, profile.rates)
      const isUnusual = usual !== undefined && Math.abs(Math.log(pair.median / usual)) > Math.log(1 + usualTolerance)
      const problem = isUnusual ? unusual(pair, usual) : inconsistent(pair, tolerance)
      if (problem) yield problem
    }
  },
})
