import type { Span } from '../span.ts'
import { splitStatement } from './level-split.ts'
import { isBareCode, isBareLevel, isNote, leadingCompany, readTerm, type Term } from './level-term.ts'

/** One statement of equal levels, as offsets into its line. */
export interface Statement {
  readonly terms: readonly Term[]
  /** The level on the left whose company goes without saying (`E4 maps to …`); null where the company is named. */
  readonly bare: Span | null
  readonly malformed: readonly Span[]
}

/** Openings of sentences that speak of the mapping and state none. */
const TALK = /^(?:this|the|these|those|it|at|for|note|your|you|there|push|expect|with|in)\b/i
const LIST = /\([^()]*\s(?:at|@)\s\p{Lu}[^()]*\)/gu

/** Reads a line; null where it states no equivalence. */
export const readStatement = (line: string, own: readonly string[]): Statement | null => {
  const text = withOpenLists(line, own)
  const split = splitStatement(text, own)
  if (!split) return null
  if (split.form === 'prose') return readProse(text, split.terms, split.left, own)
  const first = split.terms.slice(0, split.left)
  const bare = first.every((term) => readTerm(text, term, own) === null)
    ? (first.find((term) => isBareLevel(trim(text, term))) ?? null)
    : null
  return readChain(text, split.terms, bare, own)
}

const trim = (line: string, { start, end }: Span): string => line.slice(start, end).trim()

const trimmed = (line: string, span: Span): Span => {
  const start = span.end - line.slice(span.start, span.end).trimStart().length
  return { start, end: start + trim(line, span).length }
}

const readChain = (line: string, spans: readonly Span[], bare: Span | null, own: readonly string[]): Statement => {
  const terms: Term[] = []
  const malformed: Span[] = []
  for (const span of spans) {
    const text = trim(line, span)
    if (span === bare || isNote(text)) continue
    const term = readTerm(line, span, own)
    if (term) terms.push(term)
    else malformed.push(span)
  }
  return { terms, bare, malformed }
}

/** Words join the terms, so what can't be read is prose and no slip. In `Data Engineer at Acme maps to IC3 (…)` the code is the level. */
const readProse = (line: string, spans: readonly Span[], left: number, own: readonly string[]): Statement | null => {
  if (TALK.test(line)) return null
  const terms: Term[] = []
  let bare: Span | null = null
  for (const [index, span] of spans.entries()) {
    const text = trim(line, span)
    if (text === '' || isNote(text)) continue
    const term = readTerm(line, span, own)
    const [only] = terms
    if (term) terms.push(term)
    else if (index < left && isBareLevel(text)) bare ??= span
    else if (index === left && only && terms.length === 1 && isBareCode(text))
      terms[0] = { ...only, level: trimmed(line, span), levelText: null }
    else if (index > left) break
  }
  return terms.length > 1 || bare ? { terms, bare, malformed: [] } : null
}

/** A parenthesis that lists terms (`(L5 at Google, E5 at Meta)`) is opened: its terms stand in the line like any others. */
const withOpenLists = (line: string, own: readonly string[]): string => {
  if (/[=≈≅≃↔→⇔]|\s~\s/.test(line)) return line
  const opened = (list: string): string => `;${list.slice(1, -1)};`
  return line.replace(LIST, opened).replace(/\([^()]*,[^()]*\)/g, (list) => (leadsToLevel(list.slice(1), own) ? opened(list) : list))
}

const leadsToLevel = (text: string, own: readonly string[]): boolean => {
  const length = leadingCompany(text, own)
  return length > 0 && text[length] === ' '
}
