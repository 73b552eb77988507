import type { Span } from '../span.ts'
import { knownCompany, trailingCompany } from './level-companies.ts'
import { ownCompany } from './level-own.ts'
import { found } from './level-text.ts'
import { isCode, isLevelWord } from './level-words.ts'

/** One side of an equivalence, as offsets into its line. */
export interface Term {
  readonly span: Span
  /** Where several companies share the level (`(Datadog/HashiCorp)`), each of them. */
  readonly companies: readonly Span[]
  readonly level: Span
  /** The level where it stands on both sides of the company (`Data Engineer at Acme (P5)`); null where it stands in one place. */
  readonly levelText: string | null
}

/** Says that there is no equivalent, or names companies without saying what is equal there. */
export const isNote = (text: string): boolean =>
  /^(?:no|none|not|n\/a|tbd|tba|todo|equivalent|similar|unique|first-of-kind|combined|closest|varies|[-–—]|\.\.\.|…)(?![\p{L}\p{N}])/iu.test(
    text,
  )

/** Reads `Company Level`, `Level at Company`, `Level (Company)`, `Level Company`; null where no company can be told. */
export const readTerm = (line: string, within: Span, own: readonly string[]): Term | null => {
  const span = tidy(line, within)
  const text = line.slice(span.start, span.end)
  const company = leadingCompany(text, own)
  if (company > 0 && !endsWithCompany(text, own))
    return termOf(line, span, [{ start: 0, end: company }], { start: company, end: text.length })
  return readAt(line, span) ?? readParenthesis(line, span, own) ?? readTrailing(line, span) ?? readUnknown(line, span)
}

/** Length of the own or known company at the start of `text`, with its owner or with one that a slash joins to it (`Block/Square`). */
export const leadingCompany = (text: string, own: readonly string[]): number => {
  const length = Math.max(ownCompany(text, own), knownCompany(text))
  return length > 0 ? length + furtherName(text.slice(length)) : length
}

/** Length of what goes on with a company's name: ` (Alphabet)` behind `Google`, `/Square` behind `Block`. */
const furtherName = (rest: string): number => {
  const owner = found(/^ \(\p{Lu}\p{Ll}\p{L}[\p{L}.]*\)(?= \S)/u, rest)
  if (knownCompany(owner.slice(2))) return owner.length
  const joined = rest.startsWith('/') && knownCompany(rest.slice(1))
  return joined ? 1 + joined : joinedWord(rest)
}

/** Length of a slash and a capitalised word that begins no level. */
const joinedWord = (rest: string): number => {
  const word = found(/^\/\p{Lu}[\p{L}\d.&]*/u, rest)
  return isLevelWord(word.slice(1)) ? 0 : word.length
}

/** `Gemini Engineer at Google`: where a company is named behind `at`, what stands first is a product. */
const endsWithCompany = (text: string, own: readonly string[]): boolean =>
  text
    .split(' at ')
    .slice(1)
    .slice(-1)
    .map((behind) => behind.replace(/ \([^()]*\)$/, ''))
    .some((name) => leadingCompany(name, own) === name.length)

const isInParenthesis = (text: string, at: number): boolean => text.lastIndexOf('(', at) > text.lastIndexOf(')', at)

const termOf = (line: string, span: Span, companies: readonly Span[], level: Span, levelText: string | null = null): Term | null => {
  const place = tidyLevel(line, { start: span.start + level.start, end: span.start + level.end })
  if (place.start >= place.end || companies.length === 0) return null
  return {
    span,
    companies: companies.map(({ start, end }) => ({ start: span.start + start, end: span.start + end })),
    level: place,
    levelText,
  }
}

const AT = /\s(?:at|@)\s+/g
const IN = /\s(?:in the|across(?: the)?)\s(?=\S)/
const KIND_OF_COMPANY = /^(?:[\w-]* ){0,4}?(?:companies|firms|banks|startups|industry|hyperscalers|providers|competitors|peers)\b/

const readAt = (line: string, span: Span): Term | null => {
  const text = line.slice(span.start, span.end)
  const at = [...text.matchAll(AT)].findLast(({ index }) => !isInParenthesis(text, index)) ?? IN.exec(text)
  if (!at) return null
  const from = at.index + at[0].length
  const code = /\([^()]*\)$/.exec(text.slice(from))
  const until = code ? from + code.index : text.length
  const name = nameBehindAt(text.slice(from, until).trimEnd(), /in|across/.test(at[0]))
  const level = { start: 0, end: at.index }
  const companies = joinedCompanies(text, from, from + name)
  if (!code || !isLevelWord(code[0])) return termOf(line, span, companies, level)
  const start = tidyLevel(line, { start: span.start, end: span.start + at.index })
  const levelText = `${line.slice(start.start, start.end)} ${code[0]}`
  return termOf(line, span, companies, { start: 0, end: text.length }, levelText)
}

/** How much of what stands behind `at` is a name: not what a ladder is called (`in the Acme engineering ladder`). */
const nameBehindAt = (text: string, isPlace: boolean): number => {
  const known = knownCompany(text)
  if (known && (isPlace || known === text.length)) return known
  if (!isPlace) return /^[a-z]+ /.test(text) ? found(KIND_OF_COMPANY, text).length : text.length
  return found(/^industry\b/, text).length
}

const joinedCompanies = (text: string, start: number, end: number): Span[] =>
  [...text.slice(start, end).matchAll(/[^/\s]+(?:\s+[^/\s]+)*/g)].map(({ 0: name, index }) => ({
    start: start + index,
    end: start + index + name.length,
  }))

/** `Title (Acme/Umbrella)`, also where only one of the companies is known. */
const readParenthesis = (line: string, span: Span, own: readonly string[]): Term | null => {
  const text = line.slice(span.start, span.end)
  const inner = /\s\(([^()]+)\)$/.exec(text)?.[1]
  if (inner === undefined || isLevelWord(inner)) return null
  const end = text.length - 1
  const start = end - inner.length
  const companies = joinedCompanies(text, start, end)
  const named = companies.filter((one) => leadingCompany(text.slice(one.start, one.end), own) === one.end - one.start)
  return named.length > 0 ? termOf(line, span, companies, { start: 0, end: start - 2 }) : null
}

const readTrailing = (line: string, span: Span): Term | null => {
  const text = line.slice(span.start, span.end)
  const start = trailingCompany(text)
  return start !== undefined && isBareLevel(text) ? termOf(line, span, [{ start, end: text.length }], { start: 0, end: start }) : null
}

const MOST_WORDS = 4

/** A company nobody told us of: what stands before the first word of a level, else the first word, if it reads as a name. */
const readUnknown = (line: string, span: Span): Term | null => {
  const text = line.slice(span.start, span.end)
  const words = [...text.matchAll(/\S+/g)]
  const at = words.findIndex(([word]) => isLevelWord(word))
  const first = words[at] ?? words[1]
  if (at === 0 || at > MOST_WORDS || !first) return null
  const name = text.slice(0, first.index).trimEnd()
  return isName(name) ? termOf(line, span, [{ start: 0, end: name.length }], { start: first.index, end: text.length }) : null
}

const NAME = /^[a-z]*(?:\p{Lu}|\d|\.[a-z]|\s\p{Lu})|\b(?:industry|companies|firms|banks|startups)$/u

const isName = (name: string): boolean => !/[(),:;]/.test(name) && NAME.test(name)

/** Whether `text` begins with a level or role, so that the company goes without saying. */
export const isBareLevel = (text: string): boolean => isLevelWord(found(/\S+/, text))

/** Whether `text` begins with a level's code. */
export const isBareCode = (text: string): boolean => isCode(found(/[^\s(,]*/, text))

const tidy = (line: string, { start, end }: Span): Span => {
  const text = line.slice(start, end)
  const before = found(/[\s:.,;]*(?:(?:and|or|also|roughly|approximately|about)\s+|[~≈]\s*)?/, text).length
  const body = text
    .slice(before)
    .replace(/[\s,;:]+$/, '')
    .replace(/(?<!\b(?:Sr|Jr|Inc|Co|Corp|Eng))\.$/, '')
  return { start: start + before, end: start + before + body.length }
}

const REMARK =
  /\s*\((?:but|lower|higher|comparable|no|not|with|without|plus|though|similar|same|better|less|more|approx|roughly|adjusted|assuming|total comp|specialized)\b[^()]*(?:\([^()]*\)[^()]*)?\)$/i
const EXTRA = /\s\+\s*\d[\d\s–%-]*(?:\s*(?:comp|TC|pay|premium|base))*$/i

/** A level without what is said about it: `(lower pay)`, `+ 15% comp`, `equivalent`; and without parentheses around all of it. */
const tidyLevel = (line: string, { start, end }: Span): Span => {
  const text = line.slice(start, end)
  const before = found(/(?:[\s:,–—-]|[’']s\b)*/, text).length
  const body = text
    .slice(before)
    .trimEnd()
    .replace(REMARK, '')
    .replace(EXTRA, '')
    .replace(/\sequiv(?:alent|\.)?$/i, '')
    .trimEnd()
  const inner = /^\(([^()]*)\)$/.exec(body)
  const from = start + before + (inner ? 1 : 0)
  return { start: from, end: from + (inner?.[1] ?? body).length }
}
