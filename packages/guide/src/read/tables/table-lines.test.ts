import { expect, test } from 'vitest'
import type { Table } from '../../guide.ts'
import { parseMarkdown } from '../../markdown/parse-markdown.ts'
import { PlacedTable } from './placed-table.ts'
import { linesOfBlock, tableLines } from './table-lines.ts'

const kinds = (text: string): string =>
  tableLines(parseMarkdown(text))
    .map(({ kind }) => kind)
    .join(' ')

test.each([
  ['| a |\n***\n| b |\n', 'row wall row'],
  ['| a |\n### b\n', 'row wall'],
  ['# a | b\n\n| c |\n', 'wall row'],
  ['- x\n\n  | a |\n', 'wall blank row'],
  ['- x\n\t\n  | a |\n', 'wall blank row'],
  ['| a |\n1. x\n', 'row wall'],
  ['| a |\n> x\n', 'row wall'],
  ['| a |\n<b> | x\n', 'row wall'],
  ['| a |\nx < y\n', 'row text'],
  ['| a |\nx > y | z\n', 'row piped'],
  ['| a |\n~~~\n| b |\n~~~\n', 'row wall row wall'],
  ['---\na: |\n  | b |\n---\n| c |\n', 'row'],
  ['    | a |\n', ''],
  ['x\n    | a |\n', 'text piped'],
  ['| a |\nb\n', 'row text'],
])('%j is made of %s', (text, expected) => expect(kinds(text)).toBe(expected))

test.each(['\n', '\r\n', '\r'])('blocks stand apart where blank lines are between them, lines ended by %j', (end) => {
  const of = (...lines: string[]) => kinds(lines.join(end))
  expect(of('| a |', '', '| b |')).toBe('row blank row')
  expect(of('| a |', '', '', '', '| b |')).toBe('row blank row')
  expect(of('', '', '| a |')).toBe('row')
  expect(of('| a |', '# x', '| b |')).toBe('row wall row')
  expect(of('| a |', '', '# x', '', '| b |')).toBe('row blank wall row')
  expect(of('| a |', '', 'x', '', 'y', '', '| b |')).toBe('row blank wall row')
  expect(of('x', '', '| a |', '', 'y')).toBe('row blank wall')
})

test('what is blank reaches from block to block', () => {
  const blanks = (text: string) => tableLines(parseMarkdown(text)).filter(({ kind }) => kind === 'blank')
  expect(blanks('| a |\n\n\n| b |\n').map(({ span }) => span)).toEqual([{ start: 5, end: 8 }])
})

test.each([
  ['<!-- a -->', 'comment'],
  ['<!-- a\n| b |\n-->\n| c |', 'comment comment comment row'],
  ['<!-- a\n| b |', 'comment comment'],
  ['| a |\n  <!-- b -->\n| c |', 'row comment row'],
  ['| a | <!-- b\n| c |\n--> | d |\n| e |', 'row comment comment row'],
  ['| a | <!-- b --> <!-- c\n| d |\n-->\n| e |', 'row comment comment row'],
  ['| a | <!-- b -->\n| c | <!-- d -->\n| e |', 'row row row'],
  ['| a | -->\n| b |', 'row row'],
  ['<!-- a -->\n<!-- b\n| c |\n-->\n<!-- d -->\n| e |', 'comment comment comment comment comment row'],
])('comments in %j: %s', (block, expected) => {
  const lines = linesOfBlock(block)
  expect(lines.map(({ kind }) => kind).join(' ')).toBe(expected)
  expect(lines.map(({ span }) => block.slice(span.start, span.end))).toEqual(block.split('\n'))
})

test('a comment by itself is a line, other HTML is a wall', () => {
  expect(kinds('| a |\n\n<!-- x -->\n\n| b |\n')).toBe('row blank comment blank row')
  expect(kinds('| a |\n\n<!-- x\n\ny -->\n\n| b |\n')).toBe('row blank comment comment comment blank row')
  expect(kinds('| a |\n\n<p>\nx\n</p>\n\n| b |\n')).toBe('row blank wall row')
})

test('a block that is a table by itself is one line, where its table stands', () => {
  const span = { start: 0, end: 5 }
  const own: Table = { span, header: { span, cells: [] }, delimiter: null, rows: [], defect: null }
  const asked: string[] = []
  const whole = (block: string) => {
    asked.push(block)
    return block === '| a |' ? new PlacedTable(own) : null
  }
  const text = '---\na: "| f |"\n---\nx | y\n\n| a |\n\n| b |\n\nProse.\n\n```\n| c |\n```\n\n| a |\n'
  const lines = tableLines(parseMarkdown(text), whole)
  expect(lines.map(({ kind }) => kind)).toEqual(['piped', 'blank', 'table', 'blank', 'row', 'blank', 'wall', 'table'])
  const tables = lines.flatMap(({ kind, span, table }) => (table ? [[kind, span, table.span]] : []))
  const [first, last] = [text.indexOf('| a |'), text.lastIndexOf('| a |')]
  expect(tables).toEqual([first, last].map((start) => ['table', { start, end: start + 5 }, { start, end: start + 5 }]))
  expect(asked).toEqual(['| a |', '| b |', '| a |'])
})
