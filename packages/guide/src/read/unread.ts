import type { Frontmatter, Table, Unread } from '../guide.ts'
import { BLOCK_LIMIT, FRONTMATTER_LIMIT, NESTING_LIMIT, TABLE_LIMIT, WHOLE_LIMIT } from '../limits.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { lineAfter, lineEnd } from '../markdown/lines.ts'
import { deepLine } from '../markdown/nesting.ts'
import { lengthToTable } from './tables/seen.ts'

/** What is too long to be read, in the order of the text. */
export const readUnread = (document: MarkdownDocument, frontmatter: Frontmatter | null, tables: readonly Table[]): Unread[] => {
  const unread: Unread[] = []
  const yaml = frontmatter === null ? 0 : frontmatter.yaml.end - frontmatter.yaml.start
  if (frontmatter !== null && yaml > FRONTMATTER_LIMIT) {
    unread.push({ kind: 'frontmatter', span: { start: 0, end: 3 }, size: yaml, limit: FRONTMATTER_LIMIT })
  }
  const deep = deepLine(document.text)
  if (deep !== null) {
    const { start } = deep
    unread.push({ kind: 'nesting', span: { start, end: Math.min(deep.end, start + SHOWN) }, size: 0, limit: NESTING_LIMIT })
  }
  if (document.unsure !== null && document.text.length > WHOLE_LIMIT) {
    unread.push({ kind: 'structure', span: document.unsure, size: document.text.length, limit: WHOLE_LIMIT })
  }
  const table = firstTooLong(document, tables)
  if (table !== null) unread.push(table)
  for (const one of tables) unread.push(...unreadRows(document.text, one))
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

const unreadRows = (text: string, { header, rows, span }: Table): Unread[] => {
  const last = rows.at(-1)
  // Rows of which each has some cells: few tables have to be counted.
  if (last === undefined || span.end - span.start < TABLE_LIMIT) return []
  const cells = rows.reduce((sum, row) => sum + row.cells.length, header.cells.length)
  const next = lineAfter(text, span.end)
  if (cells < TABLE_LIMIT || !text.slice(next, lineEnd(text, next)).includes('|')) return []
  return [
    {
      kind: 'rows',
      span: { start: last.span.start, end: Math.min(last.span.end, last.span.start + SHOWN) },
      size: cells,
      limit: TABLE_LIMIT,
    },
  ]
}

/** Characters of a line that a finding marks. */
const SHOWN = 80
