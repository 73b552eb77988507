import { countBefore } from '../../count-before.ts'
import type { Table, TableDefect } from '../../guide.ts'
import type { Block, MarkdownDocument } from '../../markdown/document.ts'
import { locate } from '../../markdown/locate.ts'
import { parseMarkdown } from '../../markdown/parse-markdown.ts'
import { overlaps, type Span, slice } from '../../span.ts'

/**
 * What Markdown itself says of a table that looks whole by its lines: remark parses the block that it stands in, and where its
 * tree holds no table there (an indent that makes code of it, HTML around it), nobody who renders the guide sees one.
 */
export const unseenDefect = (document: MarkdownDocument, { header }: Table): TableDefect | null => {
  const block = blockOver(document.blocks, header.span)
  if (!block || isSeen(shapeOf(slice(document.text, block.span), header.span.start - block.span.start))) return null
  return {
    kind: 'broken-delimiter',
    span: header.span,
    message: 'Markdown does not see a table here: the lines stand inside other text.',
    repair: null,
  }
}

/** The first block that reaches into `span`. */
const blockOver = (blocks: readonly Block[], span: Span): Block | undefined => {
  const block = blocks[countBefore(blocks, ({ span: own }) => own.end <= span.start)]
  return block !== undefined && overlaps(block.span, span) ? block : undefined
}

/** Whether Markdown sees the table that a block begins with. */
export const isSeenAtStart = (block: string): boolean => isSeen(shapeOf(block, 0))

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

const shapeOfLines = (text: string): string => text.split('\n').map(shapeOfLine).join('\n')

const shapeOfLine = (line: string): string => (ROW.test(line) && !/^[\s|:-]*$/.test(line) ? line.replace(CELL, 'x') : line)

const KEPT = 1_000
const seen = new Map<string, boolean>()

const isSeen = ({ text, header }: Shape): boolean => {
  const key = `${header} ${text}`
  let answer = seen.get(key)
  if (answer === undefined) {
    answer = holdsTable(parseMarkdown(text), header)
    if (seen.size >= KEPT) seen.clear()
    seen.set(key, answer)
  }
  return answer
}

/** Whether the node on the line that starts at `header` is a table; those in quotes and list items are tables all the same. */
const holdsTable = ({ text, blocks }: MarkdownDocument, header: number): boolean => {
  const end = text.indexOf('\n', header)
  const line = { start: header, end: end === -1 ? text.length : end }
  const block = blockOver(blocks, line)
  const node = block?.nodes.find((one) => overlaps(locate(block, one), line))
  return node !== undefined && ['table', 'list', 'blockquote'].includes(node.type)
}
