import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readCaption } from './compensation/caption.ts'
import { readTables } from './tables.ts'

const caption = (lines: string) => {
  const document = parseMarkdown(`| Region | Base |\n|---|---|\n| Oslo | kr900K |\n\n${lines}\n`)
  const [table] = readTables(document)
  return table ? readCaption(document, table) : null
}

test.each(['Figuresque prose', 'Totally annual', '___', '## Figures are annual'])('no caption: %s', (line) =>
  expect(caption(line)).toBeNull(),
)

test('a caption is the first line under the table, whatever ends that line', () => {
  expect(caption('*First line*\n\nProse.')?.text).toBe('*First line*')
  expect(caption('*First line\rsecond line*')?.text).toBe('*First line')
})

test.each([
  ['Total comp is all of it', true],
  ['*Subtotal comp*', false],
  [`*${'a'.repeat(48)} total comp`, true],
  [`*${'a'.repeat(49)} total comp`, false],
])('%s says that figures are totals: %s', (line, saysTotal) => expect(caption(line)?.saysTotal).toBe(saysTotal))

test.each([
  ['Note: minequity is annual', 'unknown'],
  ['Note: equity basis annual', 'unknown'],
  ['Note: equity is biannual', 'unknown'],
  ['Note: equity is annuals', 'unknown'],
  [`Note: equity ${'a'.repeat(38)} is annual`, 'year'],
  [`Note: equity ${'a'.repeat(39)} is annual`, 'unknown'],
  [`Note: equity is ${'a'.repeat(18)} annual`, 'year'],
  [`Note: equity is ${'a'.repeat(19)} annual`, 'unknown'],
  ['Note: grant over 4 years', 'grant'],
  ['Note: equity over four years', 'grant'],
  ['Note: migrants over 4 years', 'unknown'],
  ['Note: optionless for 4 years', 'unknown'],
  ['Note: options in 14 years', 'unknown'],
  [`Note: options ${'a'.repeat(58)} 4 years`, 'grant'],
  [`Note: options ${'a'.repeat(59)} 4 years`, 'unknown'],
])('%s is of a %s', (line, period) => expect(caption(line)?.period).toBe(period))

test.each([
  ['*Total compensation is base and bonus.*', true, 'unknown'],
  ['*Total comp is base and bonus.*', true, 'unknown'],
  ['_All figures are annual._', false, 'year'],
  ['† Equity values shown are annualized', false, 'year'],
  ['‡ Equity values are annualised', false, 'year'],
  ['¹ Stock is shown per year', false, 'year'],
  ['Note: RSUs are yearly', false, 'year'],
  ['**Note:** a grant is annual', false, 'year'],
  ['All figures are annual', false, 'year'],
  ['Figures are per year', false, 'year'],
  ['Totals hold RSUs over a 4-year vest', false, 'grant'],
  ['Total of an equity grant over four years', false, 'grant'],
  ['*Options vest in 4 years*', false, 'grant'],
  ['*Options vest. Then come 4 years*', false, 'unknown'],
  [`*${'a'.repeat(60)} total compensation*`, false, 'unknown'],
])('a caption: %s', (line, saysTotal, period) => expect(caption(line)).toMatchObject({ text: line, saysTotal, period }))

test.each(['Prose is none.', '**Bold** is none', '## Note', '---', 'Notes are none', ''])('no caption: %j', (line) =>
  expect(caption(line)).toBeNull(),
)

test('a caption is one line', () => expect(caption('*First line\nsecond line*')?.text).toBe('*First line'))

test.each([
  ['Figures are annual', 'figures', 'year'],
  ['Note: equity is annual', 'equity', 'year'],
  ['Note: stock is annual', 'stock', 'year'],
  ['Note: RSU are annual', 'RSU', 'year'],
  ['Note: RSUs are annual', 'RSUs', 'year'],
  ['Note: value is annual', 'value', 'year'],
  ['Note: values are annual', 'values', 'year'],
  ['Note: grant is annual', 'grant', 'year'],
  ['Note: grants shown yearly', 'grants', 'year'],
  ['Note: grants over 4 years', 'grants', 'grant'],
  ['Note: RSU over 4 years', 'RSU', 'grant'],
  ['Note: RSUs over four-year', 'RSUs', 'grant'],
  ['Note: option over 4-year', 'option', 'grant'],
  ['Note: options over 4years', 'options', 'grant'],
])('the caption %s speaks of %s, so of a %s', (line, word, period) => {
  expect(caption(line)?.period).toBe(period)
  if (!line.startsWith('Figures')) expect(caption(line.replace(word, 'perks'))?.period).toBe('unknown')
})

test('how far a caption’s words may stand apart', () => {
  expect(caption(`Note: options ${'a'.repeat(57)} 4 years`)?.period).toBe('grant')
  expect(caption(`Note: options ${'a'.repeat(60)} 4 years`)?.period).toBe('unknown')
  expect(caption('Note: total compensations')?.saysTotal).toBe(false)
})
