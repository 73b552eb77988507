import type { Guide } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'

/** An equivalence without a company or a level says nothing that can be compared. */
export const levelMalformed = defineRule({
  id: 'level/malformed',
  summary: 'Every level equivalence names a company and its level.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check({ levels }: Guide): Iterable<Problem> {
    for (const { span, text } of levels.malformed)
      yield { span, message: `“${text}” can’t be read as a company and its level.`, facts: { text } }
  },
})
