import type { SectionKind } from '../../guide.ts'
import type { Span } from '../../span.ts'
import type { Opening } from './openings.ts'

type DnaKind = Extract<SectionKind, 'dna-summary' | 'dna'>

/**
 * The summary and the prose share the name `Negotiation DNA`. The summary has its text behind its name and stands before the
 * compensation table; the prose stands under its name, after the table. Where the two signs disagree, what else is there decides.
 */
export const dnaKinds = (text: string, openings: readonly Opening[], table: Span | null): Map<Opening, DnaKind> => {
  const all = openings.filter(({ kind }) => kind === 'dna')
  const isBefore = ({ start }: Opening): boolean => table !== null && start < table.start
  const hasProse = all.some((opening) => !opening.hasText && !isBefore(opening))
  const hasBefore = all.some(isBefore)
  const hasAfter = !all.every(isBefore)
  const firstText = all.find(({ hasText }) => hasText)
  const kindOf = (opening: Opening): DnaKind => {
    if (isBefore(opening)) return opening.hasText || hasAfter || endsInColon(opening) ? 'dna-summary' : 'dna'
    if (!opening.hasText) return 'dna'
    if (table === null) return opening === firstText ? 'dna-summary' : 'dna'
    return hasProse || (!hasBefore && isTags(text, opening)) ? 'dna-summary' : 'dna'
  }
  return new Map(all.map((opening) => [opening, kindOf(opening)]))
}

const endsInColon = ({ heading, isHeading }: Opening): boolean => !isHeading && /:[*_\s]*$/.test(heading.raw)

/** A summary says what a role is like in tags: `calm | careful`, or in backticks. */
const isTags = (text: string, { bodyStart }: Opening): boolean => {
  const end = text.indexOf('\n', bodyStart)
  const line = text.slice(bodyStart, end < 0 ? text.length : end).trim()
  return line.startsWith('`') || line.includes(' | ')
}
