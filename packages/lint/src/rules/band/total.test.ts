import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { total } from './total.ts'

const R = 'Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp'
const GOOD = ['Austin | $150K–$190K | $100K–$180K | 10% | $190K–$254K', 'Boston | $155K–$195K | $100K–$180K | 10% | $196K–$260K']

test.each([
  table(R, ...GOOD, 'Denver | $160K–$200K | $120K–$200K | 10% | ⟦$246K–$330K⟧'),
  table(R, ...GOOD, 'London | £100K-£130K | £60K-£100K | 10-15% | ⟦**£155K-£200K**⟧'),
  table(R, ...GOOD, 'Pune | ₹24L–₹31L | ₹8L–₹16L | ₹2L–₹4L | ⟦₹38L–₹49L⟧'),
  table(R, ...GOOD, 'Pune | ₹24,00,000 - ₹31,00,000 | ₹8,00,000 - ₹16,00,000 | 10% | ⟦₹38,00,000 - ₹49,00,000⟧'),
  // One end alone.
  table(R, ...GOOD, 'Denver | $160K–$200K | $120K–$200K | 10% | ⟦$206K–$330K⟧'),
  table(R, ...GOOD, 'Denver | $160K–$200K | $120K–$200K | 10% | ⟦$170K–$270K⟧'),
  // A dual cell, a component table, a table by level.
  table(
    'Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp',
    'London | £100K–£130K / $125K–$163K | £60K–£100K / $75K–$125K | 10% | ⟦£160K–£210K / $200K–$263K⟧',
    'Leeds | £90K–£120K / $113K–$150K | £60K–£80K / $75K–$100K | 10% | £114K–£152K / $143K–$190K',
  ),
  table(
    'Component | Denver (USD) | Austin (USD)',
    'Base Salary | $160K–$200K | $150K–$190K',
    'RSU Grant (4-yr vest) | $120K–$200K | $100K–$180K',
    'Annual Bonus | 10% | 10%',
    'Total Year-1 Comp | ⟦$246K–$330K⟧ | $190K–$254K',
  ),
  table(
    'Level | Title | Base Salary | RSU (4-Year) | Annual Bonus | Total Comp (Annual)',
    'L4 | Engineer | $160K–$200K | $120K–$200K | 10% | ⟦$246K–$330K⟧',
    'L5 | Senior | $190K–$230K | $160K–$240K | 10% | $249K–$313K',
  ),
])('a total off its parts: %s', (guide) => expect(marked(total, guide)).toBe(guide))

test.each([
  ['within a tenth', table(R, ...GOOD, 'Denver | $160K–$200K | $120K–$200K | 10% | $225K–$250K')],
  ['a yearly unit in the cell', table(R, ...GOOD, 'Denver | $160K–$200K | $30K–$50K/yr | 10% | $206K–$270K')],
  [
    'a period that nobody states',
    table(
      'Region | Base Salary | Equity | Bonus | Total Comp',
      'Denver | $160K–$200K | $120K–$200K | 10% | $296K–$420K',
      'Austin | $150K–$190K | $100K–$180K | 10% | $190K–$254K',
    ),
  ],
  [
    'a sign-on bonus in the total or not',
    table(
      'Region | Base Salary | Signing Bonus | Total Comp',
      'Denver | $160K–$200K | $30K–$50K | $190K–$250K',
      'Austin | $150K–$190K | $20K–$40K | $150K–$190K',
    ),
  ],
  ['words', table(R, 'Denver | $160K–$200K | $120K–$200K | Discretionary | $400K–$500K')],
  ['a dash that may be zero or unpriced', table(R, ...GOOD, 'Denver | $160K–$200K | — | 10% | $300K–$400K')],
  ['a damaged cell', table(R, ...GOOD, 'Denver | $160K–$200K–$240K | $120K–$200K | 10% | $300K–$400K')],
  ['an inverted range', table(R, ...GOOD, 'Denver | $200K–$160K | $120K–$200K | 10% | $300K–$400K')],
  ['two currencies', table(R, ...GOOD, 'Tel Aviv | ₪480K–₪600K | $120K–$200K | 10% | $300K–$400K')],
  ['option counts', table(R, ...GOOD, 'Denver | $160K–$200K | 13,000–27,000 options | 10% | $300K–$400K')],
  ['months beside years', table(R, ...GOOD, 'Stockholm | SEK 65K–85K/mo | SEK 400K–600K | 10% | SEK 1.4M–1.8M')],
  ['an open total', table(R, ...GOOD, 'Denver | $160K–$200K | $120K–$260K | 10% | $206K–$240K+')],
  ['a ragged row', table(R, ...GOOD, 'Denver | $160K–$200K | 10% | $300K–$400K')],
  [
    'below its base, which another rule says',
    table('Region | Base Salary | Total Comp', 'Denver | $160K–$200K | $120K–$150K', 'Austin | $150K–$190K | $150K–$190K'),
  ],
])('silent on %s', (_, guide) => expect(marked(total, guide)).toBe(guide))

test.each([
  [
    table(R, ...GOOD, 'Denver | $160K–$200K | $120K–$200K | 10% | $240K–$330K'),
    'Total is 17–22 % above its parts: 240,000–330,000 stated, 206,000–270,000 computed; no single slip explains it.',
  ],
  [
    table(R, ...GOOD, 'Denver | $160K–$200K | $120K–$200K | 10% | $206K–$330K'),
    'Total is 22 % above its parts at the high end: 206,000–330,000 stated, 206,000–270,000 computed; only the high end is off.',
  ],
  [
    table(R, ...GOOD, 'Denver | $160K–$200K | $120K–$200K | 10% | $176K–$220K'),
    'Total is 15–19 % below its parts: 176,000–220,000 stated, 206,000–270,000 computed; it adds up without the equity.',
  ],
])('says what is, what was expected and what explains it', (guide, message) => {
  expect(lintWith(total, guide).findings.map((finding) => finding.message)).toEqual([message])
})

test('shows the sum, the inputs and the figures', () => {
  const [finding] = lintWith(total, table(R, ...GOOD, 'Denver | $160K–$200K | $120K–$200K | 10% | $240K–$330K')).findings
  expect(finding?.sum).toEqual([
    'low   160,000 + 120,000 ÷ 4 + 10 % × 160,000 = 206,000, stated 240,000',
    'high  200,000 + 200,000 ÷ 4 + 10 % × 200,000 = 270,000, stated 330,000',
  ])
  expect(finding?.related.map(({ message }) => message)).toEqual(['base', 'equity', 'bonus'])
  expect(finding?.facts).toMatchObject({ computed: { low: 206_000, high: 270_000 }, stated: { low: 240_000, high: 330_000 } })
})

test.each([
  ['Denver | $160K–$200K | $120K–$200K | 10% | $246K–$330K', '$206K–$270K'],
  ['Pune | ₹24,00,000 - ₹31,00,000 | ₹8,00,000 - ₹16,00,000 | 10% | ₹38,00,000 - ₹49,00,000', '₹28,00,000 - ₹38,00,000'],
  ['Berlin | EUR 90K – EUR 120K | EUR 40K – EUR 80K | 10% | EUR 150K – EUR 200K', 'EUR 109K – EUR 152K'],
  ['London | £100K–£130K / $125K–$163K | £60K–£100K / $75K–$125K | 10% | £160K–£210K / $200K–$263K', '£125K–£168K / $156K–$211K'],
])('the fix writes the computed total as the table writes totals: %s', (row, expected) => {
  const rows = fixed(total, table(R, ...GOOD, row))
    .trimEnd()
    .split('\n')
  expect(rows.at(-1)?.split(' | ').at(-1)?.replace(' |', '')).toBe(expected)
})

test('the tolerance is an option, and so is mildness between the two usual sums', () => {
  const guide = table(R, ...GOOD, 'Denver | $160K–$200K | $120K–$200K | 10% | $240K–$330K')
  expect(lintWith(total, guide, { options: { tolerance: 0.25 } }).findings).toEqual([])
  expect(lintWith(total, guide, { options: { looseInterval: true } }).findings.map(({ severity }) => severity)).toEqual(['info'])
})
