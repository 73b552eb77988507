import type { RootContent } from 'mdast'
import type { Reading, Recall } from '../recall.ts'
import type { Span } from '../span.ts'

/**
 * A piece of Markdown that can be parsed without the rest of the text: what stands between blank lines, or more where
 * lists, fences or HTML reach over them. `paragraph` is prose, a `rule` is `---`.
 */
export interface Block {
  readonly kind: 'frontmatter' | 'heading' | 'table' | 'quote' | 'list' | 'paragraph' | 'html' | 'code' | 'rule'
  /** In the repaired text, without blank ends. */
  readonly span: Span
  /** What `reading` makes of this block; offsets count from the block's start. Shared with other texts that hold the same block. */
  read<Answer>(reading: Reading<Answer>): Answer
  /** mdast of this block, made by remark on first use. Positions count from the block's start: read them with `locate`. */
  readonly nodes: readonly RootContent[]
}

/** The repaired text as blocks, in order; readers work on it, and `parseGuide` maps what they find to the author's text. */
export interface MarkdownDocument {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The line from which on the split into blocks may be wrong, in a text that is too long to be parsed whole; null elsewhere. */
  readonly unsure: Span | null
  /** Reads pieces of the text: a reader that goes by it reads only what wasn't read before. */
  readonly recall: Recall
}
