import { expect, test } from 'vitest'
import { BLOCK_LIMIT, NESTING_LIMIT } from '../../limits.ts'
import { parseMarkdown } from '../../markdown/parse-markdown.ts'
import { readTables } from '../tables.ts'
import { shapeOf } from './seen.ts'

/** Of each table, whether Markdown sees it. */
const seen = (text: string): boolean[] => readTables(parseMarkdown(text)).map(({ defect }) => defect === null)

const HEAD = '| a | b |\n|---|---|\n'
const HTML = '<div>\n'

test.each([
  ['in a list item', '- x\n\n  | a | b |\n  |---|---|\n', [true]],
  ['in a list item that begins with pipes', '- | x |\n\n    | a | b |\n    |---|---|\n', [true]],
  ['in an item of a list in a list', '- x\n  - y\n\n    | a | b |\n    |---|---|\n', [true]],
  ['in a list item, rows far to the left of it', '- x\n\n  | a | b |\n  |---|---|\n| 1 | 2 |\n', [true]],
  ['under a list item, which takes it as its own prose', `- x\n${HEAD}`, [false]],
  ['under a quote, which does so too', `> x\n${HEAD}`, [false]],
  ['a header that is code in a list item', '- x\n\n      | a | b |\n|---|---|\n', [false]],
  ['under prose', `x\n${HEAD}`, [true]],
  ['under prose, its rows with other HTML', `x\n${HEAD}| <b> | \`</b> |\n`, [true]],
  ['in HTML', `${HTML}${HEAD}`, [false]],
  ['behind a comment that ends among pipes', `<!-- x\n| y --> |\n${HEAD}`, [true]],
  ['an escaped pipe in its header', 'x\n| a \\| b | c |\n|---|---|\n', [true]],
  ['a cell of one sign, without a pipe at its end', 'x\n| a\n|---|\n', [true]],
  ['a word among the dashes', 'x\n| a |\n| b |\n', [false]],
  ['a space in the delimiter row that Markdown knows no end of', '| a | b |\n|---|---\u00A0|\n', [false]],
  ['the same, and a table behind it', `| a | b |\n|---|---\u00A0|\n\n${HEAD}`, [false, true]],
])('%s', (_, text, expected) => {
  expect(seen(text)).toEqual(expected)
  expect(seen(`# A guide to what offices pay and how to ask for it\n\n${text}`)).toEqual(expected)
  expect(seen(`${text}\n# Next\n\n${HEAD}`)).toEqual([...expected, true])
})

test.each([
  [
    ['- x', '  | a | b |', '  |---|---|', '- y', '  | a | b |', '  |---|---|', '- z', '  | a | b |', '  |---|---|'],
    [true, true, true],
  ],
  [
    ['- x', '  | a | b |', '  |---|---|', '- y', '| a | b |', '|---|---|', '- z', '| a | b |', '|---|---|'],
    [true, false, false],
  ],
  [
    ['- x', '| a | b |', '|---|---|', '- y', '| a | b |', '|---|---|', '- z', '  | a | b |', '  |---|---|'],
    [false, false, true],
  ],
  [
    ['<p>', '| a | b |', '|---|---|', '<p>', '| a | b |', '|---|---|', '<p>', '| a | b |', '|---|---|'],
    [false, false, false],
  ],
])('each of the tables in one block is asked about by itself: %j', (lines, expected) => {
  const text = lines.join('\n')
  expect(seen(text)).toEqual(expected)
  expect(seen(`${'Prose. '.repeat(9)}\n\n${text}\n`)).toEqual(expected)
  expect(seen(`${text}\n\n# Next\n\n${text}\n`)).toEqual([...expected, ...expected])
})

test('a hundred tables in one list', () => {
  const items = Array.from({ length: 120 }, (_, at) => (at % 3 === 0 ? `- x\n${HEAD}` : '- y\n  | a | b |\n  |---|---|\n'))
  expect(seen(items.join(''))).toEqual(items.map((_, at) => at % 3 !== 0))
})

test('Markdown isn’t asked about a table too far behind its block’s start, nor about the rest of that block', () => {
  const far = (length: number) => `${HTML}${'x'.repeat(length - HTML.length - HEAD.length)}\n${HEAD}`
  expect(seen(far(BLOCK_LIMIT))).toEqual([false])
  expect(seen(far(BLOCK_LIMIT + 1))).toEqual([true])
  expect(seen(`# Guide\n\n${far(BLOCK_LIMIT)}`)).toEqual([false])
  expect(seen(`${far(BLOCK_LIMIT - 100)}| 1 | 2 |\n<p>\n${HEAD}<p>\n${far(2000)}`)).toEqual([false, false, true])
})

test('nor about one whose head alone is too long', () => {
  const head = (length: number) => `| ${'x'.repeat(length - 19)} | b |\n|---|---\u00A0|\n`
  expect(head(100)).toHaveLength(101)
  expect(seen(head(BLOCK_LIMIT))).toEqual([false])
  expect(seen(head(BLOCK_LIMIT + 1))).toEqual([true])
})

test('nor about one under lists in one another beyond the most', () => {
  const deep = (depth: number) => `${'- '.repeat(depth)}x\n${HEAD}`
  expect(seen(deep(NESTING_LIMIT))).toEqual([false])
  expect(seen(deep(NESTING_LIMIT + 1))).toEqual([true])
  expect(seen(`${deep(NESTING_LIMIT + 1)}\n# Next\n\n${deep(1)}`)).toEqual([true, false])
})

test.each([
  ['| Region | Base Salary |\n|---|:-:|', '| x| x|\n|---|:-:|'],
  ['  | Region | Base: 9-10 |\r\n  |---|---|', '  | x| x|\r\n  |---|---|'],
  ['Region | -9\r--|--', 'Region | -x\r--|--'],
  ['| a |b|\n|', '| x|x|\n|'],
  ['- x\n# y\n|', '- x\n# y\n|'],
  ['| a \\| b | c |', '| a \\| x| x|'],
  ['| a \\\\| `b | c |', '| a \\\\| `b | x|'],
  ['| a <b> | c |\n| d |', '| a <b> | x|\n| x|'],
])('tables of one shape are asked about once: %j is %j', (text, shape) => expect(shapeOf(text)).toBe(shape))
