import { expect, test } from 'vitest'
import { parseMarkdown } from '../../markdown/parse-markdown.ts'
import { readTables } from '../tables.ts'

const defectOf = (text: string) => readTables(parseMarkdown(text))[0]?.defect ?? null
const repaired = (text: string): string | null => {
  const repair = defectOf(text)?.repair
  return repair ? text.slice(0, repair.span.start) + repair.text + text.slice(repair.span.end) : null
}
const HEADER = '| Region | Base |\n'
const ROW = '| Oslo | $9K |\n'
const SOUND = `${HEADER}|---|---|\n${ROW}`

test.each([
  [`${HEADER}${ROW}`, 'There is no delimiter row under the header, so Markdown does not see a table.'],
  [
    `${HEADER}|--x|---|\n`,
    'The row under the header is no delimiter row, so Markdown does not see a table: each of its cells must be dashes.',
  ],
  [`${HEADER}|---|\n`, 'The delimiter row has 1 cell and the header 2, so Markdown does not see a table.'],
  [`${HEADER}|---|---|---|\n`, 'The delimiter row has 3 cells and the header 2, so Markdown does not see a table.'],
  [`${SOUND}\n${ROW}`, 'A blank line ends the table above this row, so Markdown shows the rest as text.'],
  [`${SOUND}<!-- x -->\n${ROW}`, 'A comment on a line of its own ends the table above this row, so Markdown shows the rest as text.'],
  [`${SOUND}Prose.\n`, 'Markdown takes this line as a row of the table above it: a blank line must stand between them.'],
  [`${SOUND}Prose.\n${ROW}`, 'Markdown takes this line as a row of the table that it stands in: it belongs above or below the table.'],
  [`${SOUND}|---|---|\n`, 'A second delimiter row stands among the rows, where Markdown shows its dashes as cells.'],
  [`<div>\n${SOUND}`, 'Markdown does not see a table here: the lines stand inside other text.'],
])('%j: %s', (text, message) => expect(defectOf(text)?.message).toBe(message))

test('a table as Markdown wants it has no defect', () => expect(readTables(parseMarkdown(SOUND))).toMatchObject([{ defect: null }]))

test.each([
  ['| Region | Base () |\n| Oslo | 9 |\n', '| Region | Base () |\n|---|---|\n| Oslo | 9 |\n'],
  ['| Region | Base (2026) | 12 |\n| Oslo | 9 | 8 |\n', '| Region | Base (2026) | 12 |\n|---|---|---|\n| Oslo | 9 | 8 |\n'],
  ['| Region | Base 1()23 |\n| Oslo | 9 |\n', null],
  ['| Region | Base 1(x)23 |\n| Oslo | 9 |\n', null],
  ['| Region | 12 | 34 |\n| Oslo | 9 | 8 |\n', '| Region | 12 | 34 |\n|---|---|---|\n| Oslo | 9 | 8 |\n'],
  ['| Region | 1 | 23 |\n| Oslo | 9 | 8 |\n', '| Region | 1 | 23 |\n|---|---|---|\n| Oslo | 9 | 8 |\n'],
  ['Region | Base\nOslo | 9\n', 'Region | Base\n|---|---|\nOslo | 9\n'],
  ['  | Region  | Base |\n| Oslo | 9 |\n', '  | Region  | Base |\n  |---|---|\n| Oslo | 9 |\n'],
  ['| Region  | Base |\n| Oslo | 9 |\n', '| Region  | Base |\n|---|---|\n| Oslo | 9 |\n'],
  ['  x\n\n| Region | Base |\n| Oslo | 9 |\n', '  x\n\n| Region | Base |\n|---|---|\n| Oslo | 9 |\n'],
  ['|\n|\n', null],
  ['x\r\n\n| a |\n|---|\n| 1 |\nProse.\n', 'x\r\n\n| a |\n|---|\n| 1 |\n\nProse.\n'],
  ['| a |\r\n|---|\n| 1 |\nProse.\r\n', '| a |\r\n|---|\n| 1 |\n\nProse.\r\n'],
])('%j is repaired to %j', (text, expected) => expect(repaired(text)).toBe(expected))
