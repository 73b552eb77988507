import { expect, test } from 'vitest'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { totalBelowBase } from './total-below-base.ts'

const R = 'Region | Base Salary | Total Comp'

test.each([
  table(R, 'Denver | $160K–$200K | ⟦$140K–$180K⟧', 'Austin | $150K–$190K | $190K–$254K'),
  table(R, 'Denver | $160K–$200K | ⟦$165K–$180K⟧'),
  table(R, 'London | £98K-£133K / $123K-$166K | ⟦£90K-£125K / $113K-$156K⟧'),
  table(R, 'Pune | ₹24,00,000 - ₹31,00,000 | ⟦**₹22,00,000 - ₹30,00,000**⟧'),
  table('Component | Denver (USD) | London (GBP)', 'Base Salary | $160K–$200K | £90K–£120K', 'Total Comp | $206K–$270K | ⟦£80K–£110K⟧'),
  table('Level | Title | Base Salary | Total Comp', 'L4 | Engineer | $160K–$200K | ⟦$150K–$190K⟧'),
])('a total below its base: %s', (guide) => expect(marked(totalBelowBase, guide)).toBe(guide))

test.each([
  ['as much as the base', table(R, 'Denver | $160K–$200K | $160K–$200K')],
  ['in another currency', table(R, 'Tel Aviv | ₪480K–₪600K | $150K–$190K')],
  ['per another period', table(R, 'Stockholm | SEK 780K–1.02M | SEK 80K–105K/mo')],
  ['open above', table(R, 'Denver | $160K–$200K | $165K–$180K+')],
  [
    'a power of ten off',
    table(R, 'Denver | $160K–$200K | $20K–$27K', 'Austin | $150K–$190K | $190K–$254K', 'Boston | $155K–$195K | $200K–$262K'),
  ],
  ['with a range that falls', table(R, 'Denver | $200K–$160K | $150K–$240K')],
  ['in a ragged row', table('Region | Base Salary | Bonus | Total Comp', 'Denver | $160K–$200K | 10% | $150K–$170K | x')],
])('silent where the total is %s', (_, guide) => expect(marked(totalBelowBase, guide)).toBe(guide))

test('says both figures', () => {
  const [finding] = lintWith(totalBelowBase, table(R, 'Denver | $160K–$200K | $165K–$180K')).findings
  expect(finding?.message).toBe('The total’s high end of $180K is below the base’s $200K, though a total holds the base.')
})
