import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { raggedRow } from './ragged-row.ts'

const R = 'Region | Base Salary | Bonus | Total Comp'

test.each([
  table(R, 'Denver | $160K–$200K | 10% | $176K–$220K', 'Austin | $150K–$190K | $165K–$209K').replace(
    '| Austin | $150K–$190K | $165K–$209K |',
    '⟦| Austin | $150K–$190K | $165K–$209K |⟧',
  ),
  table(R, 'Denver | $160K–$200K | 10% | $176K–$220K |⟦ $240K ⟧|').replace('⟧| |', '⟧|'),
  table(R, 'Denver | $160K–$200K | 10% | $176K–$220K |⟦ $240K | x ⟧|').replace('⟧| |', '⟧|'),
  '| Level | Denver (USD) | London (GBP) |\n|---|---|---|\n⟦| L4 | $180K–$220K |⟧\n| L5 | $230K–$290K | £120K–£145K |\n',
  // Any table, and a row without its last pipe.
  '| Larkspur | Google |\n|---|---|\n⟦| L4⟧\n| L5 | L5 |\n',
])('a row of another width: %s', (guide) => expect(marked(raggedRow, guide)).toBe(guide))

test.each([
  table(R, 'Denver | $160K–$200K | | $176K–$220K'),
  table(R, 'Denver | $160K–$200K | 10 \\| 12% | $176K–$220K'),
  'Region | Base Salary\n--- | ---\nDenver | $160K–$200K\n',
])('silent on %s', (guide) => expect(marked(raggedRow, guide)).toBe(guide))

test.each([
  ['| Denver | $160K–$200K |', '| Denver | $160K–$200K | — | — |'],
  ['| Denver | $160K–$200K', '| Denver | $160K–$200K | — | —'],
  ['| Denver | $160K–$200K | 10% | $176K–$220K | $240K |', '| Denver | $160K–$200K | 10% | $176K–$220K |'],
])('%s becomes %s', (before, after) => {
  const guide = (row: string) => `| ${R} |\n|---|---|---|---|\n${row}\n`
  expect(fixed(raggedRow, guide(before))).toBe(guide(after))
})
