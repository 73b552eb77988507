import { expect, test } from 'vitest'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { conversion } from './conversion.ts'

const table = (...rows: readonly string[]): string =>
  ['| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |', '|---|---|---|---|---|', ...rows].join('\n')

test.each([
  ['one cell', '| London | £152K-£196K / $190K-$245K | £212K-£394K / $265K-$492K | £19K-£31K / $24K-$39K | ⟦£226K-£327K / $299K-$432K⟧ |'],
  ['one end', '| London | £152K-£196K / $190K-$245K | £212K-£394K / $265K-$492K | £19K-£31K / $24K-$39K | ⟦£226K-£327K / $282K-$449K⟧ |'],
  [
    'pairs of ends',
    '| London | £152K / $190K - £196K / $245K | £212K / $265K - £394K / $492K | £19K / $24K - £31K / $39K | ⟦£226K / $299K - £327K / $432K⟧ |',
  ],
  [
    'a rate that no two currencies of that name have',
    '| London | ⟦£152K-£196K / $290K-$372K⟧ | £212K-£394K / $402K-$748K | 10% | £226K-£327K / $430K-$621K |',
  ],
  [
    'months against years',
    '| Stockholm | ⟦SEK 62K–SEK 83K/mo / $172K–$230K⟧ | SEK 30K–SEK 50K/mo / $83K–$138K | 10% | SEK 100K–SEK 130K/mo / $277K–$360K |',
  ],
])('%s', (_, row) => expect(marked(conversion, table(row))).toBe(table(row)))

test.each([
  ['one rate', '| London | £152K-£196K / $190K-$245K | £212K-£394K / $265K-$492K | 10% | £226K-£327K / $283K-$409K |'],
  [
    'rounding of small figures',
    '| London | £152K-£196K / $190K-$245K | £212K-£394K / $265K-$492K | £3K-£5K / $4K-$6K | £226K-£327K / $283K-$409K |',
  ],
  [
    'rounding to thousands that are written out',
    '| London | £152,000-£196,000 / $190,000-$245,000 | £212,000-£394,000 / $265,000-$492,000 | £6,000-£9,000 / $8,000-$11,000 | £226,000-£327,000 / $283,000-$409,000 |',
  ],
  ['rounding to fives', '| London | £65K-£85K / $80K-$105K | £40K-£75K / $50K-$95K | 10% | £80K-£110K / $100K-$140K |'],
  ['an inverted range', '| London | £152K-£196K / $190K-$245K | £212K-£394K / $265K-$492K | 10% | £226K-£327K / $409K-$283K |'],
  ['a slipped sign', '| London | £152K-£196K / $190K-$245K | €212K-€394K / $265K-$492K | 10% | £226K-£327K / $283K-$409K |'],
])('silent: %s', (_, row) => expect(marked(conversion, table(row))).toBe(table(row)))

test('an option says how far a cell may lie off', () => {
  const guide = table('| London | £152K-£196K / $190K-$245K | £212K-£394K / $265K-$492K | 10% | £226K-£327K / $299K-$432K |')
  expect(lintWith(conversion, guide, { options: { tolerance: 0.1 } }).findings).toEqual([])
})

test('the message gives both rates', () => {
  const [finding] = lintWith(
    conversion,
    table('| London | £152K-£196K / $190K-$245K | £212K-£394K / $265K-$492K | 10% | £226K-£327K / $299K-$432K |'),
  ).findings
  expect(finding?.message).toBe('$299K for £226K is 1.32 USD for 1 GBP, 5.8 % off the guide’s 1.25.')
})
