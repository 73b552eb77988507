import type { Guide } from '@guidelint/guide'
import { defineRule, type Problem, replace } from '../../rule.ts'

/** A table that Markdown doesn't see as one is shown as a heap of pipes; Guidelint reads its rows all the same. */
export const malformed = defineRule({
  id: 'table/malformed',
  summary: 'Markdown sees every table whole.',
  severity: 'error',
  fix: 'safe',
  sure: 'fact',
  *check({ tables }: Guide): Iterable<Problem> {
    for (const { defect } of tables) {
      if (!defect) continue
      const { span, message, repair, kind } = defect
      yield {
        span,
        message,
        facts: { kind },
        ...(repair
          ? { fixes: [{ level: 'safe', name: 'repair', title: 'Repair the table', edits: [replace(repair.span, repair.text)] }] }
          : {}),
      }
    }
  },
})
