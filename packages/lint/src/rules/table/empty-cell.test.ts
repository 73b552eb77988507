import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { emptyCell } from './empty-cell.ts'

const R = 'Region | Base Salary | Bonus | Total Comp'
const guide = (row: string): string => `| ${R} |\n|---|---|---|---|\n${row}\n`

test.each([
  guide('| Denver | $160K–$200K |⟦ ⟧| $176K–$220K |'),
  guide('| Denver |⟦      ⟧| 10% |⟦  ⟧|'),
  guide('|⟦ ⟧| $160K–$200K | 10% | $176K–$220K |'),
  guide('| Denver | $160K–$200K |⟦⟧| $176K–$220K |'),
  '| Level | Denver (USD) | London (GBP) |\n|---|---|---|\n| L4 | $180K–$220K |⟦ ⟧|\n| L5 | $230K–$290K | £120K–£145K |\n',
])('an empty cell: %s', (text) => expect(marked(emptyCell, text)).toBe(text))

test.each([
  table(R, 'Denver | $160K–$200K | — | $160K–$200K'),
  table('Level | Region | Base Salary | Total Comp', 'L4 | Denver | $160K–$200K | $206K–$270K', ' | Austin | $150K–$190K | $190K–$254K'),
  table('Region | Level | Base Salary | Total Comp', 'Denver | L4 | $160K–$200K | $206K–$270K', 'Austin | | $150K–$190K | $190K–$254K'),
  // Not the compensation table.
  `${table(R, 'Denver | $160K–$200K | — | $160K–$200K')}\n| Larkspur | Google |\n|---|---|\n| L4 | |\n`,
])('silent on %s', (text) => expect(marked(emptyCell, text)).toBe(text))

test.each([
  ['| Denver | $160K–$200K | | $176K–$220K |', '| Denver | $160K–$200K | — | $176K–$220K |'],
  ['| Denver | $160K–$200K || $176K–$220K |', '| Denver | $160K–$200K | — | $176K–$220K |'],
])('a dash says that it is unpriced: %s', (before, after) => {
  expect(fixed(emptyCell, guide(before))).toBe(guide(after))
  expect(marked(emptyCell, guide(after))).toBe(guide(after))
})
