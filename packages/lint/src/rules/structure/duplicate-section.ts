import type { Guide, Section, Span } from '@guidelint/guide'
import { recallText } from '../../remember.ts'
import { defineRule, type Problem } from '../../rule.ts'
import { SECTIONS } from './section-names.ts'

/** A heading's words; two that differ (`Negotiate Up Strategy (L5)` and `(L4)`) head different sections. */
const nameOf = ({ kind, heading }: Section): string => `${kind} ${recallText(wordsOf, heading?.text ?? '')}`

const wordsOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The heading, or the first line of a section without one (a bare table). */
const placeOf = ({ heading, body }: Section, text: string): Span => {
  if (heading !== null) return heading.span
  const end = text.indexOf('\n', body.start)
  return { start: body.start, end: end === -1 || end > body.end ? body.end : end }
}

/** The same section twice leaves a reader with two answers; the DNA line and the DNA prose are two sections. */
export const duplicateSection = defineRule({
  id: 'structure/duplicate-section',
  summary: 'Each section stands once.',
  severity: 'error',
  fix: null,
  sure: 'fact',
  *check({ sections, source }: Guide): Iterable<Problem> {
    const first = new Map<string, Section>()
    for (const section of sections) {
      if (section.kind === 'other') continue
      const name = nameOf(section)
      const earlier = first.get(name)
      if (!earlier) first.set(name, section)
      else
        yield {
          span: placeOf(section, source.text),
          message: `The ${SECTIONS[section.kind].name} stands here a second time.`,
          related: [{ span: placeOf(earlier, source.text), message: 'the first one' }],
          facts: { section: section.kind },
        }
    }
  },
})
