import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { scale } from './scale.ts'

const R = 'Region | Base Salary | Total Comp'
const REST = ['Austin | $150K–$190K | $190K–$254K', 'Boston | $155K–$195K | $200K–$262K']

test.each([
  ['Denver | ⟦$160⟧–$200K | $206K–$270K', 'Denver | $160K–$200K | $206K–$270K'],
  ['Denver | $160K–⟦$2000K⟧ | $206K–$270K', 'Denver | $160K–$200K | $206K–$270K'],
  ['Denver | ⟦$1,600K–$2,000K⟧ | $206K–$270K', 'Denver | $160K–$200K | $206K–$270K'],
  ['Denver | $160K–$200K | ⟦$206–$270⟧', 'Denver | $160K–$200K | $206K–$270K'],
  ['Denver | $160K–$200K | ⟦$20.6K–$27K⟧', 'Denver | $160K–$200K | $206K–$270K'],
  ['Denver | $160K–$200K | ⟦$206M–$270M⟧', 'Denver | $160K–$200K | $206K–$270K'],
  ['Denver | ⟦$16,000–$20,000⟧ | $206,000–$270,000', 'Denver | $160,000–$200,000 | $206,000–$270,000'],
])('a power of ten off its neighbours: %s', (row, after) => {
  const guide = table(R, ...REST, row)
  expect(marked(scale, guide)).toBe(guide)
  expect(fixed(scale, guide)).toBe(table(R, ...REST, after))
})

test.each([
  // One row alone: its base and total tell.
  table(R, 'Pune | ₹24L–₹31L | ⟦₹2.8L–₹3.8L⟧'),
  // An inner inversion is no slip of scale.
  table(R, 'Tokyo | ¥14M–¥18M | ⟦¥18K–¥23K⟧'),
  '| Level | Denver (USD) | London (GBP) |\n|---|---|---|\n| L4 | $180K–$220K | ⟦£95⟧–£120K |\n| L5 | $230K–$290K | £120K–£145K |\n',
  table(
    'Component | Denver (USD) | Austin (USD) | Boston (USD)',
    'Base Salary | $160K–$200K | $150K–$190K | $155K–$195K',
    'Total Comp | $206K–$270K | ⟦$19K–$25.4K⟧ | $200K–$262K',
  ),
])('in other layouts and notations: %s', (guide) => expect(marked(scale, guide)).toBe(guide))

const E = 'Region | Base Salary | Stock (RSU/4yr) | Total Comp'

test.each([
  // No neighbour shares its currency: the base tells.
  table(E, 'Denver | $160K–$200K | ⟦$80–$160⟧ | $180K–$240K', 'London | £90K–£120K | £40K–£80K | £100K–£140K'),
  table(E, 'Denver | $160K–$200K | $80K–$160K | $180K–$240K', 'London | £90K–£120K | £40K–⟦£800K⟧ | £100K–£140K'),
  table(E, 'Denver | $160K–$200K | $80K–$160K | $180K–$240K', 'London | ⟦£90–£120⟧ | £40K–£80K | $100K–$140K'),
  // A row that lacks all its suffixes is one slip.
  table(E, 'Denver | ⟦$160–$200⟧ | $80–$160 | $180–$240', 'London | £90K–£120K | £40K–£80K | £100K–£140K'),
])('by the rest of its row: %s', (guide) => expect(marked(scale, guide)).toBe(guide))

test('a table that lacks all its suffixes is one finding', () => {
  const guide = table(E, 'Denver | $160–$200 | $80–$160 | $180–$240', 'London | £90–£120 | £40–£80 | £100–£140')
  expect(marked(scale, guide)).toBe(guide.replace('Base Salary', '⟦Base Salary⟧'))
  expect(fixed(scale, guide)).toBe(guide.replaceAll(/([$£]\d+)/g, '$1K'))
})

test('a figure without its sign is not compared where others have one', () => {
  expect(lintWith(scale, table(R, ...REST, 'Denver | 16–20 | $206K–$270K')).findings).toEqual([])
})

test('a whole column that slipped alike is one finding, at its header', () => {
  const guide = table('Region | Base Salary | ⟦Total Comp⟧', 'Denver | $160K–$200K | $206–$270', 'Austin | $150K–$190K | $190–$254')
  expect(marked(scale, guide)).toBe(guide)
  expect(fixed(scale, guide)).toBe(table(R, 'Denver | $160K–$200K | $206K–$270K', 'Austin | $150K–$190K | $190K–$254K'))
})

test.each([
  table(R, 'Denver | $160K–$200K | $206K–$270K', 'Pune | ₹24L–₹31L | ₹30L–₹38L', 'Tokyo | ¥14M–¥18M | ¥18M–¥23M'),
  table(R, 'Denver | $725K–$1.05M | $900K–$1.4M', 'Austin | $700K–$1M | $880K–$1.3M'),
  table(
    'Region | Base Salary | Bonus | Total Comp',
    'Denver | $160K–$200K | $0-$40K (senior only) | $160K–$240K',
    'Austin | $150K–$190K | $1K–$30K | $151K–$220K',
  ),
  table(R, 'Jakarta | IDR 780M–IDR 1.03B | IDR 900M–IDR 1.3B', 'Hanoi | VND 900M–VND 1.3B | VND 1B–VND 1.5B'),
  // A high end without its K falls: that is said by band/inverted-range.
  table(R, ...REST, 'Denver | $160K–$200 | $206K–$270K'),
  // Monthly beside yearly is no slip of ten.
  table(R, 'Stockholm | SEK 65K–85K/mo | SEK 1M–SEK 1.3M'),
  '| Level | Denver (USD) |\n|---|---|\n| L3 | $40K–$60K |\n| L4 | $180K–$220K |\n| L8 | $900K–$1.4M |\n',
])('silent on %s', (guide) => expect(marked(scale, guide)).toBe(guide))

test('the title of the fix says what the fix does', () => {
  const [finding] = lintWith(scale, table(R, ...REST, 'Denver | $160–$200K | $206K–$270K')).findings
  expect(finding?.message).toBe('The low end $160 is about 1,000 times too small for a range with $200K: a suffix or a digit slipped.')
  expect(finding?.fixes[0]?.title).toBe('Read $160–$200K as $160K–$200K')
})
