import type { RootContent } from 'mdast'
import { WHOLE_LIMIT } from '../limits.ts'
import { type Reading, type Recall, readAfresh } from '../recall.ts'
import { blocksAfterEdit } from './after-edit.ts'
import { splitBlocks, splitRoughly } from './blocks.ts'
import type { Block, MarkdownDocument } from './document.ts'
import { LazyBlock } from './lazy-block.ts'
import { lineStart } from './lines.ts'
import type { Memory } from './memory.ts'
import { parseWhole } from './parse-whole.ts'

/**
 * The repaired text, without byte-order mark, as blocks that are parsed when somebody asks for their nodes. With a memory, only
 * what changed since the last text is split anew.
 */
export const parseMarkdown = (text: string, memory?: Memory): MarkdownDocument => {
  const recall = memory?.recall ?? readAfresh
  const last = memory?.last
  const blocks = (last && blocksAfterEdit(last, text)) ?? splitBlocks(text)?.map((block) => new LazyBlock(text, block, recall))
  if (memory) memory.last = blocks ? { text, blocks } : null
  if (!blocks && text.length > WHOLE_LIMIT) return roughDocument(text, recall)
  return { text, blocks: blocks ?? wholeBlocks(text), unsure: null, recall }
}

const roughDocument = (text: string, recall: Recall): MarkdownDocument => {
  const { blocks, unsure } = splitRoughly(text)
  return { text, blocks: blocks.map((block) => new LazyBlock(text, block, recall)), unsure, recall }
}

const KINDS: Partial<Record<RootContent['type'], Block['kind']>> = {
  yaml: 'frontmatter',
  heading: 'heading',
  table: 'table',
  blockquote: 'quote',
  list: 'list',
  html: 'html',
  code: 'code',
  thematicBreak: 'rule',
}

/** Blocks of a text that can't be split by lines: one for each node of the whole tree. */
const wholeBlocks = (text: string): Block[] =>
  parseWhole(text).children.map((node) => {
    const start = lineStart(text, node.position?.start.offset ?? 0)
    const end = node.position?.end.offset ?? text.length
    const read = <Answer>(reading: Reading<Answer>): Answer => reading(text.slice(start, end))
    return { kind: KINDS[node.type] ?? 'paragraph', span: { start, end }, read, nodes: [shifted(node, start)] }
  })

/** The node with offsets that count from `start`. */
const shifted = <Node extends RootContent>(node: Node, start: number): Node => {
  const { position } = node
  const moved = (point: { line: number; column: number; offset?: number | undefined }) => ({
    ...point,
    offset: (point.offset ?? start) - start,
  })
  const copy = { ...node, ...(position && { position: { start: moved(position.start), end: moved(position.end) } }) }
  if ('children' in copy) (copy as { children: unknown }).children = copy.children.map((child) => shifted(child as RootContent, start))
  return copy
}
