import type { RuleName } from './suppression.ts'

const LONGEST = 80
const MOST = 20
/** Of a surrogate pair that was cut in two. */
const HALF = /[\uD800-\uDBFF]$/

/** What a comment says, for a message or facts: someone who forgot to close it wrote the rest of the guide. */
export const shortened = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(HALF, '')}…`)

/** The names for facts; the first of them where there are many. */
export const namesOf = (names: readonly RuleName[]): readonly string[] => names.slice(0, MOST).map(({ text }) => shortened(text))

/** The names for a message: `a, b and 3 more` where there are many. */
export const listed = (names: readonly RuleName[]): string =>
  `${namesOf(names).join(', ')}${names.length > MOST ? ` and ${names.length - MOST} more` : ''}`
