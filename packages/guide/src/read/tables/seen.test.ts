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
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 9 }), (lines) => {
      const text = lines.join('\n')
      const { children } = parseWhole(text)
      for (const table of readTables(parseMarkdown(text))) {
        if (table.defect) continue
        const { start, end } = table.header.span
        const holder = children.find(({ position }) => (position?.start.offset ?? 0) <= end && (position?.end.offset ?? 0) > start)
        expect(['table', 'list', 'blockquote'], text).toContain(holder?.type)
      }
    }),
    { numRuns: 500 },
  )
})
