import { expect, test } from 'vitest'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { placeholder } from './placeholder.ts'

const guide = (line: string): string => `### Data Engineer | Larkspur Global Negotiation Guide\n\n> **Negotiate Up Strategy:** ${line}\n`

test.each([
  guide('"I would sign at ⟦$[X]K⟧ base."'),
  guide('"I would sign at ⟦$[X]K⟧ base, $[Y]K in RSUs, or [target]."'),
  guide('"I would sign at ⟦[target]⟧."'),
  guide('⟦TBD⟧'),
])('a variable that is left, once a line: %s', (text) => expect(marked(placeholder, text)).toBe(text))

test.each([
  guide('"I have offers from [Bluebell at $210K / Clover at $205K]."'),
  guide('"I would sign at $195K [Source: careers page]."'),
  guide('"See [the page](https://example.com)."'),
])('silent on %s', (text) => expect(marked(placeholder, text)).toBe(text))

test('counts the others of the line', () => {
  expect(lintWith(placeholder, guide('"⟦$[X]K⟧ base and $[Y]K in RSUs."')).findings.map(({ message }) => message)).toEqual([
    '“$[X]K” and 1 more on this line stand where figures were expected.',
  ])
})
