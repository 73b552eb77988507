import type { Guide } from '@guidelint/guide'

/** Words of which every guide has one, in its title or its table; other Markdown needn't be parsed. */
const GUIDE_WORDS = /negotiat|base salary|total comp|compensation/i

/** Whether a text may be a guide at all; `looksLikeGuide` decides once it is parsed. */
export const mayBeGuide = (text: string): boolean => GUIDE_WORDS.test(text)

/**
 * Whether a Markdown file found in a folder is a guide: it has a compensation table with figures, a guide's title, or two
 * of its sections. A README that speaks of guides has none of these.
 */
export const looksLikeGuide = ({ title, bands, sections }: Guide): boolean =>
  bands.length > 0 ||
  (title !== null && title.form !== 'other') ||
  new Set(sections.map(({ kind }) => kind).filter((kind) => kind !== 'other')).size >= 2
