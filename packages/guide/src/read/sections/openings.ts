import type { Label } from '../../guide.ts'
import type { Block, MarkdownDocument } from '../../markdown/document.ts'
import { readHeading } from '../../markdown/heading.ts'
import { linesOf, trimmed } from '../../markdown/lines.ts'
import { plainText, withoutColon } from '../../markdown/plain-text.ts'
import type { Reading } from '../../recall.ts'
import { moved, type Span } from '../../span.ts'
import { headingKind, normalised, type OpeningKind, openingKind } from './names.ts'

/** A heading, or what serves as one: where a section may begin. */
export interface Opening {
  readonly kind: OpeningKind
  readonly heading: Label
  /** Normalised name, for comparison. */
  readonly name: string
  readonly depth: number
  /** Start of its line. */
  readonly start: number
  /** Where what it opens begins: after the heading. */
  readonly bodyStart: number
  /** Whether text stands behind it on its line. */
  readonly hasText: boolean
  /** Whether it is a heading of Markdown. */
  readonly isHeading: boolean
}

/** All openings in the order of the text. */
export const readOpenings = ({ blocks }: MarkdownDocument): Opening[] => {
  const openings: Opening[] = []
  for (const block of blocks) {
    const { kind, span } = block
    if (kind === 'frontmatter' || kind === 'code') continue
    for (const opening of block.read(READERS[kind] ?? ofOther)) openings.push(openingFrom(opening, span.start))
  }
  return openings
}

/** An opening whose offsets count from its block, where the block starts at `by`. */
const openingFrom = (opening: Opening, by: number): Opening => ({
  ...opening,
  heading: { ...opening.heading, span: moved(opening.heading.span, by) },
  start: opening.start + by,
  bodyStart: opening.bodyStart + by,
})

const ofHeading = (text: string): readonly Opening[] => {
  const { depth, span } = readHeading(text, { start: 0, end: text.length })
  const heading = labelAt(text, span)
  const name = normalised(heading.text)
  return [{ kind: headingKind(name), heading, name, depth, start: 0, bodyStart: text.length, hasText: false, isHeading: true }]
}

const labelAt = (text: string, span: Span): Label => {
  const raw = text.slice(span.start, span.end)
  return { span, raw, text: withoutColon(plainText(raw)) }
}

const BOLD = /^([ \t>]*)((?:[^\sA-Za-z0-9*_][^\s*]*[ \t]+)?(?:\*\*|__)(?!\s)((?:[^*_]|[*_](?![*_]))+?)(?:\*\*|__)[ \t]*[:：]?)[ \t]*/u
const PLAIN =
  /^([ \t>]*)((?:\*\*|__)?(?:Negotiation DNA|Level Mapping|Global Levers|Negotiate Up Strategy|Evidence (?:&|and) Sources)[ \t]*(?::(?:\*\*)?|$))[ \t]*/iu

/** A bold line, behind the first, of a list or table. */
const BOLD_LINE = /[\r\n][ \t>]*(?:\*\*|__)/

/** Any bold line of a paragraph opens what follows. */
const ofParagraph = (text: string): readonly Opening[] => openingsOf(text, true)
/** Elsewhere it does where its name is a known one. */
const ofOther = (text: string): readonly Opening[] => openingsOf(text, false)
const ofItems = (text: string): readonly Opening[] => (BOLD_LINE.test(text) ? ofOther(text) : [])

const READERS: Partial<Record<Block['kind'], Reading<readonly Opening[]>>> = {
  heading: ofHeading,
  paragraph: ofParagraph,
  list: ofItems,
  table: ofItems,
}

const openingsOf = (text: string, inParagraph: boolean): readonly Opening[] =>
  linesOf(text, { start: 0, end: text.length }).flatMap((line) => (mayBegin(text, line) ? (atLine(text, line, inParagraph) ?? []) : []))

const LETTERS = /[NLGEnlge]/

/** Most lines are prose: a look at their first characters spares them the rest. */
const mayBegin = (text: string, { start, end }: Span): boolean => {
  let at = start
  while (at < end && isBefore(text.charCodeAt(at))) at++
  const first = text.charAt(at)
  if (first === '*' || first === '_') return text.charAt(at + 1) === first
  return LETTERS.test(first) || first === ':' || first > '\u007f'
}

const isBefore = (code: number): boolean => code === 32 || code === 9 || code === 62

const atLine = (text: string, line: Span, inParagraph: boolean): Opening | null => {
  const source = text.slice(line.start, line.end)
  const match = BOLD.exec(source) ?? PLAIN.exec(source)
  const [whole, before, mark] = match ?? []
  if (whole === undefined || before === undefined || mark === undefined) return null
  const span = trimmed(text, { start: line.start + before.length, end: line.start + before.length + mark.length })
  const heading = labelAt(text, span)
  const name = normalised(heading.text)
  const rest = source.slice(whole.length)
  const kind = rest === '' ? headingKind(name) : isOpened(mark, rest) ? openingKind(name) : null
  if (kind === null || (kind === 'other' && (!inParagraph || before.includes('>')))) return null
  return { kind, heading, name, depth: 7, start: line.start, bodyStart: line.start + whole.length, hasText: rest !== '', isHeading: false }
}

/** `**Name:** text`, `**Name**: text`, `**Name** — text`, but not a bold word in a sentence. */
const isOpened = (mark: string, rest: string): boolean => /[:：](?:\*\*|__)?$/.test(mark.trimEnd()) || /^[—–(-]/.test(rest)
