import type { Guide, LevelEntry } from '@guidelint/guide'
import { listed } from '../../listed.ts'
import { defineRule, type Problem } from '../../rule.ts'

/** How many companies are named. */
const NAMED = 3

const named = (entries: readonly LevelEntry[]): string => {
  const companies = [...new Set(entries.map(({ company }) => company.text))]
  const more = companies.length > NAMED ? [`${companies.length - NAMED} more`] : []
  return listed([...companies.slice(0, NAMED), ...more], 'and')
}

/** A mapping between other companies only leaves out the one thing that a reader came for. */
export const levelSelfMissing = defineRule({
  id: 'level/self-missing',
  summary: 'The level mapping names a level of the guide’s own company.',
  severity: 'warning',
  fix: null,
  sure: 'likely',
  *check({ levels, sections, title }: Guide): Iterable<Problem> {
    const section = sections.find(({ kind }) => kind === 'level-mapping')
    const entries = [...levels.entries, ...(levels.others ?? [])]
    // A guide's company that can't be read, or a mapping that can't, is no ground for a finding.
    if (
      !section ||
      !title?.company ||
      title.form === 'other' ||
      entries.length === 0 ||
      levels.internalTitles.length > 0 ||
      levels.malformed.length > 0
    )
      return
    if (entries.some(({ isOwn }) => isOwn)) return
    yield {
      span: section.heading?.span ?? section.span,
      message: `The mapping names levels of ${named(entries)}, but none of ${title.company.text} itself.`,
      facts: { company: title.company.text },
    }
  },
})
