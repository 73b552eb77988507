import { expect, test } from 'vitest'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { table } from '../../testing/table.ts'
import { ladder } from './ladder.ts'

const M = 'Level | Denver (USD) | London (GBP)'
const LR = 'Level | Region | Base Salary | Total Comp'

test.each([
  table(M, 'Mid (L4) | $180K–$220K | £95K–£120K', 'Senior (L5) | $230K–$290K | ⟦£90K–£115K⟧', 'Staff (L6) | $300K–$380K | £150K–£190K'),
  table(M, 'L4 | $180K–$220K | £95K–£120K', 'L5 | ⟦$190K–$210K⟧ | £120K–£145K'),
  table(
    LR,
    'L4 | Denver | $160K–$200K | $206K–$270K',
    'L4 | London | £90K–£120K | £110K–£150K',
    'L5 | Denver | $190K–$230K | ⟦$196K–$260K⟧',
    'L5 | London | £110K–£140K | £130K–£170K',
  ),
  table('Level | Title | Base Salary | Total Comp', 'L4 | Engineer | $160K–$200K | —', 'L5 | Senior | ⟦$150K–$190K⟧ | —'),
  // One cause in two regions, and all steps of one ladder.
  table(M, 'L4 | $180K–$220K | £95K–£120K', 'L5 | ⟦$160K–$200K⟧ | £85K–£110K'),
  // Without the lowest the others would rise.
  table(M, 'L4 | ⟦$480K–$520K⟧ | £95K–£120K', 'L5 | $230K–$290K | £120K–£145K', 'L6 | $300K–$380K | £150K–£190K'),
  // From the highest down.
  table(M, 'L6 | $300K–$380K | £150K–£190K', 'L5 | $230K–$290K | £120K–£145K', 'L4 | $180K–$220K | £125K–£150K').replace(
    '£120K–£145K',
    '⟦£120K–£145K⟧',
  ),
])('a level that pays less than the one below it: %s', (guide) => expect(marked(ladder, guide)).toBe(guide))

test.each([
  table(M, 'L4 | $180K–$220K | £95K–£120K', 'L5 | $180K–$220K | £120K–£145K'),
  table(M, 'Staff | $300K–$380K | £150K–£190K', 'Senior | $230K–$290K | £120K–£145K', 'Junior | $130K–$160K | £70K–£90K'),
  // Names that don’t tell, and pay that falls at every step.
  table(M, 'Director | $300K–$380K | £150K–£190K', 'Senior EM | $230K–$290K | £120K–£145K', 'EM | $180K–$220K | £95K–£120K'),
  table(M, 'Principal (L7) | $400K–$500K | £200K–£260K', 'Senior (L5) | $230K–$290K | £120K–£145K'),
  table(M, 'L4 | $180K–$220K | £95K–£120K', 'L5 | €150K–€190K | £120K–£145K'),
  table(M, 'L4 | $220K–$180K | £95K–£120K', 'L5 | $190K–$230K | £120K–£145K'),
  table(LR, 'L4 | Denver | $160K–$200K | $206K–$270K', 'L5 | London | £90K–£120K | £110K–£150K'),
  table('Region | Base Salary | Total Comp', 'Denver | $160K–$200K | $206K–$270K', 'Austin | $110K–$150K | $150K–$190K'),
])('silent on %s', (guide) => expect(marked(ladder, guide)).toBe(guide))

test('says both levels and their pay', () => {
  const [finding] = lintWith(ladder, table(M, 'L4 | $180K–$220K | £95K–£120K', 'L5 | $190K–$210K | £120K–£145K')).findings
  expect(finding?.message).toBe('L5 pays $190K–$210K in Denver (USD), less at the high end than the $180K–$220K of L4 below it.')
})
