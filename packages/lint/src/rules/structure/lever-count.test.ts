import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { leverCount } from './lever-count.ts'

const guide = (heading: string, numbers: readonly string[]): string =>
  `### Data Engineer | Larkspur Global Negotiation Guide\n\n${heading}\n\n${numbers.map((number) => `${number}. **Scope:** "Two pipelines."`).join('\n')}\n`

test.each([
  guide('⟦**Global Levers**⟧', ['1', '2', '3']),
  guide('#### ⟦Global Levers⟧', ['1', '2', '3', '4', '5']),
  guide('**Global Levers**', ['1', '2', '⟦4⟧', '5']),
  // One that is missing breaks the numbering too: one cause.
  guide('⟦**Global Levers**⟧', ['1', '2', '4']),
  guide('**Global Levers**', ['1', '1', '1', '1']).replace('1. **Scope:** "Two pipelines."\n1', '1. **Scope:** "Two pipelines."\n⟦1⟧'),
])('other than four, or numbered otherwise: %s', (text) => expect(marked(leverCount, text)).toBe(text))

test.each([guide('**Global Levers**', ['1', '2', '3', '4']), '### Data Engineer | Larkspur Global Negotiation Guide\n\nNo levers.\n'])(
  'silent on %s',
  (text) => expect(marked(leverCount, text)).toBe(text),
)

test('numbers are mended, the count is a setting', () => {
  expect(fixed(leverCount, guide('**Global Levers**', ['1', '2', '4', '5']))).toBe(guide('**Global Levers**', ['1', '2', '3', '4']))
  expect(lintWith(leverCount, guide('**Global Levers**', ['1', '2', '3']), { options: { count: 3 } }).findings).toEqual([])
  expect(lintWith(leverCount, guide('**Global Levers**', ['1', '2', '3'])).findings[0]?.message).toBe(
    'The guide has 3 global levers, where 4 were expected.',
  )
})

test('only what is wrong is written', () =>
  expect(lintWith(leverCount, guide('**Global Levers**', ['1', '2', '4', '5'])).findings[0]?.fixes[0]?.edits).toHaveLength(2))
