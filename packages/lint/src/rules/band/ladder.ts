import type { Band, Guide, Part, Range } from '@guidelint/guide'
import { distinctBands } from '../../arithmetic/distinct-bands.ts'
import { scaleSlips } from '../../arithmetic/scale.ts'
import { isListedDownwards } from '../../arithmetic/seniority.ts'
import { defineRule, type Problem } from '../../rule.ts'

const payOf = (band: Band): Part | null => (band.total?.range ? band.total : band.base?.range ? band.base : null)

const isJudged = (range: Range | null | undefined): range is Range => range != null && range.currency !== null && range.low.value <= range.high.value

interface Rung {
  readonly band: Band
  readonly part: Part
  readonly pay: Range
}

/** Levels whose pay can be judged, by region, the lowest first. */
const laddersOf = (guide: Guide): readonly (readonly Rung[])[] => {
  const slipped = new Set(scaleSlips(guide).map(({ band }) => band))
  const ladders = new Map<string, Rung[]>()
  for (const band of distinctBands(guide)) {
    const part = payOf(band)
    if (!band.level?.text || !isJudged(part?.range) || part === null || slipped.has(band) || band.isRagged) continue
    const key = band.region?.key ?? ''
    const rungs = ladders.get(key) ?? []
    ladders.set(key, rungs)
    rungs.push({ band, part, pay: part.range })
  }
  const all = [...ladders.values()]
  return all.map((rungs) => (isListedDownwards(rungs.map(({ band }) => band.level?.text ?? '')) ? rungs.toReversed() : rungs))
}

/** Two rungs that can be compared, of which the upper one pays less at either end. */
const falls = (below: Rung, above: Rung): boolean =>
  below.band.level?.text !== above.band.level?.text &&
  below.part.kind === above.part.kind &&
  below.part.payPeriod === above.part.payPeriod &&
  below.pay.currency === above.pay.currency &&
  (above.pay.low.value < below.pay.low.value || (above.pay.high.value < below.pay.high.value && !above.pay.isOpen))

/** A level that pays less than the one below it in the same region: one of the two slipped. */
export const ladder = defineRule({
  id: 'band/ladder',
  summary: 'A higher level pays no less than the one below it.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    for (const rungs of laddersOf(guide)) {
      for (const [index, above] of rungs.entries()) {
        const below = rungs[index - 1]
        if (!below || !falls(below, above)) continue
        const { band, pay } = above
        const low = below.band.level?.text ?? ''
        yield {
          span: pay.span,
          message: `${band.level?.text} pays ${pay.text}${band.region ? ` in ${band.region.text}` : ''}, less than the ${below.pay.text} of ${low} below it.`,
          related: [{ span: below.pay.span, message: low }],
          facts: { pay: [pay.low.value, pay.high.value], below: [below.pay.low.value, below.pay.high.value] },
        }
      }
    }
  },
})
