import type { Guide, Label, Section } from '@guidelint/guide'
import { wordsKey } from '../library/name-key.ts'
import { actionOf, type Change, change, side } from './change.ts'
import { pairUp } from './pair-up.ts'

const labelOf = (label: Label | null | undefined) => (label ? side(label.text, label.span) : null)

/** Role, company and levels of the title. */
function* diffTitle({ title: before }: Guide, { title: after }: Guide): Iterable<Change> {
  for (const part of ['role', 'company', 'levels'] as const) {
    const [old, now] = [before?.[part] ?? null, after?.[part] ?? null]
    if (wordsKey(old?.text ?? '') === wordsKey(now?.text ?? '')) continue
    yield change({ subject: 'title', action: actionOf(old, now), name: part, before: labelOf(old), after: labelOf(now) })
  }
}

/** A section is told by its kind; one that Guidelint has no name for, by its heading. */
const kindOf = ({ kind, heading }: Section): string => (kind === 'other' ? wordsKey(heading?.text ?? '') : kind)

/** Sections that came or went; a heading that is worded otherwise is neither. */
const diffSections = (before: Guide, after: Guide): Change[] => {
  const named = ({ sections }: Guide) => sections.filter(({ kind }) => kind !== 'other')
  const { removed, added } = pairUp(named(before), named(after), kindOf)
  const changeOf = (old: Section | null, now: Section | null): Change => {
    const { kind, heading } = (now ?? old) as Section
    const said = side(heading?.text ?? kind, heading?.span ?? null)
    return change({ subject: 'section', action: actionOf(old, now), name: kind, before: old && said, after: now && said })
  }
  return [...removed.map((section) => changeOf(section, null)), ...added.map((section) => changeOf(null, section))]
}

const diffLevers = (before: Guide, after: Guide): Change[] => {
  const [old, now] = [before.levers.length, after.levers.length]
  if (old === now) return []
  return [
    change({ subject: 'lever', action: 'changed', name: 'global levers', before: side(String(old), null), after: side(String(now), null) }),
  ]
}

/** What changed in the title, the sections and the levers. */
export const diffStructure = (before: Guide, after: Guide): Change[] => [
  ...diffTitle(before, after),
  ...diffSections(before, after),
  ...diffLevers(before, after),
]
