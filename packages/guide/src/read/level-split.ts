import type { Span } from '../span.ts'
import { leadingCompany } from './level-term.ts'

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
const STOP = /[.!?](?=\s+[A-Z("]|\s*$)/y
const ABBREVIATION = /(?:\b(?:Sr|Jr|Inc|Co|Corp|St|vs|Bros|Eng|equiv)|\b[A-Z]|\.[a-z])$/

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
  const isRelation = ({ kind }: Mark): boolean => kind === 'sign' || kind === 'verb'
  const first = marks.findIndex(isRelation)
  if (first < 0) return null
  const form = marks.some(({ kind }) => kind === 'sign') ? 'chain' : 'prose'
  const terms: Span[] = []
  let start = 0
  let left = 0
  for (const [index, mark] of marks.entries()) {
    if (mark.kind === 'weak' && (index < first || !startsTerm(line.slice(mark.at + mark.length, end), own, form))) continue
    terms.push({ start, end: mark.at })
    start = mark.at + mark.length
    if (index === first) left = terms.length
  }
  terms.push({ start, end })
  return { terms, form, left }
}

/** Marks outside parentheses, up to the end of the sentence or the dash that begins a remark. */
const marksOf = (line: string): { marks: Mark[]; end: number } => {
  const marks: Mark[] = []
  let depth = 0
  for (let at = 0; at < line.length; at++) {
    const char = line[at]
    if (char === '(' || char === '[') depth++
    else if (char === ')' || char === ']') depth = Math.max(depth - 1, 0)
    if (depth > 0) continue
    const mark = markAt(line, at, marks.length > 0)
    if (mark) marks.push(mark)
    else if (isEnd(line, at, marks.length > 0)) return { marks, end: at }
    else continue
    at += mark.length - 1
  }
  return { marks, end: line.length }
}

const KINDS: readonly (readonly [Mark['kind'], RegExp])[] = [
  ['sign', SIGN],
  ['verb', VERB],
  ['strong', STRONG],
  ['weak', WEAK],
]
const BEGINS = /[\s=≈≅≃↔→⇔;,]/

const markAt = (line: string, at: number, hasMarks: boolean): Mark | null => {
  if (!BEGINS.test(line[at] ?? '') && !/[ec]/i.test(line[at] ?? '')) return null
  for (const [kind, pattern] of KINDS) {
    const length = find(pattern, line, at)
    if (length > 0 && (kind !== 'weak' || hasMarks)) return { at, length, kind }
  }
  return null
}

/** A sentence that goes on with `Equivalent titles include` belongs to the statement. */
const isEnd = (line: string, at: number, hasMarks: boolean): boolean => {
  if (hasMarks && find(DASH, line, at) > 0) return true
  if (find(STOP, line, at) === 0 || ABBREVIATION.test(line.slice(Math.max(at - 8, 0), at))) return false
  return !/^[.!?]\s+(?:Equivalent|Comparable) /.test(line.slice(at, at + 20))
}

const AHEAD = 160
const NOTE = /^(?:no|none|n\/a|equivalent|similar)\b/i
const COMPANIES = /^[a-z][a-z -]* (?:industry|companies|firms|banks|startups) /

/** Whether what stands behind a comma or slash is another term, not more of the same. */
const startsTerm = (text: string, own: readonly string[], form: Split['form']): boolean => {
  const head = text.slice(0, AHEAD)
  if (leadingCompany(head, own) > 0) return true
  const next = /^[^,;=|≈]*/.exec(head)?.[0] ?? ''
  if (NOTE.test(next) || /\sat\s\p{Lu}|\s@\s/u.test(next)) return true
  return form === 'prose' && (COMPANIES.test(next) || /^[^()]+ \(\p{Lu}[^()]*\)\.?$/u.test(next.trimEnd()) || /\sat\s/.test(next))
}
