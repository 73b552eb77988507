import type { Guide, Section } from '@guidelint/guide'
import { recallText } from '../../remember.ts'
import { defineRule, type Problem } from '../../rule.ts'
import { calledOf, placeOf } from './section-place.ts'

/** A heading's words; two that differ (`Negotiate Up Strategy (L5)` and `(L4)`) head different sections. */
const nameOf = ({ kind, heading }: Section): string => `${kind} ${recallText(wordsOf, heading?.text ?? '')}`

const wordsOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

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
          message: `${calledOf(section).replace(/^t/, 'T')} stands here again.`,
          related: [{ span: placeOf(earlier, source.text), message: 'the first one' }],
          facts: { section: section.kind },
        }
    }
  },
})
