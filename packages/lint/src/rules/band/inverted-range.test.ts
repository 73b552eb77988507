import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { invertedRange } from './inverted-range.ts'

const R = 'Region | Base Salary | Total Comp'

test.each([
  table(R, 'Denver | ⟦$1.2M–$900K⟧ | $1.3M–$1.4M'),
  table(R, 'London | £98K - £133K | ⟦£140K-£110K⟧'),
  table(R, 'Pune | ⟦₹31L–₹24L⟧ | ₹30L–₹38L', 'Noida | ⟦₹31,00,000 - ₹24,00,000⟧ | ₹30,00,000 - ₹38,00,000'),
  table(R, 'Sao Paulo | ⟦R$1,035K–R$820K⟧ | R$1.1M–R$1.3M'),
  table(R, 'Stockholm | ⟦SEK 108K–85K/mo⟧ | SEK 110K–130K/mo'),
  // Either currency of a cell, ends beside each other or apart.
  table(R, 'London | £98K–£133K / ⟦$166K–$123K⟧ | £110K–£150K / $137K–$187K'),
  table(R, 'London | ⟦£148K / ⟦$180K - £111K⟧ / $135K⟧ | £150K / $182K - £190K / $231K'),
  // Percentages and the year's worth in a note.
  table('Region | Base Salary | Bonus | Total Comp', 'Denver | $160K–$200K | ⟦20–10%⟧ | $180K–$240K'),
  table('Region | Base Salary | Stock (RSU/4yr) | Total Comp', 'Denver | $160K–$200K | $160K - $300K (⟦$75K-$40K/yr⟧) | $200K–$275K'),
  // Other layouts, bold cells.
  '| Level | Denver (USD) | London (GBP) |\n|---|---|---|\n| L4 | $180K–$220K | ⟦£120K–£95K⟧ |\n| L5 | **⟦$290K–$230K⟧** | £120K–£145K |\n',
  table(
    'Component | Denver (USD) | London (GBP)',
    'Base Salary | ⟦$200K–$160K⟧ | £90K–£120K',
    'Total Year-1 Comp | $206K–$270K | £110K–£150K',
  ),
  table('Level | Title | Base Salary | Total Comp (Annual)', 'L4 | Engineer | $160K–$200K | ⟦$270K–$206K⟧'),
])('a range that falls: %s', (guide) => expect(marked(invertedRange, guide)).toBe(guide))

test.each([
  table(R, 'Denver | $900K–$1.2M | $1.05M–$1.4M'),
  table(R, 'Denver | $160K–$160K | $200K'),
  // Two currencies in one range are another rule's.
  table(R, 'Toronto | $175K–C$122K | C$200K–C$240K'),
  table(R, 'London | £111K / $135K - £148K / $180K | £120K–£160K'),
  table('Company | Base | Total Comp', 'Larkspur | $200K–$160K | $300K'),
])('no range that falls: %s', (guide) => expect(marked(invertedRange, guide)).toBe(guide))

test('a repeated row is judged once', () => {
  const guide = table(R, 'Denver | ⟦$200K–$160K⟧ | $206K–$270K', 'Denver | $200K–$160K | $206K–$270K')
  expect(marked(invertedRange, guide)).toBe(guide)
})

test.each([
  ['$1.2M–$900K', '$900K–$1.2M'],
  ['CHF 190K – CHF 150K', 'CHF 150K – CHF 190K'],
  ['SEK 108K–85K/mo', 'SEK 85K–108K/mo'],
  ['₹31,00,000 - ₹24,00,000', '₹24,00,000 - ₹31,00,000'],
  ['$725K - $0.6M', '$0.6M - $725K'],
  ['**$200K-$160K**', '**$160K-$200K**'],
  ['£148K / $180K - £111K / $135K', '£111K / $135K - £148K / $180K'],
  // No order makes pay of these.
  ['$150K–$1.9K', '$150K–$1.9K'],
  ['$150K–$19K', '$150K–$19K'],
])('numbers change places, signs stay: %s', (before, after) => {
  expect(fixed(invertedRange, table(R, `Denver | ${before} | —`))).toBe(table(R, `Denver | ${after} | —`))
})
