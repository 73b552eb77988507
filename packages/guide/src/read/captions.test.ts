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
