import { expect, test } from 'vitest'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { implausible } from './implausible.ts'

const R = 'Region | Base Salary | Bonus | Total Comp'

test.each([
  table(R, 'Lisbon | ⟦€1,500–€2,500⟧ | 10% | €1,800–€3,000'),
  table(R, 'Mumbai | ⟦₹1,20,000 - ₹1,80,000⟧ | — | ₹1,50,000 - ₹2,00,000'),
  table(R, 'Denver | ⟦$60K–$290K⟧ | 10% | $66K–$320K').replace('$320K', '$240K'),
  table(R, 'Denver | $160K–$200K | ⟦110–150%⟧ | $336K–$500K'),
  table(R, 'Denver | $160K–$200K | ⟦$16K–$60K⟧ (10–15%) | $176K–$260K'),
  table(R, 'London | £100K–£130K | ⟦£2K–£3K⟧ (10–15%) | £102K–£133K'),
  table(R, 'Denver | $15M–$18M | 10% | ⟦$17M–$25M⟧'),
  '| Level | Lisbon (EUR) | London (GBP) |\n|---|---|---|\n| L4 | ⟦€1,500–€2,500⟧ | £95K–£120K |\n',
])('no pay looks like this: %s', (guide) => expect(marked(implausible, guide)).toBe(guide))

test.each([
  table(R, 'Denver | $160K–$200K | $16K–$30K (10–15%) | $176K–$230K'),
  table(
    R,
    'Pune | ₹24L–₹31L | 10–20% | ₹26.4L–₹37.2L',
    'Jakarta | IDR 780M–IDR 1.03B | 10% | IDR 858M–IDR 1.13B',
    'Hanoi | VND 900M–VND 1.3B | — | VND 900M–VND 1.3B',
  ),
  table(R, 'Stockholm | SEK 65K–85K/mo | 10% | SEK 72K–94K/mo'),
  table(R, 'New York | $400K–$1.2M | 50–100% | $600K–$2.4M'),
  // A bonus may start at zero, and its percentage be of nothing.
  table(R, 'Denver | $160K–$200K | $0-$40K (0–20%) | $160K–$240K'),
  // A range that falls and a slip of scale are other rules'.
  table(R, 'Denver | $290K–$60K | 10% | $300K–$320K'),
])('silent on %s', (guide) => expect(marked(implausible, guide)).toBe(guide))

test('limits are options', () => {
  const guide = table(R, 'Denver | $100K–$350K | 10% | $110K–$385K')
  expect(lintWith(implausible, guide).findings).toEqual([])
  expect(lintWith(implausible, guide, { options: { spread: 3 } }).findings.map(({ message }) => message)).toEqual([
    'The base’s high end is 3.5 times its low end, more than the 3 times that is plausible.',
  ])
  expect(
    lintWith(implausible, table(R, 'Lisbon | €1,500–€2,500 | 10% | €1,800–€3,000'), { options: { leastBase: 1_000 } }).findings,
  ).toEqual([])
})
