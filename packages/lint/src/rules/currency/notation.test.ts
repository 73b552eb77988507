import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { marked } from '../../testing/marked.ts'
import { notation } from './notation.ts'

const table = (...rows: readonly string[]): string => ['| Region | Base Salary | Total Comp |', '|---|---|---|', ...rows].join('\n')

test.each([
  ['a code among signs', table('| London | £90K–£120K | £110K–£150K |', '| Leeds | ⟦GBP ⟧80K–GBP 100K | £95K–£120K |')],
  ['two signs of one currency', table('| Denver | $90K–$120K | $110K–$150K |', '| Austin | $80K–$100K | ⟦US$⟧95K–US$120K |')],
  ['in the asks', `${table('| London | £90K–£120K | £110K–£150K |')}\n\n> **Negotiate Up Strategy:** "I'm targeting ⟦GBP ⟧118,000 base."`],
])('%s', (_, guide) => expect(marked(notation, guide)).toBe(guide))

test.each([
  ['one way', table('| London | £90K–£120K | £110K–£150K |')],
  ['a code in the label', table('| London (GBP) | £90K–£120K | £110K–£150K |')],
  ['two currencies', table('| London | £90K–£120K | £110K–£150K |', '| Berlin | EUR 80K–EUR 100K | EUR 95K–EUR 120K |')],
  ['two dollars', table('| Denver | $90K–$120K | $110K–$150K |', '| Toronto | C$90K–C$120K | C$110K–C$150K |')],
])('silent: %s', (_, guide) => expect(marked(notation, guide)).toBe(guide))

test.each([
  ['| Leeds | GBP 80K–GBP 100K | £95K–£120K |', '| Leeds | £80K–£100K | £95K–£120K |'],
  [
    '| Leeds | GBP 80K–GBP 100K | GBP 95K–GBP 120K |\n| York | GBP 80K–GBP 100K | GBP 95K–GBP 120K |',
    '| London | GBP 90K–GBP 120K | GBP 110K–GBP 150K |',
  ],
])('the fix writes all as most are written: %s', (rows, row) => {
  expect(fixed(notation, table('| London | £90K–£120K | £110K–£150K |', rows))).toContain(row)
})
