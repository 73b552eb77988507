import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { marked } from '../../testing/marked.ts'
import { ambiguousSymbol } from './ambiguous-symbol.ts'

const table = (...rows: readonly string[]): string => ['| Region | Base Salary | Total Comp |', '|---|---|---|', ...rows].join('\n')

test.each([
  ['$ in Toronto', table('| Toronto | ⟦$90K–$120K⟧ | $110K–$150K |')],
  ['$ in two countries: once', table('| Sydney | ⟦$90K–$120K⟧ | $110K–$150K |', '| Singapore | $90K–$120K | $110K–$150K |')],
  ['¥ where neither is at home', table('| Asia Pacific | ⟦¥900K–¥1.2M⟧ | ¥1.1M–¥1.5M |')],
  ['kr in the Nordics', table('| Nordics | ⟦kr 600K–kr 800K⟧ | kr 700K–kr 950K |')],
])('%s', (_, guide) => expect(marked(ambiguousSymbol, guide)).toBe(guide))

test.each([
  ['$ in Denver', table('| Denver | $90K–$120K | $110K–$150K |')],
  ['$ in both Americas', table('| Remote US/Canada | $90K–$120K | $110K–$150K |')],
  ['¥ in Hangzhou', table('| Hangzhou | ¥900K–¥1.2M | ¥1.1M–¥1.5M |')],
  ['kr in Oslo', table('| Oslo | kr 900K–kr 1.2M | kr 1.1M–kr 1.5M |')],
  ['the label tells', table('| Toronto (CAD) | $90K–$120K | $110K–$150K |')],
  ['the header tells', '| Region | Base Salary (USD) | Total Comp |\n|---|---|---|\n| Toronto | $90K–$120K | $110K–$150K |'],
  ['another row tells', table('| Toronto | $90K–$120K | $110K–$150K |', '| Vancouver | C$90K–C$120K | C$110K–C$150K |')],
])('silent: %s', (_, guide) => expect(marked(ambiguousSymbol, guide)).toBe(guide))

test('each meaning is offered, the place’s own first', () => {
  const guide = table('| Toronto | $90K–$120K | $110K–$150K |')
  expect(fixed(ambiguousSymbol, guide)).toContain('| C$90K–C$120K | C$110K–C$150K |')
  expect(fixed(ambiguousSymbol, guide, 'use-usd')).toContain('| US$90K–US$120K | US$110K–US$150K |')
})
