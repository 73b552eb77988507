import type { Node } from 'mdast'
import type { Span } from '../span.ts'
import type { Block } from './document.ts'

/** Where a node of `block` stands in the document's text. */
export const locate = (block: Block, node: Node): Span => {
  const { start, end } = node.position ?? {}
  return { start: block.span.start + (start?.offset ?? 0), end: block.span.start + (end?.offset ?? block.span.end - block.span.start) }
}
