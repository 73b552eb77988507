import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { marked } from '../../testing/marked.ts'
import { dashStyle } from './dash-style.ts'

const table = (...rows: readonly string[]): string =>
  ['| Region | Base Salary | Bonus | Total Comp |', '|---|---|---|---|', ...rows].join('\n')
const denver = '| Denver | $90K–$120K | 10–15% | $110K–$150K |'
const austin = '| Austin | $80K–$110K | 10–15% | $100K–$140K |'

test.each([
  ['another dash', table(denver, austin, '| London | ⟦£90K-£120K⟧ | 10–15% | £110K–£150K |')],
  ['spaces', table(denver, austin, '| London | ⟦£90K – £120K⟧ | 10–15% | £110K–£150K |')],
  ['an em dash', table(denver, austin, '| London | £90K–£120K | 10–15% | ⟦£110K—£150K⟧ |')],
  ['a word', table(denver, austin, '| London | £90K–£120K | 10–15% | ⟦£110K to £150K⟧ |')],
  ['among percentages', table(denver, austin, '| London | £90K–£120K | ⟦10-15%⟧ | £110K–£150K |')],
  ['two ways as often: as the whole table', table(denver, '| Austin | $80K–$110K | ⟦10-15%⟧ | $100K–$140K |')],
  [
    'between pairs of ends',
    table(
      '| London | £90K / $114K - £120K / $152K | 10% | £110K / $140K - £150K / $190K |',
      '| Leeds | ⟦£80K / $101K – £110K / $140K⟧ | 10% | £95K / $120K - £130K / $165K |',
    ),
  ],
])('%s', (_, guide) => expect(marked(dashStyle, guide)).toBe(guide))

test.each([
  ['one dash', table(denver, austin)],
  [
    'percentages written otherwise throughout',
    table('| Denver | $90K – $120K | 10-15% | $110K – $150K |', '| Austin | $80K – $110K | 10-15% | $100K – $140K |'),
  ],
  [
    'notes written otherwise',
    table('| Denver | $90K–$120K (10-15%) | 10% | $110K–$150K |', '| Austin | $80K–$110K (10-12%) | 10% | $100K–$140K |'),
  ],
])('silent: %s', (_, guide) => expect(marked(dashStyle, guide)).toBe(guide))

test('the fix writes the usual dash', () => {
  expect(fixed(dashStyle, table(denver, austin, '| London | £90K - £120K | 10–15% | £110K–£150K |'))).toContain('| London | £90K–£120K |')
})
