import type { RootContent } from 'mdast'
import { countBefore } from '../../count-before.ts'
import type { Table, TableDefect } from '../../guide.ts'
import { BLOCK_LIMIT } from '../../limits.ts'
import type { Block, MarkdownDocument } from '../../markdown/document.ts'
import { lineEnd } from '../../markdown/lines.ts'
import { locate } from '../../markdown/locate.ts'
import { deepLine } from '../../markdown/nesting.ts'
import { parseMarkdown } from '../../markdown/parse-markdown.ts'
import { parseWhole } from '../../markdown/parse-whole.ts'
import { overlaps, type Span } from '../../span.ts'

/**
 * What Markdown itself says of a table that looks whole by its lines: remark parses the block that it stands in, and where its
 * tree holds no table there (an indent that makes code of it, HTML around it), nobody who renders the guide sees one.
 */
export const unseenDefect = (document: MarkdownDocument, table: Table): TableDefect | null => {
  const { header } = table
  const block = blockOver(document.blocks, header.span)
  if (!block || isTooMuch(document, table) || isSeenIn(block, document.text, table)) return null
  return {
    kind: 'broken-delimiter',
    span: header.span,
    message: 'Markdown does not see a table here: the lines stand inside other text.',
    repair: null,
  }
}

/** From the start of its block to the end of its delimiter row: all that Markdown needs to see a table or none. */
export const lengthToTable = ({ blocks }: MarkdownDocument, { header, delimiter }: Table): number =>
  (delimiter ?? header.span).end - (blockOver(blocks, header.span)?.span.start ?? header.span.start)

/** Whether Markdown isn't asked about a table, which `unread.ts` then says. */
const isTooMuch = (document: MarkdownDocument, table: Table): boolean => {
  const length = lengthToTable(document, table)
  const { end } = table.delimiter ?? table.header.span
  return length > BLOCK_LIMIT || deepLine(document.text.slice(end - length, end)) !== null
}

/** What was asked about more than once, parsed; null after the first time. Thousands of tables in one list are one question. */
const parsed = new WeakMap<Block, readonly RootContent[] | null>()

const isSeenIn = (block: Block, text: string, { header, delimiter }: Table): boolean => {
  const { start } = block.span
  const known = parsed.get(block)
  if (known === undefined) {
    parsed.set(block, null)
    return isSeen(shapeOf(text.slice(start, (delimiter ?? header.span).end), header.span.start - start))
  }
  const nodes = known ?? parseWhole(text.slice(start, Math.min(block.span.end, start + BLOCK_LIMIT))).children
  if (known === null) parsed.set(block, nodes)
  return isTable(nodes.find((one) => overlaps(locate(block, one), header.span)))
}

/** The first block that reaches into `span`. */
const blockOver = (blocks: readonly Block[], span: Span): Block | undefined => {
  const block = blocks[countBefore(blocks, ({ span: own }) => own.end <= span.start)]
  return block !== undefined && overlaps(block.span, span) ? block : undefined
}

/** Whether Markdown sees the table that a block begins with; its rows have no say in that. */
export const isSeenAtStart = (block: string, { header, delimiter }: Table): boolean => {
  const { end } = delimiter ?? header.span
  return end > BLOCK_LIMIT || isSeen(shapeOf(block.slice(0, end), 0))
}

/** A block's text without what can't matter to its structure, and where the header stands in it. */
interface Shape {
  readonly text: string
  readonly header: number
}

/** Between the pipes of a row only pipes and escapes count: other words make the same table, so most guides share few shapes. */
const ROW = /^ {0,3}\|[^\\`<]*$/
const CELL = /[^|\s][^|]*/g

const shapeOf = (block: string, header: number): Shape => {
  const before = shapeOfLines(block.slice(0, header))
  return { text: before + shapeOfLines(block.slice(header)), header: before.length }
}

const LINE_ENDS = /(\r\n?|\n)/

/** Line ends stand as they are: a lone carriage return is one too. */
const shapeOfLines = (text: string): string => text.split(LINE_ENDS).map(shapeOfLine).join('')

const shapeOfLine = (line: string): string => (ROW.test(line) && !/^[\s|:-]*$/.test(line) ? line.replace(CELL, 'x') : line)

const KEPT = 1_000
/** In characters. */
const LONGEST_KEPT = 8 * 1024
const seen = new Map<string, boolean>()

const isSeen = ({ text, header }: Shape): boolean => {
  const key = `${header} ${text}`
  let answer = seen.get(key)
  if (answer === undefined) {
    answer = holdsTable(parseMarkdown(text), header)
    if (seen.size >= KEPT) seen.clear()
    if (key.length <= LONGEST_KEPT) seen.set(key, answer)
  }
  return answer
}

/** Whether the node on the line that starts at `header` is a table; those in quotes and list items are tables all the same. */
const holdsTable = ({ text, blocks }: MarkdownDocument, header: number): boolean => {
  const line = { start: header, end: lineEnd(text, header) }
  const block = blockOver(blocks, line)
  return isTable(block?.nodes.find((one) => overlaps(locate(block, one), line)))
}

const isTable = (node: RootContent | undefined): boolean => node !== undefined && ['table', 'list', 'blockquote'].includes(node.type)
