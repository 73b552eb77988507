import type { Ask, Guide } from '@guidelint/guide'
import { percent } from '../../arithmetic/notation.ts'
import { defineRule, type Problem } from '../../rule.ts'
import { statements, tableRanges } from './asked.ts'

const aboveAsk = (floor: Ask, asks: readonly Ask[]): Problem | null => {
  const same = asks.filter(({ component, currency }) => component === floor.component && currency === floor.currency)
  const highest = same.reduce<Ask | undefined>((most, ask) => (most && most.range.high.value >= ask.range.high.value ? most : ask), undefined)
  if (!highest || floor.range.low.value <= highest.range.high.value) return null
  return {
    span: floor.range.span,
    message: `The accept-at floor of ${floor.range.text} ${floor.component} is above the ask of ${highest.range.text} itself.`,
    related: [{ span: highest.range.span, message: 'the ask' }],
    facts: { component: floor.component, floor: floor.range.low.value, ask: highest.range.high.value },
  }
}

/** A floor that the script wouldn't accept less than must be below what it opens with, and within what the table pays. */
export const floorAboveAsk = defineRule({
  id: 'ask/floor-above-ask',
  summary: 'The accept-at floor lies at or below the opening ask and within the table’s totals.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check(guide: Guide, _options, { profile }): Iterable<Problem> {
    for (const statement of statements(guide, ['ask', 'floor'])) {
      const asks = statement.filter(({ kind }) => kind === 'ask')
      for (const floor of statement.filter(({ kind }) => kind === 'floor')) {
        // A yearly and a granted equity can't be compared.
        const comparable = floor.component === 'equity' ? asks.filter(({ period }) => period === floor.period) : asks
        const problem = aboveAsk(floor, comparable)
        if (problem) {
          yield problem
          continue
        }
        const ranges = floor.component === 'total' ? tableRanges(guide, floor, profile) : null
        const highest = ranges?.reduce((most, one) => (one.high > most.high ? one : most))
        if (!highest || floor.range.low.value <= highest.high || highest.range.isOpen) continue
        yield {
          span: floor.range.span,
          message: `The accept-at floor of ${floor.range.text} is ${percent(floor.range.low.value / highest.high - 1)} above every total of the table; the highest is ${highest.range.text}${highest.band.region ? ` in ${highest.band.region.text}` : ''}.`,
          related: [{ span: highest.range.span, message: 'the highest total' }],
          facts: { component: 'total', floor: floor.range.low.value, highest: highest.high },
        }
      }
    }
  },
})
