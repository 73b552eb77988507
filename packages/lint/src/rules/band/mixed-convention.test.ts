import { expect, test } from 'vitest'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { mixedConvention } from './mixed-convention.ts'
import { total } from './total.ts'

const R = 'Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp'
const ROWS = ['Denver | $160K–$200K | $120K–$200K | 10% | $206K–$270K', 'Austin | $150K–$190K | $100K–$180K | 10% | $190K–$254K']

test.each([
  // The whole grant in one row.
  table(R, ...ROWS, 'London | £100K–£130K | £60K–£100K | 10% | ⟦£170K–£243K⟧'),
  // In two of five: one finding, at the first.
  table(
    R,
    ...ROWS,
    'London | £100K–£130K | £60K–£100K | 10% | ⟦£170K–£243K⟧',
    'Berlin | €90K–€120K | €40K–€80K | 10% | €139K–€212K',
    'Boston | $155K–$195K | $100K–$180K | 10% | $195K–$260K',
  ),
  // The bonus left out.
  table(R, ...ROWS, 'Boston | $160K–$200K | $40K–$60K | 20% | ⟦$170K–$215K⟧'),
  table(
    'Component | Denver (USD) | Austin (USD)',
    'Base Salary | $160K–$200K | $150K–$190K',
    'RSU Grant (4-yr vest) | $120K–$200K | $100K–$180K',
    'Annual Bonus | 10% | 10%',
    'Total Comp | $206K–$270K | ⟦$265K–$389K⟧',
  ),
])('a row totalled otherwise: %s', (guide) => {
  expect(marked(mixedConvention, guide)).toBe(guide)
  // One cause, one finding.
  expect(lintWith(total, guide.replaceAll(/[⟦⟧]/g, '')).findings).toEqual([])
})

test.each([
  ['rows that agree', table(R, ...ROWS)],
  [
    'a table whose every row has the whole grant',
    table(R, 'Denver | $160K–$200K | $120K–$200K | 10% | $296K–$420K', 'Austin | $150K–$190K | $100K–$180K | 10% | $265K–$389K'),
  ],
  ['a row that no convention explains', table(R, ...ROWS, 'London | £100K–£130K | £60K–£100K | 10% | £190K–£260K')],
  ['a single row', table(R, 'London | £100K–£130K | £60K–£100K | 10% | £170K–£243K')],
])('silent on %s', (_, guide) => expect(marked(mixedConvention, guide)).toBe(guide))

test('says how the row is totalled, and what the others would make of it', () => {
  const [finding] = lintWith(mixedConvention, table(R, ...ROWS, 'London | £100K–£130K | £60K–£100K | 10% | £170K–£243K')).findings
  expect(finding?.message).toBe(
    'The total of London counts the whole grant into one year, while those of Denver and Austin don’t: 170,000–243,000 stated, 125,000–168,000 by the others’ convention.',
  )
  expect(finding?.sum[0]).toBe('low   100,000 + 60,000 + 10 % × 100,000 = 170,000, stated 170,000')
})
