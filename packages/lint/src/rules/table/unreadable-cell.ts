import type { Guide } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'
import { nameOf, valueParts } from './cells.ts'

/** What can't be read can't be checked, compared or exported; nothing is guessed. */
export const unreadableCell = defineRule({
  id: 'table/unreadable-cell',
  summary: 'Every value cell can be read as a figure, a percentage, a dash or words.',
  severity: 'error',
  fix: null,
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    for (const placed of valueParts(guide)) {
      const { content, span, text } = placed.part.cell
      // A replacement character is why, and `text/encoding` says so.
      if (content.kind !== 'unreadable' || text.includes('\uFFFD')) continue
      yield { span, message: `“${text}” (${nameOf(placed)}) can’t be read as a figure: ${content.reason}.`, facts: { text } }
    }
  },
})
