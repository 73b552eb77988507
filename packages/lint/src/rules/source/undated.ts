import type { Guide } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'

/** Pay changes within months: a source without a year can't be weighed. */
export const sourceUndated = defineRule({
  id: 'source/undated',
  summary: 'Every source names a year.',
  severity: 'info',
  fix: null,
  sure: 'fact',
  *check({ sources }: Guide): Iterable<Problem> {
    for (const { span, text, years } of sources)
      if (years.length === 0) yield { span, message: 'The source names no year or date.', facts: { source: text } }
  },
})
