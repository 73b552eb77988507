import type { Guide } from '@guidelint/guide'
import { isTotalBelowBase } from '../../arithmetic/below-base.ts'
import { distinctBands } from '../../arithmetic/distinct-bands.ts'
import { scaleSlips } from '../../arithmetic/scale.ts'
import { defineRule, type Problem } from '../../rule.ts'

/** A total holds the base, so it can't be less. */
export const totalBelowBase = defineRule({
  id: 'band/total-below-base',
  summary: 'A total is at least the base that it holds.',
  severity: 'error',
  fix: null,
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    const slipped = new Set(scaleSlips(guide).map(({ band }) => band))
    for (const band of distinctBands(guide)) {
      const [base, total] = [band.base?.range, band.total?.range]
      if (!base || !total || band.isRagged || slipped.has(band) || !isTotalBelowBase(band)) continue
      const end = total.low.value < base.low.value ? 'low' : 'high'
      yield {
        span: band.total?.cell.span ?? total.span,
        message: `The total’s ${end} end of ${total[end].text} is below the base’s ${base[end].text}, though a total holds the base.`,
        related: [{ span: base.span, message: 'base' }],
        facts: { total: [total.low.value, total.high.value], base: [base.low.value, base.high.value] },
      }
    }
  },
})
