import type { Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { frontmatterEnd } from './blocks.ts'

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
