import type { Band, Guide, Part, Range } from '@guidelint/guide'
import { distinctBands } from '../../arithmetic/distinct-bands.ts'
import { scaleSlips } from '../../arithmetic/scale.ts'
import { defineRule, type Problem } from '../../rule.ts'

const payOf = (band: Band): Part | null => (band.total?.range ? band.total : band.base?.range ? band.base : null)

const isJudged = (range: Range | null | undefined): range is Range => range != null && range.currency !== null && range.low.value <= range.high.value

/** Rows of a table with levels rise: where one pays less than the row above it in the same region, one of the two slipped. */
export const ladder = defineRule({
  id: 'band/ladder',
  summary: 'A higher level pays no less than the one below it.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    const slipped = new Set(scaleSlips(guide).map(({ band }) => band))
    const last = new Map<string, Band>()
    for (const band of distinctBands(guide)) {
      const pay = payOf(band)
      if (!band.level?.text || !pay || !isJudged(pay.range) || slipped.has(band) || band.isRagged) continue
      const key = band.region?.key ?? ''
      const below = last.get(key)
      const belowPay = below && payOf(below)
      last.set(key, band)
      if (!below || below.level?.text === band.level.text || !belowPay || !isJudged(belowPay.range) || belowPay.kind !== pay.kind || belowPay.range.currency !== pay.range.currency) continue
      if (pay.range.low.value >= belowPay.range.low.value && pay.range.high.value >= belowPay.range.high.value) continue
      yield {
        span: pay.range.span,
        message: `${band.level.text} pays ${pay.range.text}${band.region ? ` in ${band.region.text}` : ''}, less than the ${belowPay.range.text} of ${below.level?.text} below it.`,
        related: [{ span: belowPay.range.span, message: `${below.level?.text}` }],
        facts: { pay: [pay.range.low.value, pay.range.high.value], below: [belowPay.range.low.value, belowPay.range.high.value] },
      }
    }
  },
})
