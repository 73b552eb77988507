import type { Frontmatter, Table, Unread } from '../guide.ts'
import { BLOCK_LIMIT, FRONTMATTER_LIMIT, WHOLE_LIMIT } from '../limits.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { lengthToTable } from './tables/seen.ts'

/** What is too long to be read, in the order of the text. */
export const readUnread = (document: MarkdownDocument, frontmatter: Frontmatter | null, tables: readonly Table[]): Unread[] => {
  const unread: Unread[] = []
  const yaml = frontmatter === null ? 0 : frontmatter.yaml.end - frontmatter.yaml.start
  if (frontmatter !== null && yaml > FRONTMATTER_LIMIT) {
    unread.push({ kind: 'frontmatter', span: { start: 0, end: 3 }, size: yaml, limit: FRONTMATTER_LIMIT })
  }
  if (document.unsure !== null) {
    unread.push({ kind: 'structure', span: document.unsure, size: document.text.length, limit: WHOLE_LIMIT })
  }
  const table = firstTooLong(document, tables)
  if (table !== null) unread.push(table)
  return unread.sort((a, b) => a.span.start - b.span.start)
}

/** One stands for all: what is that long has no few of them. */
const firstTooLong = (document: MarkdownDocument, tables: readonly Table[]): Unread | null => {
  for (const table of tables) {
    const size = table.defect === null ? lengthToTable(document, table) : 0
    if (size <= BLOCK_LIMIT) continue
    const { start } = table.header.span
    return { kind: 'table', span: { start, end: Math.min(table.header.span.end, start + SHOWN) }, size, limit: BLOCK_LIMIT }
  }
  return null
}

/** Characters of a header row that a finding marks. */
const SHOWN = 80
