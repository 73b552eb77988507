import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { mixedRow } from './mixed-row.ts'

const table = (...rows: readonly string[]): string =>
  ['| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |', '|---|---|---|---|---|', ...rows].join('\n')

test.each([
  ['the total', '| London | £90K–£120K | £40K–£80K | 10% | ⟦$110K–$150K⟧ |'],
  ['the base', '| London | ⟦$90K–$120K⟧ | £40K–£80K | 10% | £110K–£150K |'],
  ['two figures: the region tells which', '| London | ⟦$90K–$120K⟧ | — | 10% | £110K–£150K |'],
  ['one end', '| London | £90K–⟦€120K⟧ | £40K–£80K | 10% | £110K–£150K |'],
  ['the low end', '| Toronto | C$90K–C$120K | ⟦$40K⟧–C$80K | 10% | C$110K–C$150K |'],
  ['a bare dollar beside another one', '| Toronto (CAD) | ⟦$90K–$120K⟧ | C$40K–C$80K | 10% | C$110K–C$150K |'],
  ['the first half of a pair', '| London | £90K-£120K / $114K-$152K | ⟦€40K-€80K⟧ / $51K-$102K | 10% | £110K-£150K / $140K-$190K |'],
  ['the second half of a pair', '| London | £90K-£120K / $114K-$152K | £40K-£80K / ⟦A$51K-A$102K⟧ | 10% | £110K-£150K / $140K-$190K |'],
  ['pairs of ends', '| London | £90K / $114K - ⟦€120K⟧ / $152K | £40K / $51K - £80K / $102K | 10% | £110K / $140K - £150K / $190K |'],
  ['a year’s worth in a note', '| London | £90K–£120K | £40K–£80K (⟦$10K–$20K/yr⟧) | 10% | £110K–£150K |'],
])('%s', (_, row) => {
  const guide = table('| Denver | $100K–$130K | $50K–$90K | 10% | $122K–$165K |', row)
  expect(marked(mixedRow, guide)).toBe(guide)
})

test.each([
  ['one currency', '| London | £90K–£120K | £40K–£80K | 10% | £110K–£150K |'],
  ['two currencies in every cell', '| London | £90K-£120K / $114K-$152K | £40K-£80K / $51K-$102K | 10% | £110K-£150K / $140K-$190K |'],
  ['the two turned round in one cell', '| London | £90K-£120K / $114K-$152K | $51K-$102K / £40K-£80K | 10% | £110K-£150K / $140K-$190K |'],
  ['a sign and a code', '| London | £90K–£120K | GBP 40K–GBP 80K | 10% | £110K–£150K |'],
  ['no second sign', '| Warsaw | PLN 290K–410K | PLN 90K–190K | 10% | PLN 340K–510K |'],
  ['kr and SEK', '| Stockholm | kr 700K–kr 900K | SEK 100K–SEK 300K | 10% | kr 800K–kr 1.1M |'],
])('silent: %s', (_, row) => {
  const guide = table(row)
  expect(marked(mixedRow, guide)).toBe(guide)
})

test('a matrix has its places in columns', () => {
  const guide = [
    '| Level | Denver (USD) | London (GBP) |',
    '|---|---|---|',
    '| Mid | $150K–$190K | £95K–£125K |',
    '| Senior | $180K–$230K | ⟦$120K–$150K⟧ |',
    '| Staff | $220K–$290K | £150K–£190K |',
  ].join('\n')
  expect(marked(mixedRow, guide)).toBe(guide)
})

test('a component table has its places in columns too', () => {
  const guide = [
    '| Component | Denver (USD) | London (GBP) |',
    '|---|---|---|',
    '| Base Salary | $150K–$190K | £95K–£125K |',
    '| RSU Grant (4yr vest) | $80K–$160K | £50K–£90K |',
    '| Total Year 1 | $185K–$250K | ⟦$110K–$160K⟧ |',
  ].join('\n')
  expect(marked(mixedRow, guide)).toBe(guide)
})

test('equity in dollars in the whole column is one warning', () => {
  const guide = table(
    '| Denver | $100K–$130K | $50K–$90K | 10% | $122K–$165K |',
    '| London | £70K–£90K | ⟦$30K–$60K⟧ | 10% | £82K–£110K |',
    '| Berlin | €75K–€95K | $30K–$60K | 10% | €88K–€115K |',
  )
  expect(marked(mixedRow, guide)).toBe(guide)
  const [finding] = lintWith(mixedRow, guide.replace(/[⟦⟧]/g, '')).findings
  expect(finding).toMatchObject({
    severity: 'warning',
    message: 'Equity is in USD throughout the table, also in 2 rows whose pay is in GBP or EUR, so that totals add two currencies.',
  })
})

test('the fix writes the row’s sign as the row writes it', () => {
  const guide = table('| Stockholm | SEK 700K–SEK 900K | SEK 100K–SEK 300K | 10% | $800K–$1.1M |')
  expect(fixed(mixedRow, guide)).toBe(guide.replace('$800K–$1.1M', 'SEK 800K–SEK 1.1M'))
})
