import type { Guide } from '@guidelint/guide'
import * as z from 'zod'
import { lazily } from '../../lazily.ts'
import { monthsBetween } from '../../months.ts'
import { defineRule, type Problem } from '../../rule.ts'

const optionsSchema = lazily(() =>
  z.strictObject({ months: z.int().positive().default(18).describe('How many months old the newest source may be.') }),
)

/** Where even the newest source is old, the figures are. Silent unless a date is given, so that every run can be repeated. */
export const sourceStale = defineRule({
  id: 'source/stale',
  summary: 'The newest source is recent.',
  severity: 'info',
  fix: null,
  sure: 'fact',
  options: optionsSchema,
  *check({ sources, sections }: Guide, { months }, { asOf }): Iterable<Problem> {
    const newest = sources
      .flatMap((source) => (source.newest === null ? [] : [{ source, date: source.newest }]))
      .reduce<{ source: (typeof sources)[number]; date: string } | undefined>((a, b) => (a && a.date >= b.date ? a : b), undefined)
    if (!asOf || !newest) return
    const age = monthsBetween(newest.date, asOf)
    if (age <= months) return
    yield {
      span: sections.find(({ kind }) => kind === 'evidence')?.heading?.span ?? newest.source.span,
      message: `The newest source is of ${newest.date}, ${age} months before ${asOf}; at most ${months} were expected.`,
      related: [{ span: newest.source.span, message: 'the newest source' }],
      facts: { newest: newest.date },
    }
  },
})
