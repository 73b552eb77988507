import type { Label, LevelEntry } from '../guide.ts'
import { plainText } from '../markdown/plain-text.ts'
import { moved, type Span } from '../span.ts'
import { labelAt } from './label.ts'
import { isOwnCompany } from './level-own.ts'
import { readStatement } from './level-statement.ts'
import { isBareCode, type Term } from './level-term.ts'
import { found } from './level-text.ts'

/** What a line of a level mapping says; offsets count from its start, and its entries are of group 0. */
export interface LevelLine {
  readonly entries: readonly LevelEntry[]
  readonly malformed: readonly Label[]
  /** Whether it goes on with the statement of the line before. */
  readonly isContinued: boolean
  /** Whether it equates levels by a sign. */
  readonly hasSign: boolean
}

/** The guide's company, as a line's reading depends on it. */
export interface Own {
  /** As in the title; empty where it names none. */
  readonly name: string
  readonly names: readonly string[]
}

const NAME_END = '\u0000'

/** A line with what its reading depends on: `readLevelLine` reads it. */
export const lineUnder = ({ name, names }: Own, line: string): string => `${[name, ...names].join(NAME_END)}\n${line}`

const LONGEST_LINE = 4_000
const MARKER = /[\s>]*(?:[-*+]\s|\d+[.)]\s)?\s*/
const HIDDEN = /\*\*|__|`|<!--(?:(?!-->).)*-->/g
const SIGN = /\s[=≈~]\s/

/** Reads a line that `lineUnder` put under the own names; null where it maps no levels. */
export const readLevelLine = (piece: string): LevelLine | null => {
  const at = piece.indexOf('\n')
  const [name = '', ...names] = piece.slice(0, at).split(NAME_END)
  const text = piece.slice(at + 1)
  if (text.length > LONGEST_LINE) return null
  const line = text.replace(HIDDEN, (mark) => ' '.repeat(mark.length))
  const from = found(MARKER, line).length
  const statement = readStatement(line.slice(from), names)
  if (!statement) return null
  const { terms, bare, malformed } = statement
  const entries = terms.flatMap((term) => entriesOf(text, term, from, names))
  const isMapping =
    entries.length > 0 || (bare && malformed.every((span) => isBareCode(line.slice(from + span.start, from + span.end).trim())))
  if (!isMapping) return null
  return {
    entries:
      bare && name !== '' && !entries.some(({ isOwn }) => isOwn) ? [bareEntry(text, placed(text, bare, from), name), ...entries] : entries,
    malformed: malformed.map((span) => labelAt(text, placed(text, span, from))),
    isContinued: bare === null && /^comparable\b/i.test(line.slice(from)),
    hasSign: SIGN.test(line),
  }
}

/** A term's place without the blanks around it; the sign before it where nothing stands there. */
const placed = (text: string, span: Span, offset: number): Span => {
  const raw = text.slice(offset + span.start, offset + span.end)
  const start = offset + span.start + (raw.length - raw.trimStart().length)
  return raw.trim() === ''
    ? { start: Math.max(offset + span.start - 1, 0), end: offset + span.end }
    : { start, end: start + raw.trim().length }
}

const entriesOf = (text: string, term: Term, offset: number, names: readonly string[]): LevelEntry[] => {
  const level = labelAt(text, moved(term.level, offset))
  return term.companies.map((place) => {
    const company = labelAt(text, moved(place, offset))
    const said = term.levelText === null ? level : { ...level, text: plainText(term.levelText) }
    return { span: moved(term.span, offset), company, level: said, isOwn: isOwnCompany(company.text, names), group: 0 }
  })
}

/** The level of a company that goes without saying: its name's place has no width. */
const bareEntry = (text: string, span: Span, name: string): LevelEntry => {
  const company = { span: { start: span.start, end: span.start }, raw: '', text: name }
  return { span, company, level: labelAt(text, span), isOwn: true, group: 0 }
}
