import type { Guide, Section, SectionKind } from '@guidelint/guide'
import { lineEndOf } from '../../line-end.ts'
import { defineRule, type Fix, insert, type Problem, remove } from '../../rule.ts'
import { rank, SECTIONS } from './section-names.ts'
import { placeOf } from './section-place.ts'

type Known = Section & { readonly kind: SectionKind }

/** The company lever has no fixed place, and repeated sections are another rule's. */
const judged = (sections: readonly Section[]): Known[] => {
  const seen = new Set<string>()
  return sections.filter(
    (section): section is Known =>
      section.kind !== 'other' && section.kind !== 'lever' && !seen.has(section.kind) && seen.add(section.kind) !== undefined,
  )
}

/** Members of a longest run that is in order; the rest is what moved. */
const inOrder = (sections: readonly Known[]): Set<Known> => {
  const runs: Known[][] = []
  for (const section of sections) {
    const best = runs
      .filter((run) => rank(run[run.length - 1]?.kind ?? section.kind) < rank(section.kind))
      .reduce<Known[]>((longest, run) => (run.length > longest.length ? run : longest), [])
    runs.push([...best, section])
  }
  return new Set(runs.reduce<Known[]>((longest, run) => (run.length > longest.length ? run : longest), []))
}

/** Moves a section whole before the first section that should follow it, or to the end; blank lines stand as they did. */
const move = ({ source: { text } }: Guide, { kind, span }: Known, next: Known | undefined): Fix => {
  const whole = text.slice(span.start, span.end).trimEnd()
  const gap = lineEndOf(text).repeat(2)
  const end = text.trimEnd().length
  const isLast = span.end >= end
  const taken = isLast ? { start: text.slice(0, span.start).trimEnd().length, end } : span
  return {
    level: 'safe',
    name: 'move-section',
    title: `Move the ${SECTIONS[kind].name} ${next ? `before the ${SECTIONS[next.kind].name}` : 'to the end'}`,
    edits: [remove(taken), next ? insert(next.span.start, `${whole}${gap}`) : insert(end, `${gap}${whole}`)],
  }
}

/** Whether a table ends right before `start` and another begins right behind `end`: next to one another they are read as one. */
const joinsTables = ({ tables, source: { text } }: Guide, start: number, end: number): boolean => {
  const isBlank = (from: number, to: number): boolean => from <= to && text.slice(from, to).trim() === ''
  return tables.some(({ span }) => isBlank(span.end, start)) && tables.some(({ span }) => isBlank(end, span.start))
}

/** Whether tables come to stand next to one another where a section is taken from, or where it is put. */
const wouldJoinTables = (guide: Guide, { span }: Known, next: Known | undefined): boolean => {
  const to = next ? next.span.start : guide.source.text.length
  return joinsTables(guide, span.start, span.end) || joinsTables(guide, to, span.start) || joinsTables(guide, span.end, to)
}

/** Readers and tools look for a section where it stands in every other guide. */
export const sectionOrder = defineRule({
  id: 'structure/section-order',
  summary: 'Sections stand in the usual order.',
  severity: 'warning',
  fix: 'safe',
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    const sections = judged(guide.sections)
    const fixed = inOrder(sections)
    for (const section of sections) {
      if (fixed.has(section)) continue
      const next = [...fixed].find(({ kind }) => rank(kind) > rank(section.kind))
      const before = [...fixed].findLast(({ kind }) => rank(kind) < rank(section.kind))
      yield {
        span: placeOf(section, guide.source.text),
        message: `The ${SECTIONS[section.kind].name} is out of order; it was expected ${before ? `after the ${SECTIONS[before.kind].name}` : next ? `before the ${SECTIONS[next.kind].name}` : 'elsewhere'}.`,
        facts: { section: section.kind },
        fixes: wouldJoinTables(guide, section, next) ? [] : [move(guide, section, next)],
      }
    }
  },
})
