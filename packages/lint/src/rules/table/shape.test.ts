import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { columnOrder } from './column-order.ts'
import { malformed } from './malformed.ts'
import { regionCount } from './region-count.ts'

const HEADER = '| Region | Base Salary | Total Comp |\n'
const ROWS = '| Denver | $160K–$200K | $206K–$270K |\n| Austin | $150K–$190K | $190K–$254K |\n'
const WHOLE = `${HEADER}|---|---|---|\n${ROWS}`

test.each([
  [`${HEADER}${ROWS}`, WHOLE],
  [`${HEADER}|---|---|\n${ROWS}`, WHOLE],
  [`${HEADER}|---|---|---|---|\n${ROWS}`, WHOLE],
  [`${HEADER}|---|---|---|\n${ROWS.replace('\n|', '\n\n|')}`, WHOLE],
])('a table that Markdown does not see whole is one finding, and mended: %s', (guide, after) => {
  expect(lintWith(malformed, guide).findings).toHaveLength(1)
  expect(fixed(malformed, guide)).toBe(after)
  expect(marked(malformed, after)).toBe(after)
})

test.each([
  WHOLE,
  WHOLE.replaceAll('---', ':--'),
  'Region | Base Salary\n--- | ---\nDenver | $160K–$200K\n',
  'Pay is base | equity | bonus.\n',
])('well formed: %s', (guide) => {
  expect(marked(malformed, guide)).toBe(guide)
})

test.each([
  [
    'Region | ⟦Total Comp⟧ | Base Salary',
    'Denver | $206K–$270K | $160K–$200K',
    'Region | Base Salary | Total Comp',
    'Denver | $160K–$200K | $206K–$270K',
  ],
  [
    'Region | Base Salary | ⟦Bonus⟧ | Stock (RSU/4yr) | Total Comp',
    'Denver | $160K–$200K | 10% | — | $206K–$270K',
    'Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp',
    'Denver | $160K–$200K | — | 10% | $206K–$270K',
  ],
])('columns out of order: %s', (before, row, after, rowAfter) => {
  const guide = table(before, row)
  expect(marked(columnOrder, guide)).toBe(guide)
  expect(fixed(columnOrder, guide)).toBe(table(after, rowAfter))
})

test.each([
  table('Region | Base Salary | Signing Bonus | Bonus | Total Comp', 'Denver | $160K–$200K | — | 10% | $206K–$270K'),
  table('Region | Base Salary | Stock (RSU/4yr) | Bonus | Relocation | Total Comp', 'Denver | $160K–$200K | — | 10% | $10K | $206K–$270K'),
  table('Region | Base Salary | Total Comp | w/ Agentic Premium', 'Denver | $160K–$200K | $206K–$270K | $240K–$300K'),
  table('Component | Denver (USD) | Austin (USD)', 'Total Comp | $206K–$270K | $190K–$254K', 'Base Salary | $160K–$200K | $150K–$190K'),
])('in the usual order: %s', (guide) => expect(marked(columnOrder, guide)).toBe(guide))

const R = 'Region | Base Salary | Total Comp'
const [DENVER, LONDON, TOKYO] = ['Denver | $160K–$200K | $206K–$270K', 'London | £90K–£120K | £110K–£150K', 'Tokyo | ¥14M–¥18M | ¥18M–¥23M']

test.each([
  table(`⟦Region⟧ | Base Salary | Total Comp`, DENVER, LONDON),
  table(`⟦Region⟧ | Base Salary | Total Comp`, DENVER, LONDON, 'Tokyo | — | —'),
  table(`⟦Region⟧ | Base Salary | Total Comp`, DENVER, LONDON, DENVER),
  table('⟦Level⟧ | Denver (USD) | London (GBP)', 'L4 | $180K–$220K | £95K–£120K', 'L5 | $230K–$290K | £120K–£145K'),
])('fewer than three priced regions: %s', (guide) => expect(marked(regionCount, guide)).toBe(guide))

test.each([
  table(R, DENVER, LONDON, TOKYO),
  table(R, DENVER, LONDON, 'Tokyo | ¥14M–¥18M–¥20M | ??1'),
  table('Level | Title | Base Salary | Total Comp', 'L4 | Engineer | $160K–$200K | $206K–$270K'),
])('enough, or meant to be: %s', (guide) => expect(marked(regionCount, guide)).toBe(guide))

test('how many is an option', () =>
  expect(lintWith(regionCount, table(R, DENVER, LONDON), { options: { minimum: 2 } }).findings).toEqual([]))
