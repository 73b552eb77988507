import type { Guide, Part, Range } from '@guidelint/guide'
import { distinctBands, partsOf } from '../../arithmetic/distinct-bands.ts'
import { defineRule, type Fix, type Problem, replace } from '../../rule.ts'

const rangesOf = (part: Part): Range[] => {
  const note = part.cell.content.kind === 'money' ? part.cell.content.note : null
  return [part.range, part.other, part.percent, note?.range ?? null].filter((range, at, all) => range !== null && all.indexOf(range) === at) as Range[]
}

/** Numbers and suffixes change places, signs and codes stay. */
const swap = ({ low, high }: Range): Fix => {
  const numberOf = (amount: typeof low) => ({ start: amount.number.start, end: amount.scaleSpan.end })
  const textOf = (amount: typeof low) => amount.text.slice(amount.number.start - amount.span.start)
  return { level: 'unsafe', name: 'swap-ends', title: `Swap the ends: ${high.text} first`, edits: [replace(numberOf(low), textOf(high)), replace(numberOf(high), textOf(low))] }
}

const isNoSwap = ({ low, high }: Range): boolean => high.value > 0 && low.value / high.value > 20

/** A reversed range is almost always a slip, so the fix swaps the two amounts; not where one end lost its thousand. */
export const invertedRange = defineRule({
  id: 'band/inverted-range',
  summary: 'A pay range states its lower amount first.',
  severity: 'error',
  fix: 'unsafe',
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    for (const band of distinctBands(guide)) {
      for (const range of partsOf(band).flatMap(rangesOf)) {
        if (range.low.value <= range.high.value || range.currency === null !== (range.low.currency === null && range.high.currency === null)) continue
        const slipped = isNoSwap(range)
        yield {
          span: range.span,
          message: `The range falls from ${range.low.text} to ${range.high.text}${slipped ? '; one end has lost its thousands' : ''}.`,
          facts: { low: range.low.value, high: range.high.value },
          ...(slipped ? {} : { fixes: [swap(range)] }),
        }
      }
    }
  },
})
