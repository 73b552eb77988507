import { expect, test } from 'vitest'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { unpricedCell } from './unpriced-cell.ts'
import { unreadableCell } from './unreadable-cell.ts'

const R = 'Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp'

test.each([
  '⟦$160K–$200K–$240K⟧',
  '⟦$160K / 10%⟧',
  '⟦Local rate (~65% of US)⟧',
  '⟦$1,60K–$200K⟧',
  '⟦160K–200K USD or so, 2x⟧',
  '⟦$$160K–$200K⟧',
  '⟦$160K–⟧',
  '⟦–$200K⟧',
  '⟦$16O K–$200K??⟧',
  '⟦$160K–$20OK⟧',
])('unreadable as a whole: %s', (cell) => {
  const guide = table(R, `Denver | ${cell} | $120K–$200K | 10% | $206K–$270K`)
  expect(marked(unreadableCell, guide)).toBe(guide)
})

test.each([
  '$160K–$200K',
  '**$160K-$200K**',
  'A$140,000 – A$195,000',
  'EUR95K–EUR120K',
  '₹26,00,000 - ₹31,00,000',
  '₹28.1L–₹35L',
  'SEK 85K–108K/mo',
  'CNY 700K–CNY 1.4M',
  '£98K–£133K / $123K–$166K',
  '£111K / $135K - £148K / $180K',
  '£255K - £355K ($320K - $445K)',
  '$185K–$520K+',
  '~$160K',
  '10–15% target',
  '25%+',
  '10% target ($16,000 – $20,000)',
  '13,000 – 27,000 options',
  '—',
  'None',
  'Discretionary',
  '$160K - $300K ($40K-$75K/yr)',
  '$0-$40K (senior only)',
  '$125K – $210K (-5-10% vs Paris)',
  '\\$160K&ndash;\\$200K',
])('readable: %s', (cell) => {
  const guide = table(R, `Denver | $160K–$200K | ${cell} | 10% | —`)
  expect(marked(unreadableCell, guide)).toBe(guide)
})

test('says where the cell stands, and why it can’t be read', () => {
  const [finding] = lintWith(unreadableCell, table(R, 'Denver | $160K–$200K–$240K | — | 10% | —')).findings
  expect(finding?.message).toBe(
    '“$160K–$200K–$240K” (Base Salary of Denver) can’t be read as a figure: nothing is known of “–$240K” behind the figure.',
  )
})

test.each([
  table(R, 'Denver | ⟦Varies⟧ | ⟦Choose Your Mix⟧ | Discretionary | ⟦Adjusted for market⟧'),
  '| Level | Denver (USD) | London (GBP) |\n|---|---|---|\n| L4 | $180K–$220K | ⟦On request⟧ |\n',
  table('Component | Denver (USD) | London (GBP)', 'Base Salary | $160K–$200K | ⟦Varies by office⟧', 'Total Comp | $206K–$270K | —'),
])('words where a figure is expected: %s', (guide) => expect(marked(unpricedCell, guide)).toBe(guide))

test.each([
  table(R, 'Denver | $160K–$200K | None | Performance | $206K–$270K', 'Tokyo | — | — | — | —'),
  table(R, 'Denver | $160K–$200K | $120K–$200K (senior only) | 10% (variable) | $206K–$270K'),
  // A template variable is one finding, of structure/placeholder.
  table(R, 'Denver | TBD | $[X]K–$[Y]K | 10% | TBD'),
])('not blamed: %s', (guide) => expect(marked(unpricedCell, guide)).toBe(guide))
