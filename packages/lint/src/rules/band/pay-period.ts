import type { Guide, Part } from '@guidelint/guide'
import { distinctBands, partsOf } from '../../arithmetic/distinct-bands.ts'
import { defineRule, type Problem } from '../../rule.ts'

const isMonthly = (part: Part): boolean => part.range !== null && part.payPeriod === 'month'

/** Months beside years in one table make rows that can't be compared: one finding a table, at the first figure per month. */
export const payPeriod = defineRule({
  id: 'band/pay-period',
  summary: 'All figures of a table are per year.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    const parts = distinctBands(guide)
      .flatMap(partsOf)
      .filter(({ range }) => range !== null)
    const monthly = parts.filter(isMonthly)
    const [first, ...others] = monthly
    if (!first || monthly.length === parts.length) return
    const besides = parts.filter((part) => !isMonthly(part)).length
    yield {
      span: first.range?.span ?? first.cell.span,
      message: `${first.range?.text} is per month, while ${besides} of the table’s ${parts.length} figures ${besides === 1 ? 'is' : 'are'} per year.`,
      related: others.map((part) => ({ span: part.range?.span ?? part.cell.span, message: 'per month too' })),
      facts: { monthly: monthly.map(({ range }) => [range?.low.value, range?.high.value]) },
    }
  },
})
