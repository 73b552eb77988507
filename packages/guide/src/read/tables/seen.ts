import type { Table, TableDefect } from '../../guide.ts'
import type { MarkdownDocument } from '../../markdown/document.ts'
import { locate } from '../../markdown/locate.ts'
import { contains, overlaps } from '../../span.ts'

/**
 * What Markdown itself says of a table that looks whole by its lines: remark parses the block that it stands in, and where its
 * tree holds no table there (an indent that makes code of it, HTML around it), nobody who renders the guide sees one.
 */
export const unseenDefect = (document: MarkdownDocument, { header }: Table): TableDefect | null => {
  const block = document.blocks.find((one) => overlaps(one.span, header.span))
  const isSeen = block?.nodes.some((node) => node.type === 'table' && contains(header.span, { start: locate(block, node).start, end: header.span.end }))
  if (!block || isSeen || isNested(block.nodes)) return null
  return { kind: 'broken-delimiter', span: header.span, message: 'Markdown does not see a table here: the lines stand inside other text.', repair: null }
}

/** Tables in quotes and list items are tables all the same. */
const isNested = (nodes: MarkdownDocument['blocks'][number]['nodes']): boolean => nodes.some(({ type }) => type === 'blockquote' || type === 'list')
