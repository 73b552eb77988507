import type { SectionKind } from '../../guide.ts'
import { withoutColon } from '../../markdown/plain-text.ts'

/** What an opening is called after: a section, one lever of the global levers, or nothing known. `dna` may be the summary. */
export type OpeningKind = SectionKind | 'lever-item' | 'other'

/** Names are told apart by their beginnings. */
const LONGEST = 300

/** Without emoji, numbers and marks before the first letter, lower case, without a colon at its end. */
export const normalised = (text: string): string =>
  withoutColon(text.slice(0, LONGEST))
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\s+/g, ' ')
    .toLowerCase()

const NAMES: readonly (readonly [OpeningKind, RegExp])[] = [
  ['dna', /^negotiation dna\b/],
  ['level-mapping', /^level mapping\b/],
  ['lever-item', /^(?:global )?lever \d+\b/],
  ['global-levers', /^(?:\d+ |the )?(?:global|universal) (?:negotiation )?levers\b|^global lever$/],
  ['negotiate-up', /^(?:the )?negotiat(?:e|ing)[- ]up\b/],
  ['evidence', /^(?:extended )?(?:evidence (?:&|and|\+) sources|sources (?:&|and|\+) evidence)\b|^(?:evidence|sources|references)$/],
]

/** Names that a heading or a bold line may have beyond those that open a paragraph. */
const HEADINGS: readonly (readonly [OpeningKind, RegExp])[] = [
  ['dna', /^why this role commands a premium\b/],
  ['level-mapping', /\blevel mapping\b|^levels? equivalen/],
  [
    'compensation',
    /^(?:total )?compensation (?:benchmarks?|overview|table|ranges?|bands?|summary|by (?:region|level))\b|^compensation$|^salary (?:bands?|ranges?|table)\b/,
  ],
]

const find = (names: typeof NAMES, name: string): OpeningKind | null => names.find(([, pattern]) => pattern.test(name))?.[0] ?? null

/** The section that a paragraph's opening `**Name:** text` names; null where it names none. */
export const openingKind = (name: string): OpeningKind | null => {
  if (name.length > 80) return null
  return find(NAMES, name) ?? (/^[^.!?]{0,40}\blevel mapping$/.test(name) ? 'level-mapping' : null)
}

/** The section that a heading, or a bold line of its own, names. */
export const headingKind = (name: string): OpeningKind => find(NAMES, name) ?? find(HEADINGS, name) ?? 'other'
