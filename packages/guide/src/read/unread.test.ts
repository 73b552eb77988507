import { expect, test } from 'vitest'
import type { Frontmatter, Row, Table, TableDefect } from '../guide.ts'
import { BLOCK_LIMIT, FRONTMATTER_LIMIT, NESTING_LIMIT, TABLE_LIMIT, WHOLE_LIMIT } from '../limits.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import type { Span } from '../span.ts'
import { readUnread } from './unread.ts'

const documentOf = (text: string, blocks: readonly Span[] = [], unsure: Span | null = null) =>
  ({ text, blocks: blocks.map((span) => ({ span })), unsure }) as unknown as MarkdownDocument

const rowOf = (start: number, end: number, cells = 0): Row => ({ span: { start, end }, cells: Array(cells).fill(null) })

const tableOf = (header: Row, delimiter: Span | null, rows: readonly Row[] = [], defect: TableDefect | null = null): Table => ({
  span: { start: header.span.start, end: rows.at(-1)?.span.end ?? header.span.end },
  header,
  delimiter,
  rows,
  defect,
})

const DEFECT = { kind: 'lazy-row', span: { start: 0, end: 1 }, message: '', repair: null } as const

test.each([
  [FRONTMATTER_LIMIT, []],
  [FRONTMATTER_LIMIT + 1, [{ kind: 'frontmatter', span: { start: 0, end: 3 }, size: FRONTMATTER_LIMIT + 1, limit: FRONTMATTER_LIMIT }]],
])('frontmatter of %i characters', (length, expected) => {
  const frontmatter = { yaml: { start: 4, end: 4 + length } } as Frontmatter
  expect(readUnread(documentOf(''), frontmatter, [])).toEqual(expected)
})

test('a line that is nested too deep, as much of it as a finding marks', () => {
  expect(readUnread(documentOf(`x\n${'>'.repeat(NESTING_LIMIT)}x`), null, [])).toEqual([])
  expect(readUnread(documentOf(`x\n${'>'.repeat(NESTING_LIMIT + 1)}x`), null, [])).toEqual([
    { kind: 'nesting', span: { start: 2, end: 82 }, size: 0, limit: NESTING_LIMIT },
  ])
})

test('what lines can’t tell of a long guide', () => {
  const unsure = { start: 7, end: 9 }
  expect(readUnread(documentOf('x'.repeat(WHOLE_LIMIT), [], unsure), null, [])).toEqual([])
  expect(readUnread(documentOf('x'.repeat(WHOLE_LIMIT + 1)), null, [])).toEqual([])
  expect(readUnread(documentOf('x'.repeat(WHOLE_LIMIT + 1), [], unsure), null, [])).toEqual([
    { kind: 'structure', span: unsure, size: WHOLE_LIMIT + 1, limit: WHOLE_LIMIT },
  ])
})

test('the first table that stands too far behind its block’s start', () => {
  const far = BLOCK_LIMIT + 100
  const blocks = [
    { start: 0, end: 30 },
    { start: 30, end: far * 3 },
  ]
  const read = (...tables: Table[]) => readUnread(documentOf('', blocks), null, tables)
  const table = (delimiter: number, headerEnd = 120) => tableOf(rowOf(50, headerEnd), { start: delimiter - 5, end: delimiter })
  expect(read(table(30 + BLOCK_LIMIT))).toEqual([])
  expect(read(table(31 + BLOCK_LIMIT), table(far))).toEqual([
    { kind: 'table', span: { start: 50, end: 120 }, size: BLOCK_LIMIT + 1, limit: BLOCK_LIMIT },
  ])
  expect(read(table(200), table(far, 150))).toEqual([
    { kind: 'table', span: { start: 50, end: 130 }, size: BLOCK_LIMIT + 70, limit: BLOCK_LIMIT },
  ])
  expect(read(tableOf(rowOf(50, far), null))).toMatchObject([{ kind: 'table', size: BLOCK_LIMIT + 70 }])
  expect(read(tableOf(rowOf(50, 60), { start: far, end: far + 1 }, [], DEFECT))).toEqual([])
})

test('rows beyond the most cells of a table', () => {
  const text = `${'x'.repeat(TABLE_LIMIT)}\n| a |\n`
  const table = (headerCells: number, cells: number, start = TABLE_LIMIT - 10) =>
    tableOf(rowOf(0, 10, headerCells), { start: 11, end: 20 }, [rowOf(20, 30, 3), rowOf(start, TABLE_LIMIT, cells)])
  const read = (one: Table, of = text) => readUnread(documentOf(of), null, [one])
  const found = (start: number, end: number, size: number) => [{ kind: 'rows', span: { start, end }, size, limit: TABLE_LIMIT }]
  expect(read(table(2, TABLE_LIMIT - 5))).toEqual(found(TABLE_LIMIT - 10, TABLE_LIMIT, TABLE_LIMIT))
  expect(read(table(7, TABLE_LIMIT, 500))).toEqual(found(500, 580, TABLE_LIMIT + 10))
  expect(read(table(2, TABLE_LIMIT - 6))).toEqual([])
  expect(read(table(2, TABLE_LIMIT), text.replace('| a |', 'Prose.\n|'))).toEqual([])
  expect(read(table(2, TABLE_LIMIT), text.slice(0, TABLE_LIMIT))).toEqual([])
  const short = tableOf(rowOf(1, 10, TABLE_LIMIT), null, [rowOf(20, TABLE_LIMIT, 3)])
  expect(read(short)).toEqual([])
  expect(read(tableOf(rowOf(0, TABLE_LIMIT, TABLE_LIMIT), null))).toEqual([])
})

test('all in the order of the text', () => {
  const text = `${'>'.repeat(NESTING_LIMIT + 1)}x`
  const far = tableOf(rowOf(500, 510), { start: 511, end: BLOCK_LIMIT + 501 })
  const near = tableOf(rowOf(500, 510, TABLE_LIMIT), null, [rowOf(40, TABLE_LIMIT + 600, 1)])
  const read = readUnread(documentOf(`${'x'.repeat(600)}\n${text}${' '.repeat(TABLE_LIMIT)}\n|`, [{ start: 0, end: 1e6 }]), null, [
    far,
    near,
  ])
  expect(read.map(({ span }) => span.start)).toEqual([500, 601])
})
