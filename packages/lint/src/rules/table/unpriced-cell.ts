import type { Guide } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'
import { nameOf, valueParts } from './cells.ts'

/** Words in place of a figure leave a candidate without a number; bonuses are often discretionary and may say so. */
export const unpricedCell = defineRule({
  id: 'table/unpriced-cell',
  summary: 'Base, equity and total state figures, not words.',
  severity: 'info',
  fix: null,
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    for (const placed of valueParts(guide)) {
      const { part } = placed
      if (part.cell.content.kind !== 'words' || part.kind === 'bonus' || part.kind === 'other') continue
      yield {
        span: part.cell.span,
        message: `“${part.cell.text}” stands where a figure was expected (${nameOf(placed)}).`,
        facts: { text: part.cell.text },
      }
    }
  },
})
