import type { Node } from 'mdast'
import { countBefore } from '../../count-before.ts'
import type { Table, TableDefect } from '../../guide.ts'
import { BLOCK_LIMIT } from '../../limits.ts'
import type { Block, MarkdownDocument } from '../../markdown/document.ts'
import { deepLine } from '../../markdown/nesting.ts'
import { parseWhole } from '../../markdown/parse-whole.ts'
import { createRecall } from '../../recall.ts'

/**
 * What Markdown itself says of a table that looks whole by its lines: remark parses the block that it stands in, and where its
 * tree holds no table there (an indent that makes code of it, HTML around it), nobody who renders the guide sees one.
 */
export const unseenDefect = (document: MarkdownDocument, table: Table): TableDefect | null => {
  const { span } = table.header
  const block = blockAt(document.blocks, span.start)
  if (!block || isTooMuch(document, table) || isSeenIn(block, document.text, table)) return null
  const message = 'Markdown does not see a table here: the lines stand inside other text.'
  return { kind: 'broken-delimiter', span, message, repair: null }
}

/** Where the delimiter row ends: Markdown needs to read no further to see a table or none, its rows have no say in that. */
const headEnd = ({ header, delimiter }: Table): number => (delimiter ?? header.span).end

/** From the start of its block to the end of its delimiter row. */
export const lengthToTable = ({ blocks }: MarkdownDocument, table: Table): number => {
  const { span } = table.header
  return headEnd(table) - (blockAt(blocks, span.start) ?? { span }).span.start
}

/** Whether Markdown isn't asked about a table, which `unread.ts` then says. */
const isTooMuch = (document: MarkdownDocument, table: Table): boolean => {
  const length = lengthToTable(document, table)
  const end = headEnd(table)
  return length > BLOCK_LIMIT || deepLine(document.text.slice(end - length, end)) !== null
}

/** Most blocks are asked about to their first delimiter row; thousands of tables in one list are one question. */
const isSeenIn = ({ span }: Block, text: string, table: Table): boolean => {
  const end = headEnd(table)
  if (table.span.start === span.start) return isSeen(text.slice(span.start, end))
  return isTableAt(recall(nodesOf, text.slice(span.start, span.end).slice(0, BLOCK_LIMIT)), end - span.start)
}

/** The block that the line at `start` stands in. */
const blockAt = (blocks: readonly Block[], start: number): Block | undefined => blocks[countBefore(blocks, ({ span }) => span.end <= start)]

/** Whether Markdown sees the table that a block begins with. */
export const isSeenAtStart = (block: string, table: Table): boolean => {
  const end = headEnd(table)
  return end > BLOCK_LIMIT || isSeen(block.slice(0, end))
}

/** Between the pipes of a row only pipes and what may escape them or end HTML counts: other words make the same table. */
const CELLS = /\|[^\\`<>\r\n]*$/gm
/** Dashes and colons stay: they make a row a delimiter row. */
const CELL = /[^|\s:-][^|]*/g

/** A text without what can't matter to its structure, so that most guides share few. */
export const shapeOf = (text: string): string => text.replace(CELLS, (cells) => cells.replace(CELL, 'x'))

const recall = createRecall(() => BLOCK_LIMIT)

const nodesOf = (text: string): readonly Node[] => parseWhole(text).children

/** Whether Markdown sees a table whose delimiter row `text` ends with. */
const isSeen = (text: string): boolean => recall(endsInTable, shapeOf(text))

const endsInTable = (text: string): boolean => isTableAt(nodesOf(text), text.length)

/** Whether a table reaches over the offset `at`, be it in a list. */
const isTableAt = (nodes: readonly Node[], at: number): boolean => {
  const node = nodes[countBefore(nodes, ({ position }) => Number(position?.end.offset) < at)]
  return node !== undefined && (node.type === 'table' || ('children' in node && isTableAt(node.children as Node[], at)))
}
