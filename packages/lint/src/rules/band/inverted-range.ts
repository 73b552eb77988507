import type { Guide, Part, Range } from '@guidelint/guide'
import { distinctBands, partsOf } from '../../arithmetic/distinct-bands.ts'
import { numberText } from '../../arithmetic/notation.ts'
import { defineRule, type Fix, type Problem, replace } from '../../rule.ts'

const rangesOf = (part: Part): (readonly [Part, Range])[] => {
  const note = part.cell.content.kind === 'money' ? part.cell.content.note : null
  const ranges = new Set([part.range, part.other, part.percent, note?.range ?? null])
  return [...ranges].flatMap((range): (readonly [Part, Range])[] => (range ? [[part, range]] : []))
}

/** Numbers and suffixes change places, signs and codes stay. */
const swap = ({ low, high }: Range, unit: string): Fix => {
  const numberOf = (amount: typeof low) => ({ start: amount.number.start, end: amount.scaleSpan.end })
  return {
    level: 'unsafe',
    name: 'swap-ends',
    title: `Swap the ends: ${high.text}${unit} first`,
    edits: [replace(numberOf(low), numberText(high)), replace(numberOf(high), numberText(low))],
  }
}

/** Swapped, it would be wider than any pay: then an end lost a digit or its suffix, which is no matter of order. */
const isNoSwap = ({ kind }: Part, { low, high }: Range): boolean =>
  high.value > 0 && low.value / high.value > (kind === 'base' || kind === 'total' ? 5 : 20)

/** A reversed range is almost always a slip, so the fix swaps the two amounts; not where one end lost a digit. */
export const invertedRange = defineRule({
  id: 'band/inverted-range',
  summary: 'A pay range states its lower amount first.',
  severity: 'error',
  fix: 'unsafe',
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    for (const band of distinctBands(guide)) {
      for (const [part, range] of partsOf(band).flatMap(rangesOf)) {
        if (
          range.low.value <= range.high.value ||
          (range.currency === null) !== (range.low.currency === null && range.high.currency === null)
        )
          continue
        const slipped = isNoSwap(part, range)
        const unit = range === part.percent ? ' %' : ''
        yield {
          span: range.span,
          message: `The range falls from ${range.low.text}${unit} to ${range.high.text}${unit}${slipped ? ', so far that one end must have lost a digit or its suffix' : ''}.`,
          facts: { low: range.low.value, high: range.high.value },
          ...(slipped ? {} : { fixes: [swap(range, unit)] }),
        }
      }
    }
  },
})
