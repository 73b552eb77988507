import { describe, expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { outOfSync } from './out-of-sync.ts'

const HEADER = '| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |'

/** A guide whose frontmatter has `entries`, with a table of `rows`. */
const guide = (entries: string, rows: string, header = HEADER): string => `---
company: initech
role_display: Data Engineer
compensation:
${entries}
level_mapping:
  internal: null
---
### Data Engineer | Initech Global Negotiation Guide

${header}
|${'---|'.repeat(header.split('|').length - 2)}
${rows}
`

const entry = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries({
    region: 'Denver',
    base_low: 150000,
    base_high: 190000,
    stock_low: 80000,
    stock_high: 120000,
    bonus_pct: 10,
    total_comp_low: 185000,
    total_comp_high: 239000,
    currency: 'USD',
    ...values,
  })
    .map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${value}`)
    .join('\n')

const ROW = '| Denver | $150K–$190K | $80K–$120K | 10% | $185K–$239K |'
const LONDON = '| London | £90K–£120K | £40K–£60K | 10% | £109K–£147K |'
const london = {
  region: 'London',
  base_low: 90000,
  base_high: 120000,
  stock_low: 40000,
  stock_high: 60000,
  total_comp_low: 109000,
  total_comp_high: 147000,
  currency: 'GBP',
}

const messages = (text: string): string[] =>
  lintWith(outOfSync, text).findings.map(({ message, severity }) => (severity === 'info' ? `info: ${message}` : message))

test('frontmatter that says what the table says is fine', () => expect(messages(guide(entry({}), ROW))).toEqual([]))

test.each([
  ['another figure', guide(entry({ base_high: '⟦195000⟧' }), ROW)],
  ['a figure lost', guide(entry({ stock_low: '⟦null⟧', stock_high: null }), ROW)],
  ['a figure from nowhere', guide(entry({ signing_bonus_low: '⟦5000⟧', signing_bonus_high: 9000 }), ROW)],
  ['another currency', guide(entry({ currency: '⟦EUR⟧' }), ROW)],
  ['another percent', guide(entry({ bonus_pct: '⟦12⟧' }), ROW)],
  [
    'a region that the table has not',
    guide(
      `${entry({})}\n${entry({ ...london, region: '⟦London⟧' })}`,
      `${ROW}\n| Dublin | €95K–€125K | €30K–€50K | 10% | €112K–€150K |\n| Paris | €75K–€95K | €30K–€50K | 10% | €90K–€117K |`,
    ).replace('compensation:', '⟦compensation⟧:'),
  ],
  ['a region under another name', guide(entry({ region: '⟦Boulder⟧' }), ROW)],
  [
    'a row of which nothing was read',
    guide(
      `${entry({})}\n${entry({ ...london, base_low: '⟦null⟧', base_high: null, stock_low: null, stock_high: null, bonus_pct: 10, total_comp_low: null, total_comp_high: null, currency: 'USD' })}`,
      `${ROW}\n${LONDON}`,
    ),
  ],
  [
    'one disagreement in several regions',
    guide(
      `${entry({ stock_low: '⟦null⟧', stock_high: null })}\n${entry({ ...london, stock_low: null, stock_high: null })}`,
      `${ROW}\n${LONDON}`,
    ),
  ],
  ['another role', guide(entry({}), ROW).replace('Data Engineer\ncomp', '⟦Data Scientist⟧\ncomp')],
  ['a bonus in money of which its percent alone was kept', guide(entry({ region: '⟦Denver⟧' }), ROW.replace('10%', '$15K–$19K (10%)'))],
  ['a yearly amount taken for a grant', guide(entry({ stock_low: '⟦80000⟧' }), ROW.replace('$120K', '$120K/yr'))],
  [
    'options, which are no money',
    guide(entry({ stock_low: '⟦null⟧', stock_high: null }), ROW.replace('$80K–$120K', '8,000–12,000 options')),
  ],
])('%s is reported at its value', (_, text) => expect(marked(outOfSync, text)).toBe(text))

describe('what the old form never kept is an info', () => {
  test.each([
    [
      'the high end of a percent',
      guide(entry({}), ROW.replace('10%', '10–15%')),
      'keeps 10 % of the bonus of Denver, the table says 10–15%',
    ],
    [
      'a second currency',
      guide(entry(london), '| London | £90K–£120K / $115K–$152K | £40K–£60K / $51K–$76K | 10% | £109K–£147K / $138K–$187K |'),
      'leaves out the figures in USD of London',
    ],
    [
      'levels',
      guide(
        entry({
          base_low: null,
          base_high: null,
          stock_low: null,
          stock_high: null,
          bonus_pct: null,
          total_comp_low: 140000,
          total_comp_high: 260000,
        }),
        '| Mid | $140K–$180K |\n| Senior | $190K–$260K |\n\n*Total compensation includes base salary, RSU grants and bonus.*',
        '| Level | Denver (USD) |',
      ),
      'says the 2 levels of Denver as one',
    ],
  ])('%s', (_, text, expected) => expect(messages(text)).toEqual([`info: Frontmatter ${expected}.`]))
})

test.each([
  ['an inverted range', ROW.replace('$150K–$190K', '$190K–$150K')],
  ['two currencies in one range', ROW.replace('$150K–$190K', '$150K–€190K')],
  ['an empty cell', ROW.replace('$150K–$190K', '')],
  ['a cell that can’t be read', ROW.replace('$150K–$190K', '$1.5.0K')],
  ['a missing cell', '| Denver | $150K–$190K | $80K–$120K | $185K–$239K |'],
  ['a lost suffix', ROW.replace('$150K', '$150')],
  ['a row twice', `${ROW}\n${ROW}`],
  ['one region with two sets of figures', `${ROW}\n${ROW.replace('$150K', '$140K')}`],
])('%s in the table is for another rule to report', (_, rows) => expect(messages(guide(entry({}), rows))).toEqual([]))

test('what the schema reports is not said again', () => {
  expect(messages(guide(entry({}).replace('base_low', 'base_lo'), ROW))).toEqual([])
  expect(messages(guide(entry({ base_low: '"150000"' }), ROW))).toEqual([])
})

test('a dollar in Toronto may be either', () => {
  const row = ROW.replace('Denver', 'Toronto')
  expect(messages(guide(entry({ region: 'Toronto', currency: 'CAD' }), row))).toEqual([])
  expect(messages(guide(entry({ region: 'Toronto' }), row))).toEqual([])
})

test('the fix rewrites what is wrong and keeps what is the author’s', () => {
  const text = guide(`${entry({ base_high: '195000 # from the offer letter', mood: 'good' })}`, ROW).replace(
    'company: initech',
    '# ours\ncompany:   initech\nowner: pay team',
  )
  const result = fixed(outOfSync, text)
  expect(result).toContain('base_high: 190000 # from the offer letter')
  for (const kept of ['---\n# ours\ncompany:   initech\n', '\nowner: pay team\n', '\n    mood: good\n']) expect(result).toContain(kept)
  expect(messages(result)).toEqual([])
  expect(result.slice(result.indexOf('###'))).toBe(text.slice(text.indexOf('###')))
})

test('one disagreement in several regions is told at the first, with the others beside it', () => {
  const lost = { stock_low: null, stock_high: null }
  const text = guide(`${entry(lost)}\n${entry({ ...london, ...lost })}`, `${ROW}\n${LONDON}`)
  const [finding, ...others] = lintWith(outOfSync, text).findings
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    message: 'Frontmatter has no equity for Denver, where the table has $80K–$120K; likewise in 1 more.',
    facts: {
      kind: 'lost stock',
      values: [
        [null, [80000, 120000]],
        [null, [40000, 60000]],
      ],
    },
    severity: 'error',
    fixes: [{ level: 'unsafe', name: 'sync', title: 'Rewrite the frontmatter from the body' }],
  })
  expect(finding?.related.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual([
    ['$80K–$120K', 'the body'],
    ['null', 'Frontmatter has no equity for London, where the table has £40K–£60K'],
  ])
})

test('regions that are lacking are told where the table has them', () => {
  const text = guide(entry({}), `${ROW}\n${LONDON}\n| Paris | €75K–€95K | €30K–€50K | 10% | €90K–€117K |`)
  const [finding] = lintWith(outOfSync, text).findings
  expect(finding?.message).toBe('Frontmatter lacks London, where the table has base £90K–£120K; likewise in 1 more.')
  expect(finding?.related.map(({ span, message }) => [text.slice(span.start, span.end), message])).toEqual([
    ['London', 'the body'],
    ['Paris', 'Frontmatter lacks Paris, where the table has base €75K–€95K'],
  ])
})

const SIGNING = HEADER.replace('Total', 'Signing Bonus | Total')
const withSigning = (row: string): string => row.replace('| 10% |', '| 10% | $20K |')

test.each([
  ['a key that is lacking, at the region', guide(entry({ region: '⟦Denver⟧' }), withSigning(ROW), SIGNING)],
  [
    'one of an entry without a region, at the entry',
    guide(entry({}), withSigning(ROW), SIGNING).replace('  - region: Denver\n    base_low', '  - ⟦base_low').replace('USD\n', 'USD\n⟧'),
  ],
  ['a value that is left out, at its key', guide(entry({ stock_low: '', stock_high: '' }), ROW).replace('stock_low:', '⟦stock_low⟧:')],
  [
    'a value of the twelfth region',
    guide(
      Array.from({ length: 12 }, (_, at) => entry({ region: at === 11 ? '⟦London⟧' : `Place ${at}` })).join('\n'),
      Array.from({ length: 12 }, (_, at) => ROW.replace('Denver', at === 11 ? 'London' : `Place ${at}`))
        .map((row, at) => row.replace('| 10% |', at === 11 ? '| 10% | $20K |' : '| 10% | — |'))
        .join('\n'),
      SIGNING,
    ),
  ],
  [
    'values behind an alias, each at the alias',
    guide(
      `  - &denver {region: Denver, base_low: 150000, base_high: 190000, stock_low: 80000, stock_high: 120000, bonus_pct: 10, total_comp_low: 185000, total_comp_high: 239000, currency: USD}\n  - ⟦⟦⟦⟦⟦*denver⟧⟧⟧⟧⟧`,
      `${ROW}\n${LONDON}`,
    ),
  ],
  [
    'values of a list behind an alias, at its key',
    guide(entry({ base_high: 195000 }), ROW)
      .replace('compensation:', 'ours: &ours')
      .replace('level_mapping', '⟦compensation⟧: *ours\nlevel_mapping'),
  ],
])('%s', (_, text) => expect(marked(outOfSync, text)).toBe(text))

test('what the body says nowhere has no place there', () => {
  const others = '| Dublin | €95K–€125K | €30K–€50K | 10% | €112K–€150K |\n| Paris | €75K–€95K | €30K–€50K | 10% | €90K–€117K |'
  const text = guide(`${entry({})}\n${entry(london)}`, `${ROW}\n${others}`)
  const surplus = lintWith(outOfSync, text).findings.filter(({ facts }) => facts['kind'] === 'surplus region')
  expect(surplus).toMatchObject([{ message: 'Frontmatter has London, which the table has not.', related: [] }])
})
