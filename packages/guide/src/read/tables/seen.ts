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
  const block = document.blocks.find((one) => overlaps(one.span, header.span))
  if (!block || isSeen(shapeOf(document.text, block, header.span))) return null
  return {
    kind: 'broken-delimiter',
    span: header.span,
    message: 'Markdown does not see a table here: the lines stand inside other text.',
    repair: null,
  }
}

/** A block's text without what can't matter to its structure, and where the header stands in it. */
interface Shape {
  readonly text: string
  readonly header: number
}

/** Between the pipes of a row only pipes and escapes count: other words make the same table, so most guides share few shapes. */
const ROW = /^ {0,3}\|[^\\`<]*$/
const CELL = /[^|\s][^|]*/g

const shapeOf = (text: string, block: Block, header: Span): Shape => {
  const before = slice(text, { start: block.span.start, end: header.start }).split('\n').map(shapeOfLine).join('\n')
  const rest = slice(text, { start: header.start, end: block.span.end }).split('\n').map(shapeOfLine).join('\n')
  return { text: before + rest, header: before.length }
}

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
  const block = blocks.find(({ span }) => overlaps(span, line))
  const node = block?.nodes.find((one) => overlaps(locate(block, one), line))
  return node !== undefined && ['table', 'list', 'blockquote'].includes(node.type)
}
