import type { Ask, Guide } from '@guidelint/guide'
import * as z from 'zod'
import { percent, plain } from '../../arithmetic/notation.ts'
import { kindName } from '../../arithmetic/part-name.ts'
import { lazily } from '../../lazily.ts'
import { defineRule, type Problem } from '../../rule.ts'
import { type TableRange, tableRanges } from './asked.ts'

const optionsSchema = lazily(() =>
  z.strictObject({
    slack: z
      .number()
      .min(0)
      .default(0.1)
      .describe('How far beyond the table an ask may reach, as a share of its end: negotiators open a little high.'),
    slackBelow: z.number().min(0).max(1).default(0.25).describe('How far below the lowest band an ask may lie, as a share of its low end.'),
  }),
)

type Options = z.output<ReturnType<typeof optionsSchema>>

const nearest = (ranges: readonly TableRange[], side: 'high' | 'low'): TableRange =>
  ranges.reduce((best, one) => (side === 'high' ? (one.high > best.high ? one : best) : one.low < best.low ? one : best))

/** What lies further below the lowest band than this share is no pay but a step in it: `a premium of $10K–$20K base`. */
const INCREMENT = 0.6

const judge = (ask: Ask, ranges: readonly TableRange[], { slack, slackBelow }: Options): Problem | null => {
  const [highest, lowest] = [nearest(ranges, 'high'), nearest(ranges, 'low')]
  const above = (ask.range.low.value - highest.high) / highest.high
  const below = (lowest.low - ask.range.high.value) / lowest.low
  const isAbove = above > slack
  // What is open above has no end to lie beyond.
  if (isAbove ? ranges.some(({ range }) => range.isOpen) : below <= slackBelow || below > INCREMENT) return null
  const { band, range } = isAbove ? highest : lowest
  const [off, end] = isAbove ? [above, highest.high] : [below, lowest.low]
  return {
    span: ask.range.span,
    message: `The ${kindName(ask.component)} of ${ask.range.text} lies ${percent(off)} ${isAbove ? 'above the highest' : 'below the lowest'} of the table, ${range.text}${band.region?.text ? ` in ${band.region.text}` : ''}${end === range[isAbove ? 'high' : 'low'].value ? '' : ` (${plain(end)} in the ask’s terms)`}.`,
    related: [{ span: range.span, message: isAbove ? 'the highest band' : 'the lowest band' }],
    facts: { component: ask.component, ask: [ask.range.low.value, ask.range.high.value], currency: ask.currency },
  }
}

/** An ask beyond every band has no ground in the guide: either the ask or the table is wrong. */
export const outsideBand = defineRule({
  id: 'ask/outside-band',
  summary: 'Asked figures lie within a band of the table.',
  severity: 'warning',
  fix: null,
  sure: 'likely',
  options: optionsSchema,
  *check(guide: Guide, options, { profile }): Iterable<Problem> {
    for (const ask of guide.asks) {
      // A retention or milestone bonus is paid once: the table's yearly one says nothing of it.
      if (ask.kind !== 'ask' || ask.component === 'bonus') continue
      const ranges = tableRanges(guide, ask, profile)
      const found = ranges && judge(ask, ranges, options)
      if (found) yield found
    }
  },
})
