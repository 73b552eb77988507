import type { Frontmatter, Guide } from '@guidelint/guide'
import * as z from 'zod'
import { lazily } from '../../lazily.ts'
import { monthsBetween } from '../../months.ts'
import { defineRule, type Problem } from '../../rule.ts'

const optionsSchema = lazily(() =>
  z.strictObject({
    months: z.int().positive().default(18).describe('How many months may have passed since last_updated.'),
  }),
)

/** Pay moves each year. Silent unless a date is given, so that every run can be repeated. */
export const frontmatterStale = defineRule({
  id: 'frontmatter/stale',
  summary: 'The review that frontmatter announces is not overdue, and its data is recent.',
  severity: 'info',
  fix: null,
  sure: 'fact',
  options: optionsSchema,
  *check({ frontmatter }: Guide, { months }, { asOf }): Iterable<Problem> {
    if (!frontmatter?.data || asOf === undefined) return
    const due = dateAt(frontmatter, 'next_review_due')
    if (due && due.date < asOf) {
      yield { span: due.span, message: `The review was due on ${due.date}, before ${asOf}.`, facts: { due: due.date } }
      return
    }
    const updated = dateAt(frontmatter, 'last_updated')
    const age = updated ? monthsBetween(updated.date, asOf) : 0
    if (updated && age > months) {
      yield {
        span: updated.span,
        message: `The data is of ${updated.date}, ${age} months before ${asOf}; at most ${months} were expected.`,
        facts: { updated: updated.date },
      }
    }
  },
})

/** What is no date is `frontmatter/schema`'s to say. */
const dateAt = ({ data, places }: Frontmatter, key: string) => {
  const date = data?.[key]
  const span = places.get(key)
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) && span ? { date, span } : null
}
