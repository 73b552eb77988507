import type { Label } from '../../guide.ts'
import type { Block, MarkdownDocument } from '../../markdown/document.ts'
import { readHeading } from '../../markdown/heading.ts'
import { linesOf, trimmed } from '../../markdown/lines.ts'
import { plainText } from '../../markdown/plain-text.ts'
import type { Span } from '../../span.ts'
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
export const readOpenings = ({ text, blocks }: MarkdownDocument): Opening[] => {
  const openings: Opening[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') openings.push(atHeading(text, block.span))
    else if (mayOpen(block, text)) pushOpenings(text, block, openings)
  }
  return openings
}

const mayOpen = ({ kind, span }: Block, text: string): boolean => {
  if (kind === 'frontmatter' || kind === 'code' || kind === 'rule' || kind === 'table') return false
  return kind !== 'list' || text.slice(span.start, span.end).includes('\n**')
}

const atHeading = (text: string, line: Span): Opening => {
  const { depth, span } = readHeading(text, line)
  const heading = labelAt(text, span)
  const name = normalised(heading.text)
  return { kind: headingKind(name), heading, name, depth, start: line.start, bodyStart: line.end, hasText: false, isHeading: true }
}

const labelAt = (text: string, span: Span): Label => {
  const raw = text.slice(span.start, span.end)
  return { span, raw, text: plainText(raw).replace(/\s*:$/, '') }
}

const BOLD = /^([ \t>]*)((?:[^\sA-Za-z0-9*_][^\s*]*[ \t]+)?(?:\*\*|__)(?!\s)((?:[^*_]|[*_](?![*_]))+?)(?:\*\*|__)[ \t]*[:：]?)[ \t]*/u
const PLAIN =
  /^([ \t>]*)((?:\*\*|__)?(?:Negotiation DNA|Level Mapping|Global Levers|Negotiate Up Strategy|Evidence (?:&|and) Sources)[ \t]*(?::(?:\*\*)?|$))[ \t]*/iu

/** Paragraphs open with a bold name; further lines of a block may, where the name is a known one. */
const pushOpenings = (text: string, block: Block, openings: Opening[]): void => {
  let isFirst = block.kind === 'paragraph' || block.kind === 'quote'
  for (const line of linesOf(text, block.span)) {
    const opening = mayBegin(text, line) ? atLine(text, line, isFirst) : null
    if (opening) openings.push(opening)
    isFirst = false
  }
}

/** Most lines are prose: a look at where a bold run may stand spares them the rest. */
const mayBegin = (text: string, { start, end }: Span): boolean => {
  const bold = text.slice(start, Math.min(start + 24, end))
  return bold.includes('**') || bold.includes('__') || /^[ \t>]*[NLGE]/i.test(bold)
}

const atLine = (text: string, line: Span, isFirst: boolean): Opening | null => {
  const source = text.slice(line.start, line.end)
  const match = BOLD.exec(source) ?? PLAIN.exec(source)
  const [whole, before, mark] = match ?? []
  if (whole === undefined || before === undefined || mark === undefined) return null
  const span = trimmed(text, { start: line.start + before.length, end: line.start + before.length + mark.length })
  const heading = labelAt(text, span)
  const name = normalised(heading.text)
  const rest = source.slice(whole.length).trim()
  const kind = rest === '' ? headingKind(name) : isOpened(mark, rest) ? openingKind(name) : null
  if (kind === null || (kind === 'other' && (!isFirst || before.includes('>')))) return null
  return { kind, heading, name, depth: 7, start: line.start, bodyStart: line.start + whole.length, hasText: rest !== '', isHeading: false }
}

/** `**Name:** text`, `**Name**: text`, `**Name** — text`, but not a bold word in a sentence. */
const isOpened = (mark: string, rest: string): boolean => /[:：](?:\*\*|__)?$/.test(mark.trimEnd()) || /^[—–(-]/.test(rest)
