import { expect, test } from 'vitest'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { payPeriod } from './pay-period.ts'

const R = 'Region | Base Salary | Total Comp'

test.each([
  table(R, 'London | £90K–£120K | £110K–£150K', 'Stockholm | ⟦SEK 65K–85K/mo⟧ | SEK 80K–105K/mo'),
  table(R, 'Stockholm | ⟦SEK 65K–85K/mo⟧ | SEK 960K–1.26M'),
  table(R, 'Stockholm | SEK 780K–1.02M | ⟦SEK 80K – SEK 105K per month⟧'),
  table(R, 'Zurich | CHF 120K–150K | CHF 140K–180K', 'Geneva | ⟦CHF 10K–12K/month⟧ | CHF 11K–14K/month'),
  '| Level | Stockholm (SEK) | London (GBP) |\n|---|---|---|\n| L4 | ⟦SEK 65K–85K/mo⟧ | £95K–£120K |\n',
])('months beside years, once a table: %s', (guide) => expect(marked(payPeriod, guide)).toBe(guide))

test.each([
  table(R, 'London | £90K–£120K | £110K–£150K'),
  table(R, 'Stockholm | SEK 65K–85K/mo | SEK 80K–105K/mo', 'Oslo | NOK 70K–90K/mo | NOK 85K–110K/mo'),
  table('Region | Base Salary | Stock | Total Comp', 'Denver | $160K–$200K | $30K–$50K/yr | $190K–$250K'),
])('silent on %s', (guide) => expect(marked(payPeriod, guide)).toBe(guide))

test('counts what stands beside', () => {
  const [finding] = lintWith(
    payPeriod,
    table(R, 'London | £90K–£120K | £110K–£150K', 'Stockholm | SEK 65K–85K/mo | SEK 80K–105K/mo'),
  ).findings
  expect(finding?.message).toBe('SEK 65K–85K/mo is per month, while 2 of the table’s 4 figures are per year.')
  expect(finding?.related).toHaveLength(1)
})
