import type { Guide, Section, SectionKind, Span } from '@guidelint/guide'
import { lineEndOf } from '../../line-end.ts'
import { defineRule, type Fix, insert, type Problem } from '../../rule.ts'
import { rank, SECTIONS } from './section-names.ts'
import { placeOf } from './section-place.ts'

type Known = Section & { readonly kind: SectionKind }

/** The section that stands last before the absent one in a whole guide. */
const predecessor = (sections: readonly Section[], absent: SectionKind): Known | undefined =>
  sections
    .filter((section): section is Known => section.kind !== 'other' && rank(section.kind) < rank(absent))
    .reduce<Known | undefined>((last, one) => (last && rank(last.kind) > rank(one.kind) ? last : one), undefined)

const place = ({ title, source }: Guide, after: Section | undefined): Span =>
  after ? placeOf(after, source.text) : (title?.span ?? { start: 0, end: 0 })

const skeleton = ({ source, title, frontmatter }: Guide, kind: SectionKind, after: Section | undefined): Fix => {
  const at = after?.body.end ?? title?.span.end ?? frontmatter?.span.end ?? 0
  const lineEnd = lineEndOf(source.text)
  const text = SECTIONS[kind].skeleton.replaceAll('\n', lineEnd)
  const edit = insert(at, at === 0 ? `${text}${lineEnd}${lineEnd}` : `${lineEnd}${lineEnd}${text}`)
  return { level: 'unsafe', name: 'insert-skeleton', title: `Insert a skeleton of the ${SECTIONS[kind].name}`, edits: [edit] }
}

/** A compensation section that has text but no table. */
function* tableMissing({ compensation }: Guide, { heading, body }: Section): Iterable<Problem> {
  if (compensation || !heading || body.start === body.end) return
  yield {
    span: heading.span,
    message: 'The compensation section has no table of pay by region or level.',
    facts: { section: 'compensation' },
  }
}

/** Each section answers a question that every candidate has; an absent one is reported where it should stand. */
export const requiredSection = defineRule({
  id: 'structure/required-section',
  summary: 'A guide has every required section.',
  severity: 'error',
  fix: 'unsafe',
  sure: 'fact',
  *check(guide: Guide, _options, { profile }): Iterable<Problem> {
    for (const kind of profile.requiredSections) {
      const present = guide.sections.find((section) => section.kind === kind)
      if (present && kind === 'compensation') yield* tableMissing(guide, present)
      if (present) continue
      const after = predecessor(guide.sections, kind)
      const where = after ? ` after the ${SECTIONS[after.kind].name}` : ''
      yield {
        span: place(guide, after),
        message: `The guide has no ${SECTIONS[kind].name}; one was expected${where}.`,
        facts: { section: kind },
        fixes: [skeleton(guide, kind, after)],
      }
    }
  },
})
