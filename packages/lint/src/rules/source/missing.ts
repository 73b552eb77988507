import type { Guide } from '@guidelint/guide'
import * as z from 'zod'
import { lazily } from '../../lazily.ts'
import { defineRule, type Problem } from '../../rule.ts'

const optionsSchema = lazily(() =>
  z.strictObject({ minimum: z.int().min(1).default(1).describe('How many sources a guide names at least.') }),
)

/** Figures without a source can't be defended across a table. Where the whole section is absent, another rule says so. */
export const sourceMissing = defineRule({
  id: 'source/missing',
  summary: 'The evidence section names its sources.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  options: optionsSchema,
  *check({ sections, sources }: Guide, { minimum }): Iterable<Problem> {
    const section = sections.find(({ kind }) => kind === 'evidence')
    // An empty section is one cause, and `structure/empty-section` names it.
    if (!section || sources.length >= minimum || section.body.start === section.body.end) return
    yield {
      span: section.heading?.span ?? section.span,
      message: `The guide names ${sources.length === 0 ? 'no source' : `${sources.length} source${sources.length === 1 ? '' : 's'}`}, where at least ${minimum} ${minimum === 1 ? 'was' : 'were'} expected.`,
      facts: { sources: sources.length },
    }
  },
})
