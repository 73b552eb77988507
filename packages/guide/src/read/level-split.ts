import type { Span } from '../span.ts'
import { leadingCompany } from './level-term.ts'
import { found } from './level-text.ts'

/** A line as the terms of one statement, in order. */
export interface Split {
  readonly terms: readonly Span[]
  /** `chain` uses signs (`A = B`), so that every term must be readable; `prose` uses words (`A maps to B and C`). */
  readonly form: 'chain' | 'prose'
  /** How many of the first terms stand left of the first sign or verb. */
  readonly left: number
}

const SIGN = /[=≈≅≃↔→⇔]+|\s~\s|\s(?:<=>|<->|->)\s/y
const STRONG = /\s(?:>|·|•|\|)\s|;/y
const VERB =
  /\s(?:(?:maps?|mapped|mapping)(?: (?:closely|roughly|directly|approximately))? to|(?:is |are )?(?:roughly |approximately |broadly )?(?:equivalent|comparable|equal) to|corresponds? to|aligns? (?:with|to)|equals)\s|\bequivalents?(?: (?:titles?|levels?|roles?)(?: elsewhere)?)?(?:\s+include|:)\s?|^comparable to\s|\s(?:—|–|-+) closest:?\s/iy
const WEAK = /,(?:\s(?:and|or))?\s|\s(?:\/|\+|and|or)\s/y
const DASH = /\s(?:—|–|--+)\s(?![A-Z]{0,4}\d)/y
/** The end of a sentence; what goes on with `Equivalent titles include` belongs to the statement. */
const STOP = /(?<!\b(?:Sr|Jr|Inc|Co|Corp|St|vs|Bros|Eng|equiv|[A-Z])|\.[a-z])[.!?](?=\s+(?!(?:Equivalent|Comparable) )[A-Z("]|\s*$)/y

const find = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

interface Mark {
  readonly at: number
  readonly length: number
  readonly kind: 'sign' | 'verb' | 'strong' | 'weak'
}

/** Splits a line at its signs, verbs, commas and slashes; null where it states no equivalence. */
export const splitStatement = (line: string, own: readonly string[]): Split | null => {
  const { marks, end } = marksOf(line)
  const first = marks.findIndex(({ kind }) => kind !== 'strong')
  if (first < 0) return null
  const form = marks.some(({ kind }) => kind === 'sign') ? 'chain' : 'prose'
  const terms: Span[] = []
  let start = 0
  for (const { at, length, kind } of marks) {
    if (kind === 'weak' && !startsTerm(line.slice(at + length, end), own, form)) continue
    terms.push({ start, end: at })
    start = at + length
  }
  terms.push({ start, end })
  return { terms, form, left: first + 1 }
}

/** Marks outside parentheses, up to the end of the sentence or the dash that begins a remark; weak ones count behind a sign or verb. */
const marksOf = (line: string): { marks: Mark[]; end: number } => {
  const marks: Mark[] = []
  let depth = 0
  let isRelated = false
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at)
    if (char === '(' || char === '[') depth++
    else if (char === ')' || char === ']') depth = Math.max(depth - 1, 0)
    if (depth > 0) continue
    const mark: Mark | null = BEGINS.test(char) ? markAt(line, at, isRelated) : null
    if (mark) {
      marks.push(mark)
      isRelated ||= mark.kind !== 'strong'
      at += mark.length - 1
    } else if ((marks.length > 0 && find(DASH, line, at)) || find(STOP, line, at)) return { marks, end: at }
  }
  return { marks, end: line.length }
}

const KINDS: readonly (readonly [Mark['kind'], RegExp])[] = [
  ['sign', SIGN],
  ['verb', VERB],
  ['strong', STRONG],
  ['weak', WEAK],
]
const BEGINS = /[\s=≈≅≃↔→⇔;,ec]/i

const markAt = (line: string, at: number, isRelated: boolean): Mark | null => {
  for (const [kind, pattern] of KINDS) {
    const length = find(pattern, line, at)
    if (length > 0 && (kind !== 'weak' || isRelated)) return { at, length, kind }
  }
  return null
}

const AHEAD = 160
const NOTE = /^(?:no|none|n\/a|equivalent|similar)\b/i
const COMPANIES = /^[a-z][a-z -]* (?:industry|companies|firms|banks|startups) /

/** Whether what stands behind a comma or slash is another term, not more of the same. */
const startsTerm = (text: string, own: readonly string[], form: Split['form']): boolean => {
  const head = text.slice(0, AHEAD)
  if (leadingCompany(head, own) > 0) return true
  const next = found(/[^,;=|≈]*/, head)
  if (NOTE.test(next) || /\sat\s\p{Lu}|\s@\s/u.test(next)) return true
  return form === 'prose' && (COMPANIES.test(next) || /^[^()]+ \(\p{Lu}[^()]*\)\.?$/u.test(next.trimEnd()) || /\sat\s/.test(next))
}
