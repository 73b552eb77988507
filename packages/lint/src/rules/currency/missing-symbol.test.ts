import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { missingSymbol } from './missing-symbol.ts'

const table = (...rows: readonly string[]): string =>
  ['| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |', '|---|---|---|---|---|', ...rows].join('\n')
const denver = '| Denver | $100K–$130K | $50K–$90K | 10% | $122K–$165K |'

test.each([
  ['a whole figure', table(denver, '| London | £90K–£120K | ⟦40K–80K⟧ | 10% | £110K–£150K |')],
  ['the first end', table(denver, '| London | ⟦90K–£120K⟧ | £40K–£80K | 10% | £110K–£150K |')],
  ['half of a pair', table('| London | ⟦90K-120K⟧ / $114K-$152K | £40K-£80K / $51K-$102K | 10% | £110K-£150K / $140K-$190K |')],
  ['a row: once', table(denver, '| London | ⟦90K–120K⟧ | 40K–80K | 10% | 110K–150K |')],
  [
    'a column: once',
    table('| Denver | $100K–$130K | ⟦50K–90K⟧ | 10% | $122K–$165K |', '| London | £90K–£120K | 40K–80K | 10% | £110K–£150K |'),
  ],
  [
    'the whole table: once',
    table('| Denver | ⟦100K–130K⟧ | 50K–90K | 10% | 122K–165K |', '| London | 90K–120K | 40K–80K | 10% | 110K–150K |'),
  ],
  [
    'a place of a matrix',
    '| Level | Denver | London |\n|---|---|---|\n| Mid | $150K–$190K | ⟦95K–125K⟧ |\n| Senior | $180K–$230K | 120K–150K |',
  ],
])('%s', (_, guide) => expect(marked(missingSymbol, guide)).toBe(guide))

test.each([
  ['the second end', table('| Warsaw | PLN 290K–410K | PLN 90K–190K | 10% | PLN 340K–510K |')],
  [
    'percent and options',
    '| Region | Base Salary | Options | Bonus | Total Comp |\n|---|---|---|---|---|\n| Denver | $100K–$130K | 13,000 – 27,000 options | 10–15% | $122K–$165K |',
  ],
  [
    'the header tells',
    '| Region | Base Salary (USD) | Total Comp (USD) |\n|---|---|---|\n| Denver | 100K–130K | 122K–165K |\n| Austin | 100K–130K | 120K–160K |',
  ],
])('silent: %s', (_, guide) => expect(marked(missingSymbol, guide)).toBe(guide))

test.each([
  ['| London | £90K–£120K | 40K–80K | 10% | £110K–£150K |', '| £40K–£80K |'],
  ['| London | £90K–£120K | 40K–£80K | 10% | £110K–£150K |', '| £40K–£80K |'],
  ['| Warsaw | PLN 290K–410K | 90K–190K | 10% | PLN 340K–510K |', '| PLN 90K–190K |'],
  ['| London | £90K-£120K / $114K-$152K | £40K-£80K / 51K-102K | 10% | £110K-£150K / $140K-$190K |', '| £40K-£80K / $51K-$102K |'],
])('the fix writes the mark as its neighbours do: %s', (row, cell) => expect(fixed(missingSymbol, table(denver, row))).toContain(cell))

test('a message for one end', () => {
  const [finding] = lintWith(missingSymbol, table('| London | 90K–£120K | £40K–£80K | 10% | £110K–£150K |')).findings
  expect(finding?.message).toBe('90K has no currency, while the other end of its range is £120K.')
})
