import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { duplicateRow } from './duplicate-row.ts'

const R = 'Region | Base Salary | Total Comp'
const DENVER = 'Denver | $160K–$200K | $206K–$270K'
const AUSTIN = 'Austin | $150K–$190K | $190K–$254K'

test.each([
  table(R, DENVER, AUSTIN, '⟦Denver⟧ | $160K–$200K | $206K–$270K'),
  table(R, DENVER, '⟦**Denver** (HQ)⟧ | $165K–$210K | $210K–$280K'),
  table(R, 'London (GBP £) | £90K–£120K | £110K–£150K', '⟦:gb: London⟧ | £90K–£120K | £110K–£150K'),
  table(
    'Level | Region | Base Salary | Total Comp',
    'L4 | Denver | $160K–$200K | $206K–$270K',
    '⟦L4⟧ | Denver | $150K–$190K | $190K–$254K',
  ),
  table(
    'Level | Title | Base Salary | Total Comp',
    'L4 | Engineer | $160K–$200K | $206K–$270K',
    '⟦L4⟧ | Engineer | $160K–$200K | $206K–$270K',
  ),
  table('Level | Denver (USD) | London (GBP)', 'L4 | $180K–$220K | £95K–£120K', '⟦L4⟧ | $230K–$290K | £120K–£145K'),
  table(
    'Level | Denver (USD) | London (GBP) | ⟦Denver⟧',
    'L4 | $180K–$220K | £95K–£120K | $170K–$210K',
    'L5 | $230K–$290K | £120K–£145K | $220K–$280K',
  ),
  table(
    'Component | Denver (USD) | London (GBP)',
    'Base Salary | $160K–$200K | £90K–£120K',
    '⟦**Base Salary**⟧ | $160K–$200K | £90K–£120K',
    'Total Comp | $206K–$270K | £110K–£150K',
  ),
])('one place twice: %s', (guide) => expect(marked(duplicateRow, guide)).toBe(guide))

test.each([
  table(R, DENVER, AUSTIN),
  table(R, 'Remote (EMEA) | €90K–€120K | €110K–€150K', 'Remote (LATAM) | $70K–$95K | $80K–$110K'),
  table(
    'Level | Region | Base Salary | Total Comp',
    'L4 | Denver | $160K–$200K | $206K–$270K',
    ' | Austin | $150K–$190K | $190K–$254K',
    'L5 | Denver | $190K–$230K | $240K–$310K',
  ),
  table('Level | Denver (USD) | London (GBP)', 'Senior (L5) | $180K–$220K | £95K–£120K', 'Senior+ (L5+) | $230K–$290K | £120K–£145K'),
  table(
    'Component | Denver (USD) | London (GBP)',
    'Base Salary | $160K–$200K | £90K–£120K',
    'RSU Grant (4-yr vest) | $120K–$200K | £60K–£80K',
    'Retention RSU Grant | $20K–$40K | £10K–£20K',
    'Total Comp | $206K–$270K | £110K–£150K',
  ),
  // Two offices with the same pay.
  table(R, DENVER, 'Boulder | $160K–$200K | $206K–$270K'),
])('silent on %s', (guide) => expect(marked(duplicateRow, guide)).toBe(guide))

test('says whether the figures agree, and removes the second row', () => {
  const [same] = lintWith(duplicateRow, table(R, DENVER, DENVER)).findings
  expect(same?.message).toBe('Denver stands twice, with the same figures.')
  expect(same?.facts).toMatchObject({ isSame: true })
  expect(lintWith(duplicateRow, table(R, DENVER, DENVER.replace('160', '165'))).findings[0]?.message).toBe(
    'Denver stands twice, with different figures.',
  )
  expect(fixed(duplicateRow, table(R, DENVER, AUSTIN, DENVER))).toBe(table(R, DENVER, AUSTIN))
  expect(fixed(duplicateRow, table(R, DENVER, DENVER, AUSTIN).replaceAll('\n', '\r\n'))).toBe(
    table(R, DENVER, AUSTIN).replaceAll('\n', '\r\n'),
  )
})

test('a second row without a line end behind it is removed to the end of the text', () =>
  expect(fixed(duplicateRow, table(R, AUSTIN, DENVER, DENVER).trimEnd())).toBe(table(R, AUSTIN, DENVER)))
