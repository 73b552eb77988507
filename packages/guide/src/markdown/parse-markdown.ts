import type { RootContent } from 'mdast'
import { WHOLE_LIMIT } from '../limits.ts'
import { type Reading, type Recall, readAfresh } from '../recall.ts'
import { blocksAfterEdit } from './after-edit.ts'
import { splitBlocks, splitRoughly } from './blocks.ts'
import type { Block, MarkdownDocument } from './document.ts'
import { LazyBlock } from './lazy-block.ts'
import { lineStart } from './lines.ts'
import type { Memory } from './memory.ts'
import { deepLine } from './nesting.ts'
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
  if (!blocks && (text.length > WHOLE_LIMIT || deepLine(text) !== null)) return roughDocument(text, recall)
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

/** The node with offsets that count from `start`. Not by recursion: lists lie in one another as deep as their author likes. */
const shifted = (node: RootContent, start: number): RootContent => {
  const top = shiftedAlone(node, start)
  const open = [top]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (!('children' in one)) continue
    const children = one.children.map((child) => shiftedAlone(child as RootContent, start))
    ;(one as { children: unknown }).children = children
    for (const child of children) open.push(child)
  }
  return top
}

const shiftedAlone = (node: RootContent, start: number): RootContent => {
  const { position } = node
  const moved = (point: { line: number; column: number; offset?: number | undefined }) => ({
    ...point,
    offset: (point.offset ?? start) - start,
  })
  return { ...node, ...(position && { position: { start: moved(position.start), end: moved(position.end) } }) }
}
