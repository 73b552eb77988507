import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../markdown/parse-markdown.ts'
import { parseWhole } from '../../markdown/parse-whole.ts'
import { readTables } from '../tables.ts'

const pieces = [
  '| Region | Base |',
  '|---|---|',
  '| --- | :-: |',
  '| Denver | $100K–$120K |',
  '| `a` | b\\|c |',
  '    | in | code |',
  '<div>',
  '</div>',
  '',
  'Prose.',
  '- item',
  '> quote',
  '**Bold**',
  '# Heading',
  '|  |  |',
  '|-|',
  '```',
  '| *a* | [b](c) |',
]

test('a table without a defect is one for remark too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 9 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      (lines, lineEnd) => {
        const text = lines.join(lineEnd)
        const { children } = parseWhole(text)
        for (const table of readTables(parseMarkdown(text))) {
          if (table.defect) continue
          const { start, end } = table.header.span
          const holder = children.find(({ position }) => (position?.start.offset ?? 0) <= end && (position?.end.offset ?? 0) > start)
          expect(['table', 'list', 'blockquote'], text).toContain(holder?.type)
        }
      },
    ),
    { numRuns: 500 },
  )
})

test.each(['\n', '\r\n', '\r'])('a table whose lines end with %j is one', (lineEnd) => {
  const rows = ['| Region | Base Salary |', '|---|---|', '| Denver | $100K–$120K |', '', 'Prose.']
  expect(readTables(parseMarkdown(rows.join(lineEnd))).map(({ defect }) => defect)).toEqual([null])
  expect(readTables(parseMarkdown(`${rows[0]}\r${rows.slice(1).join(lineEnd)}`)).map(({ defect }) => defect)).toEqual([null])
})
