import type { Ask, Guide } from '@guidelint/guide'
import { percent } from '../../arithmetic/notation.ts'
import { kindName } from '../../arithmetic/part-name.ts'
import { defineRule, type Problem } from '../../rule.ts'
import { statements, tableRanges } from './asked.ts'

/** A little more of one part for less of another is a trade, no slip. */
const TRADE = 0.12

/** A yearly and a granted equity can't be compared; where one of them doesn't say, they can. */
const isComparable = (floor: Ask, ask: Ask): boolean =>
  ask.component === floor.component &&
  ask.currency === floor.currency &&
  (floor.component !== 'equity' || ask.period === floor.period || ask.period === 'unknown' || floor.period === 'unknown')

const highestAsk = (floor: Ask, asks: readonly Ask[]): Ask | undefined =>
  asks
    .filter((ask) => isComparable(floor, ask))
    .reduce<Ask | undefined>((most, ask) => (most && most.range.high.value >= ask.range.high.value ? most : ask), undefined)

/** Whether another part of the same floor stays below its ask. */
const givesElsewhere = (floor: Ask, floors: readonly Ask[], asks: readonly Ask[]): boolean =>
  floors.some((other) => {
    const ask = other.component === floor.component ? undefined : highestAsk(other, asks)
    return ask !== undefined && other.range.low.value < ask.range.high.value
  })

const aboveAsk = (floor: Ask, floors: readonly Ask[], asks: readonly Ask[]): Problem | null => {
  const highest = highestAsk(floor, asks)
  if (!highest || floor.range.low.value <= highest.range.high.value) return null
  if (floor.range.low.value <= highest.range.high.value * (1 + TRADE) && givesElsewhere(floor, floors, asks)) return null
  return {
    span: floor.range.span,
    message: `The accept-at floor of ${floor.range.text} ${kindName(floor.component)} is above the ask of ${highest.range.text} itself.`,
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
      const floors = statement.filter(({ kind }) => kind === 'floor')
      for (const floor of floors) {
        const problem = aboveAsk(floor, floors, asks)
        if (problem) {
          yield problem
          continue
        }
        const ranges = floor.component === 'total' ? tableRanges(guide, floor, profile) : null
        const highest = ranges?.reduce((most, one) => (one.high > most.high ? one : most))
        if (!highest || floor.range.low.value <= highest.high || ranges?.some(({ range }) => range.isOpen)) continue
        yield {
          span: floor.range.span,
          message: `The accept-at floor of ${floor.range.text} lies ${percent(floor.range.low.value / highest.high - 1)} above the highest total of the table, ${highest.range.text}${highest.band.region?.text ? ` in ${highest.band.region.text}` : ''}.`,
          related: [{ span: highest.range.span, message: 'the highest total' }],
          facts: { component: 'total', floor: floor.range.low.value, highest: highest.high },
        }
      }
    }
  },
})
