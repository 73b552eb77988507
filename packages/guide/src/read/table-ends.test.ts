import { expect, test } from 'vitest'
import { TABLE_LIMIT } from '../limits.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readTables } from './tables.ts'

/** Each table as its rows and the kind of its defect. */
const read = (text: string): string[] =>
  readTables(parseMarkdown(text)).map(({ header, rows, defect }) => {
    const cells = [header, ...rows].map((row) => row.cells.map((cell) => cell.text).join()).join(' / ')
    return defect ? `${cells} ${defect.kind}` : cells
  })

const SOUND = '| Region | Base |\n|---|---|\n| Oslo | $9K |\n'
const WIDE = '| Region | Base | Bonus |\n|---|---|---|\n| Oslo | $9K | 5% |\n'
const NARROW = '| Region |\n|---|\n| Oslo |\n'

test.each([
  ['a line with a pipe less than it needs', `${WIDE}Paris | $8K\n`, ['Region,Base,Bonus / Oslo,$9K,5% lazy-row']],
  ['one with all that it needs', `${WIDE}Paris | $8K | 4%\n`, ['Region,Base,Bonus / Oslo,$9K,5% / Paris,$8K,4%']],
  ['one with more', `${SOUND}Paris | $8K | 4%\n`, ['Region,Base / Oslo,$9K / Paris,$8K,4%']],
  ['a pipe for one column', `${NARROW}Paris |\n`, ['Region / Oslo / Paris']],
  ['an escaped pipe', `${NARROW}Paris \\| Nice\n`, ['Region / Oslo lazy-row']],
  ['a list item with pipes', `${SOUND}- Paris | $8K\n`, ['Region,Base / Oslo,$9K']],
  [
    'a comment with pipes, which the rows go on after',
    `${SOUND}<!-- a | b -->\n| Paris | $8K |\n`,
    ['Region,Base / Oslo,$9K / Paris,$8K cut-off-rows'],
  ],
  ['a comment at the end of the guide', `${SOUND}\n<!-- a | b -->\n`, ['Region,Base / Oslo,$9K']],
  ['a comment before prose', `${SOUND}\n<!-- a -->\n\nParis | $8K\n`, ['Region,Base / Oslo,$9K']],
  ['a lone pipe', `${SOUND}\n|\n`, ['Region,Base / Oslo,$9K /  cut-off-rows']],
  [
    'a row, then another table',
    `${SOUND}\n| Paris | $8K |\n\n${NARROW}`,
    ['Region,Base / Oslo,$9K / Paris,$8K cut-off-rows', 'Region / Oslo'],
  ],
  ['a wall, then a row', `${SOUND}# Then\n| Paris | $8K |\n`, ['Region,Base / Oslo,$9K']],
  ['a block of code, then a row', `${SOUND}\n\`\`\`\n| x |\n\`\`\`\n\n| Paris | $8K |\n`, ['Region,Base / Oslo,$9K']],
])('after a table: %s', (_, text, expected) => {
  expect(read(text)).toEqual(expected)
  expect(read(`${NARROW}\n${text}`)).toEqual(['Region / Oslo', ...expected])
  expect(read(text.replaceAll('\n', '\r'))).toEqual(expected)
})

test.each([
  ['a header without rows that fit', 'Region | Base | Bonus\nOslo | x\n', ['Region,Base,Bonus no-delimiter']],
  ['a figure’s column among others', 'Region | Base | Notes\nOslo | 9 | x\n', ['Region,Base,Notes / Oslo,9,x no-delimiter']],
  ['a lone pipe that is indented', 'x\n    |\n| a | b |\n', []],
  ['a lone pipe, then prose with one', '|\nRegion | Base\n', []],
  ['a delimiter row apart, of one column', '| Region |\n\n|---|\n| Oslo |\n', ['Region / Oslo cut-off-rows']],
  ['a delimiter row apart and too short', '| Region | Base |\n\n|---|\n| Oslo | 9 |\n', ['Region,Base / Oslo,9 short-delimiter']],
  [
    'two delimiter rows, the first too short',
    '| Region | Base |\n|---|\n|---|---|\n| Oslo | 9 |\n',
    ['Region,Base / Oslo,9 short-delimiter'],
  ],
  ['a delimiter row too short and prose', '| Region | Base |\n|---|\n| Oslo | 9 |\nProse.\n', ['Region,Base / Oslo,9 short-delimiter']],
  ['a delimiter row too short and rows apart', '| Region | Base |\n|---|\n\n| Oslo | 9 |\n', ['Region,Base / Oslo,9 short-delimiter']],
  ['rows apart, then prose', `${SOUND}\n| Paris | 8 |\nProse.\n`, ['Region,Base / Oslo,$9K / Paris,8 cut-off-rows']],
  [
    'prose between rows, then rows apart',
    `${SOUND}Prose.\n| Paris | 8 |\n\n| Nice | 7 |\n`,
    ['Region,Base / Oslo,$9K / Paris,8 / Nice,7 lazy-row'],
  ],
])('the first defect is the one that is told: %s', (_, text, expected) => expect(read(text)).toEqual(expected))

test('a table is read up to the row that makes its cells too many, and none of its rows is another table', () => {
  const row = (cells: number) => `${'|'.repeat(cells + 1)}\n`
  const rowsOf = (text: string) => readTables(parseMarkdown(text)).map(({ rows }) => rows.length)
  const wide = TABLE_LIMIT - 2
  const next = `\n# Next\n\n${SOUND}`
  expect(rowsOf(`${SOUND.slice(0, 28)}${row(wide - 1)}${row(2)}${row(2)}a | b\nProse.\n${next}`)).toEqual([2, 1])
  expect(rowsOf(`${SOUND.slice(0, 28)}${row(wide)}${row(2)}${row(2)}${next}`)).toEqual([1, 1])
})

test('tables that are whole blocks are read once, however often a guide is', () => {
  const isReadOnce = (text: string): boolean[] => {
    const document = parseMarkdown(text)
    const again = readTables(document)
    return readTables(document).map((table, at) => table === again[at])
  }
  expect(isReadOnce(`${SOUND}\nProse.\n\n${WIDE}\n${NARROW}`)).toEqual([true, true, true])
  expect(isReadOnce(`a | b\n--|--\nOslo | 9\n\n# Then\n| x |\n`)).toEqual([true])
  expect(isReadOnce(`${SOUND}\n${SOUND.replace('|---|', '|--x|')}\n${NARROW}`)).toEqual([true, false, true])
  expect(isReadOnce(`${SOUND}\n| Paris | $8K |\n`)).toEqual([false])
  expect(isReadOnce(`${SOUND}# Then\n\n| Paris | $8K |\n`)).toEqual([true])
})
