import type { Guide, Range } from '@guidelint/guide'
import { distinctBands, partsOf } from '../../arithmetic/distinct-bands.ts'
import { defineRule, type Problem } from '../../rule.ts'

interface Pay {
  readonly range: Range
  readonly isMonthly: boolean
}

const paysOf = (guide: Guide): Pay[] =>
  distinctBands(guide)
    .flatMap(partsOf)
    .flatMap(({ range, payPeriod }) => (range ? [{ range, isMonthly: payPeriod === 'month' }] : []))

/** Months beside years in one table make rows that can't be compared: one finding a table, at the first figure per month. */
export const payPeriod = defineRule({
  id: 'band/pay-period',
  summary: 'All figures of a table are per year.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    const pays = paysOf(guide)
    const monthly = pays.filter(({ isMonthly }) => isMonthly)
    const [first, ...others] = monthly
    const yearly = pays.length - monthly.length
    if (!first || yearly === 0) return
    yield {
      span: first.range.span,
      message: `${first.range.text} is per month, while ${yearly} of the table’s ${pays.length} figures ${yearly === 1 ? 'is' : 'are'} per year.`,
      related: others.map(({ range }) => ({ span: range.span, message: 'per month too' })),
      facts: { monthly: monthly.map(({ range }) => [range.low.value, range.high.value]) },
    }
  },
})
