import type { Guide, Section } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'
import { calledOf } from './section-place.ts'

/** Longer than any section's name: a heading of that length holds the section's text. */
const LONG = 120

/** A heading over headings of lower rank groups them and has no text of its own. */
const isGroup = ({ depth }: Section, next: Section | undefined): boolean =>
  next !== undefined &&
  next.depth > depth &&
  next.depth <= 6 &&
  (next.kind === 'other' || next.kind === 'lever' || next.kind === 'global-levers')

/** A heading without text promises what the guide doesn't hold. */
export const emptySection = defineRule({
  id: 'structure/empty-section',
  summary: 'Every heading has text under it.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check({ sections }: Guide): Iterable<Problem> {
    for (const [index, section] of sections.entries()) {
      const { kind, heading, body, depth } = section
      if (!heading || body.start < body.end || isGroup(section, sections[index + 1])) continue
      const name = calledOf(section)
      const isInHeading = depth <= 6 && heading.text.length > LONG
      yield {
        span: heading.span,
        message: isInHeading
          ? `The text of ${name} stands in its heading; it was expected under it.`
          : `Nothing stands under the heading of ${name}.`,
        facts: { section: kind },
      }
    }
  },
})
