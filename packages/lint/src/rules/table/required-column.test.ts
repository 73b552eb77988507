import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { requiredColumn } from './required-column.ts'

const ROW = 'Denver | $160K–$200K | 10% | $176K–$220K'

test.each([
  table('Region | Base Salary | Bonus', 'Denver | $160K–$200K | 10%').replace(
    '| Region | Base Salary | Bonus |',
    '⟦| Region | Base Salary | Bonus |⟧',
  ),
  table('Region | Bonus | Total Comp', 'Denver | 10% | $176K–$220K').replace(
    '| Region | Bonus | Total Comp |',
    '⟦| Region | Bonus | Total Comp |⟧',
  ),
  table('Region | Base Salary | Bonus | ⟦Totl Cmp⟧', ROW),
  table('Region | Base Salary | ⟦⟧ | Total Comp', ROW).replace('| ⟦⟧ |', '| ⟦⟧|'),
  // A lost or misspelt first header over places.
  table('⟦Regoin⟧ | Base Salary | Bonus | Total Comp', ROW, 'London | £90K–£120K | 10% | £99K–£132K'),
  table('⟦Lvel⟧ | Denver (USD) | London (GBP)', 'L4 | $180K–$220K | £95K–£120K'),
  '⟦| Component | Denver (USD) | London (GBP) |⟧\n|---|---|---|\n| Base Salary | $160K–$200K | £90K–£120K |\n| Annual Bonus | 10% | 10% |\n',
])('a header that is lacking or unknown: %s', (guide) => expect(marked(requiredColumn, guide)).toBe(guide))

test.each([
  table('Region | Base Salary | Bonus | Total Comp', ROW),
  table('Location | Base | Total Compensation', 'Denver | $160K–$200K | $176K–$220K'),
  table(
    'Region | Base Salary (All-Cash) | Stock Option | Carry/Bonus | Total Comp (Yr 1) | w/ 40% Agentic Premium',
    'Denver | $160K–$200K | — | 10% | $176K–$220K | $246K–$308K',
  ),
  table('Level | Denver (USD) | London (GBP)', 'L4 | $180K–$220K | £95K–£120K'),
  table(' | Denver (USD) | London (GBP)', 'L4 | $180K–$220K | £95K–£120K'),
  table('Level | Title | Base Salary | Total Comp', 'L4 | Engineer | $160K–$200K | $206K–$270K'),
  table(
    'Component | Stockholm (SEK) | London (GBP)',
    'Base Salary | SEK 780K–1.02M | £90K–£120K',
    'Total Year 1 | SEK 900K–1.2M | £110K–£150K',
  ),
])('silent on %s', (guide) => expect(marked(requiredColumn, guide)).toBe(guide))

test.each([
  ['Region | Base Salary | Bonus | Totl Cmp', 'Region | Base Salary | Bonus | Total Comp'],
  ['Regoin | Base Salary | Bonus | Total Comp', 'Region | Base Salary | Bonus | Total Comp'],
])('%s becomes %s', (before, after) =>
  expect(fixed(requiredColumn, table(before, ROW, 'London | £90K–£120K | 10% | £99K–£132K'))).toBe(
    table(after, ROW, 'London | £90K–£120K | 10% | £99K–£132K'),
  ),
)
