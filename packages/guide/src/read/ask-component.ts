import type { Ask } from '../guide.ts'

export type AskComponent = Ask['component']

const NOUNS: Readonly<Record<AskComponent, string>> = {
  signing: 'sign(?:ing|-?\\s?on)(?:[\\s-]bonus)?',
  bonus: 'carry(?:/bonus)?|bonus(?:es)?|commissions?',
  base: 'base(?:\\s+(?:salary|pay))?|salary',
  total: [
    'TC',
    'total\\s+(?:(?!equity|RSU|options|stock|bonus|base)[\\w-]+\\s+){0,3}?(?:comp(?:ensation)?|package|TC)',
    'total(?!\\s+(?:equity|RSU|options|stock|bonus|base|value|grant))',
    '(?:first-year|year[-\\s]?(?:1|one)|annual|all-in)\\s+(?:comp(?:ensation)?|package)',
    '(?<!(?:on-call|variable|relocation)\\s)comp(?:ensation)?',
  ].join('|'),
  equity: '(?:RSU|PSU|PPU|NSO|ISO|option|share|grant)s?|equity|stock|profit[-\\s]sharing',
}
const NOUN = `(?:${Object.entries(NOUNS)
  .map(([name, source]) => `(?<${name}>${source})`)
  .join('|')})(?![\\w-])`

/** Words that end the figure's own phrase, or make it an increment. */
const STOP =
  'and|or|with|plus|for|at|to|by|from|over|on|via|as|that|which|is|are|was|the|my|your|but|above|below|unvested|forfeited|additional|extra|more|incremental|remaining|than|if'
const BEHIND = new RegExp(`^\\s*(?:(?:in|of|worth\\s+of|worth)\\s+)?(?:(?!(?:${STOP})\\b)[\\w.'’%&-]+\\s+){0,4}?${NOUN}`, 'iu')
/** What makes of `$20K base increase` or `$40K RSU refresh` no figure of that component. */
const INCREMENT =
  /^(?:grant\s+)?(?:increase|uplift|lift|bump|raise|adjustment|refresh|gap|premium|differential|vest(?:ing)?\b(?!\s+over)|upside|(?:that\s+)?I['’](?:d|m)\s+(?:forfeit|earn|leav|los|walk))/iu

const NOUN_BEFORE = new RegExp(`(?<![\\w-])${NOUN}`, 'giu')
const BETWEEN =
  /^(?:\s|[:(~≈=–—-]|(?:\/\s?4?-?y(?:ea)?rs?|\d+(?:[-–]\d+)?%\+?|\d+th|pay|package|award|target|ask|increased?|raised|moved|push|pushed|eligibility|at|of|to|toward|towards|worth|valued|is|in|the|range|top|band|percentile|above|exceeds?|reaches|least|approximately|about|around|roughly|closer|near|up|minimum|a|my|should|be|no|lower|less|than|current|year|4-year|annual|guaranteed|over|vest)(?!\w))*$/iu

/** The same before it: `an additional $15,000 in RSUs`, `an annual refresh of $120K in RSUs`. */
const EXTRA =
  /\b(?:(?:additional|extra|another|adding)\s+|(?:refresh(?:er)?s?|increase|uplift|premium|raise)(?:\s+grants?)?\s+(?:of|by)\s+)[~≈]?$/iu

/** Whether the words before a figure make it a difference. */
export const isExtra = (sentence: string, start: number): boolean => EXTRA.test(sentence.slice(Math.max(0, start - 40), start))

const componentOf = (groups: Record<string, string | undefined> | undefined): AskComponent | null =>
  (Object.keys(NOUNS) as AskComponent[]).find((name) => groups?.[name] !== undefined) ?? null

export interface Naming {
  readonly component: AskComponent
  /** Where the figure's phrase ends: behind the noun, or the figure where the noun stands before it. */
  readonly end: number
  /** Where the figure's phrase starts. */
  readonly start: number
}

/** How far a phrase may reach; keeps the search linear. */
const REACH = 70

/** The component that the words right behind a figure name, up to `limit`; `increment` where they make it a difference. */
export const namedBehind = (sentence: string, start: number, end: number, limit: number): Naming | 'increment' | null => {
  const from = sentence[end] === '+' ? end + 1 : end
  const match = BEHIND.exec(sentence.slice(from, Math.min(limit, from + REACH)))
  const component = componentOf(match?.groups)
  if (!match || !component) return null
  const nounEnd = from + match[0].length
  return INCREMENT.test(sentence.slice(nounEnd, nounEnd + 30).trimStart()) ? 'increment' : { component, start, end: nounEnd }
}

/** The component that the words between `limit` and a figure name, where only linking words stand between. */
export const namedBefore = (sentence: string, start: number, end: number, limit: number): Naming | null => {
  const from = Math.max(limit, start - REACH)
  const before = sentence.slice(from, start)
  const noun = [...before.matchAll(NOUN_BEFORE)].at(-1)
  const component = componentOf(noun?.groups)
  if (!noun || !component || /share/iu.test(noun[0]) || !BETWEEN.test(before.slice(noun.index + noun[0].length))) return null
  return { component, start: from + noun.index, end }
}

/** The component named last before `end`, wherever it stands; null where none is. */
export const lastNamed = (sentence: string, end: number): AskComponent | null =>
  componentOf([...sentence.slice(0, end).matchAll(NOUN_BEFORE)].at(-1)?.groups)
