import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readLevers } from './levers.ts'
import { readSections } from './sections.ts'

const read = (text: string) => {
  const document = parseMarkdown(text)
  return readLevers(document, readSections(document, []))
}

test.each([
  '**Global Levers**\n\n1. **Scope:** "All of it."\n2. **Rival:** "There is one."\n',
  '#### Global Levers\n\n1. **Scope** — all of it: 5\n\n   1. inner\n2. **Rival** — one\n',
  '**Lever 1 — Scope:** "All."\n\n**Lever 2 — Rival:** "One."\n',
  '#### Global Lever 1: Scope\n\n1. a step\n\n#### Global Lever 2: Rival\n',
  '## 4 Global Levers with Scripts\n\n### Lever 1: Scope\n\n**Script:**\n\n1. a step\n\n### Lever 2: Rival\n',
  '#### Global Levers — Negotiation Language\n\n**1. Scope**\n> "All."\n\n**2. Rival**\n> "One."\n',
  '**Global Levers**\n1. Scope: "All."\n2. Rival: "One."\n',
])('%j', (text) => {
  const levers = read(text)
  expect(levers.map(({ text, number }) => [number, text])).toEqual([
    [1, 'Scope'],
    [2, 'Rival'],
  ])
  for (const { span, raw, number, numberSpan } of levers) {
    expect(text.slice(span.start, span.end)).toBe(raw)
    expect(text.slice(numberSpan?.start, numberSpan?.end)).toBe(String(number))
  }
})

test('numbers are kept as written', () => {
  expect(read('**Global Levers**\n1. **A:** a\n3. **B:** b\n3. **C:** c\n').map(({ number }) => number)).toEqual([1, 3, 3])
})

test('without numbers', () => {
  expect(read('**Global Levers**\n- **A:** a\n- **B:** b\n').map(({ text, number }) => [number, text])).toEqual([
    [null, 'A'],
    [null, 'B'],
  ])
})
