import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { equityPeriod } from './equity-period.ts'

const WHOLE = ['Denver | $160K–$200K | $120K–$200K | 10% | $296K–$420K', 'Austin | $150K–$190K | $100K–$180K | 10% | $265K–$389K']
const YEARLY = ['Denver | $160K–$200K | $120K–$200K | 10% | $206K–$270K', 'Austin | $150K–$190K | $100K–$180K | 10% | $190K–$254K']
const header = (equity: string): string => `Region | Base Salary | ${equity} | Bonus | Total Comp`

test.each([
  table(header('⟦Stock (RSU/4yr)⟧'), ...WHOLE),
  table(header('⟦Options (4yr)⟧'), ...WHOLE),
  table(header('⟦RSU (4-Year)⟧'), ...WHOLE, 'Remote US | $140K–$180K | $80K–$160K | 10% | $234K–$358K'),
  // The other way round: a year's worth of which only a quarter is counted.
  table(header('⟦Equity (Annual)⟧'), ...YEARLY),
  table(header('⟦Stock (RSU/yr)⟧'), ...YEARLY),
  // Most rows, not all.
  table(header('⟦Stock (RSU/4yr)⟧'), ...WHOLE, 'London | £100K–£130K | £60K–£100K | 10% | £190K–£300K', 'Tokyo | — | — | — | —'),
  table(
    'Component | Denver (USD) | Austin (USD)',
    'Base Salary | $160K–$200K | $150K–$190K',
    '⟦RSU Grant (4-yr vest)⟧ | $120K–$200K | $100K–$180K',
    'Annual Bonus | 10% | 10%',
    'Total Comp | $296K–$420K | $265K–$389K',
  ),
])('totals by the other period: %s', (guide) => expect(marked(equityPeriod, guide)).toBe(guide))

test.each([
  ['the stated period', table(header('Stock (RSU/4yr)'), ...YEARLY)],
  ['no stated period', table(header('Stock'), ...WHOLE)],
  [
    'yearly units in the cells',
    table(
      header('Stock (RSU/4yr)'),
      'Denver | $160K–$200K | $30K–$50K/yr | 10% | $206K–$270K',
      'Austin | $150K–$190K | $25K–$45K/yr | 10% | $190K–$254K',
    ),
  ],
  ['a caption that says annual', `${table(header('Stock'), ...WHOLE)}\n*All figures are annual.*\n`],
  ['a single row, which band/total judges', table(header('Stock (RSU/4yr)'), WHOLE[0] ?? '')],
  ['fewer than most rows', table(header('Stock (RSU/4yr)'), ...YEARLY, 'London | £100K–£130K | £60K–£100K | 10% | £170K–£243K')],
  [
    'grants so small that either sum fits',
    table(
      header('Stock (RSU/4yr)'),
      'Denver | $160K–$200K | $4K–$6K | 10% | $180K–$226K',
      'Austin | $150K–$190K | $4K–$6K | 10% | $169K–$215K',
    ),
  ],
])('silent on %s', (_, guide) => expect(marked(equityPeriod, guide)).toBe(guide))

test.each([
  ['Stock (RSU/4yr)', 'Stock (RSU/yr)', WHOLE],
  ['Options (4yr)', 'Options (Annual)', WHOLE],
  ['RSU (4-Year)', 'RSU (Annual)', WHOLE],
  ['Equity (Annual)', 'Equity (4yr)', YEARLY],
  ['Stock (RSU/yr)', 'Stock (RSU/4yr)', YEARLY],
] as const)('the header %s becomes %s, and the finding is gone', (before, after, rows) => {
  const guide = fixed(equityPeriod, table(header(before), ...rows), 'rename-header')
  expect(guide).toBe(table(header(after), ...rows))
  expect(marked(equityPeriod, guide)).toBe(guide)
})

test('or the totals are recomputed', () => {
  expect(fixed(equityPeriod, table(header('Stock (RSU/4yr)'), ...WHOLE), 'recompute-totals')).toBe(
    table(header('Stock (RSU/4yr)'), ...YEARLY),
  )
})
