import type { Root, RootContent } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { type Piece, pieceOf, type Reading, type Recall, readAfresh } from '../recall.ts'
import { frontmatterEnd, type RawBlock, splitBlocks } from './blocks.ts'
import type { Block, MarkdownDocument } from './document.ts'
import { lineStart } from './lines.ts'

/** What readers take from the source slice. Without it the tokenizer costs a third less, and the flow stays the same. */
const INLINE = [
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
]

/** Tables alone: the rest of remark-gfm costs as much again and reads `~$5K … ~` as struck out. */
function tablesOnly(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}

function flowOnly(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: INLINE } }]
}

const flow = unified().use(remarkParse).use(tablesOnly).use(flowOnly).freeze()
const flowAfterFrontmatter = flow().use(remarkFrontmatter).freeze()

/**
 * The whole text as one tree of flow content: what blocks are measured against. Frontmatter is asked for only where there is
 * some: micromark looks for its closing fence to the end of the text, and having found none takes all lists and quotes for prose.
 */
export const parseWhole = (text: string): Root => (frontmatterEnd(text) > 0 ? flowAfterFrontmatter : flow).parse(text)

/** The repaired text, without byte-order mark, as blocks that are parsed when somebody asks for their nodes. */
export const parseMarkdown = (text: string, recall: Recall = readAfresh): MarkdownDocument => {
  const blocks = splitBlocks(text)
  return { text, blocks: blocks ? blocks.map((block) => new LazyBlock(text, block, recall)) : wholeBlocks(text), recall }
}

class LazyBlock implements Block {
  readonly kind: Block['kind']
  readonly span: Block['span']
  private readonly document: string
  private readonly next: number
  private readonly recall: Recall
  private piece: Piece | null = null

  constructor(document: string, { kind, span, next }: RawBlock, recall: Recall) {
    this.document = document
    this.kind = kind
    this.span = span
    this.next = next
    this.recall = recall
  }

  read<Answer>(reading: Reading<Answer>): Answer {
    this.piece ??= this.recall(pieceOf, this.document.slice(this.span.start, this.span.end))
    return this.piece.read(reading)
  }

  get nodes(): readonly RootContent[] {
    return this.recall(parseNodes, this.document.slice(this.span.start, this.next))
  }
}

const parseNodes = (text: string): readonly RootContent[] => parseWhole(text).children

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
