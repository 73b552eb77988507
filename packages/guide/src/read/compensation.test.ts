import { describe, expect, test } from 'vitest'
import type { Band, Guide, Part } from '../guide.ts'
import { parseGuide } from '../parse-guide.ts'

const table = (header: string, ...rows: string[]): string =>
  [`| ${header} |`, `|${'---|'.repeat(header.split('|').length)}`, ...rows.map((row) => `| ${row} |`), ''].join('\n')

const figures = (part: Part | null): string =>
  part === null
    ? ''
    : part.range
      ? `${part.range.low.value}–${part.range.high.value}`
      : part.percent
        ? `${part.percent.low.value}–${part.percent.high.value}%`
        : part.cell.content.kind

/** Region, level and figures of a band in the order base, equity, bonus, signing, total. */
const brief = ({ region, level, currency, base, equity, bonus, signing, total }: Band): string =>
  [region?.text ?? '', level?.text ?? '', currency ?? '', ...[base, equity, bonus, signing, total].map(figures)].join(' | ')

const bandsOf = (text: string): string[] => parseGuide(text).bands.map(brief)

describe('the five layouts', () => {
  test('region rows', () => {
    const guide = parseGuide(
      table(
        'Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp',
        'Denver | $160K–$200K | $120K–$200K | 10–15% | $206K–$270K',
        '**London** | £90K–£120K | — | None | £90K–£120K',
      ),
    )
    expect(guide.compensation).toMatchObject({ layout: 'region-rows', columns: ['region', 'base', 'equity', 'bonus', 'total'] })
    expect(guide.bands.map(brief)).toEqual([
      'Denver |  | USD | 160000–200000 | 120000–200000 | 10–15% |  | 206000–270000',
      'London |  | GBP | 90000–120000 | dash | none |  | 90000–120000',
    ])
    expect(guide.bands[0]?.equity?.period).toBe('grant')
  })

  test('level rows by region columns hold totals, or bases where the line under the table says so', () => {
    const text = table(
      'Level | Denver (USD) | Stockholm (SEK)',
      'L4 | $180K–$220K | SEK 600K–SEK 800K',
      'L5 | $230K–$290K | SEK 700K–SEK 900K',
    )
    expect(parseGuide(text).compensation?.layout).toBe('level-region-matrix')
    expect(bandsOf(`${text}\n*Total compensation includes base and RSU grants (4-year vest).*\n`)).toEqual([
      'Denver (USD) | L4 | USD |  |  |  |  | 180000–220000',
      'Stockholm (SEK) | L4 | SEK |  |  |  |  | 600000–800000',
      'Denver (USD) | L5 | USD |  |  |  |  | 230000–290000',
      'Stockholm (SEK) | L5 | SEK |  |  |  |  | 700000–900000',
    ])
    expect(bandsOf(`${text}\n*Figures are base salaries.*\n`)[0]).toBe('Denver (USD) | L4 | USD | 180000–220000 |  |  |  | ')
  })

  test('component rows by region columns', () => {
    const guide = parseGuide(
      table(
        'Component | Denver (USD) | London (GBP)',
        '**Base Salary** | $160K–$200K | £90K–£120K',
        'RSU Grant (4-yr vest) | $120K–$200K | £60K–£80K',
        'Annual Bonus | 10% | 10%',
        'Signing Bonus | $10K–$20K | —',
        'Total Year-1 Comp | $216K–$290K | £114K–£152K',
      ),
    )
    expect(guide.compensation?.layout).toBe('component-rows')
    expect(guide.bands.map(brief)).toEqual([
      'Denver (USD) |  | USD | 160000–200000 | 120000–200000 | 10–10% | 10000–20000 | 216000–290000',
      'London (GBP) |  | GBP | 90000–120000 | 60000–80000 | 10–10% | dash | 114000–152000',
    ])
  })

  test('level and title rows', () => {
    const guide = parseGuide(
      table(
        'Level | Title | Base Salary | RSU (4-Year) | Annual Bonus | Signing Bonus | Total Comp (Annual)',
        'L4 | Engineer | $160K–$200K | $120K–$200K | 10% | $10K–$20K | $206K–$270K',
      ),
    )
    expect(guide.compensation?.layout).toBe('level-title-rows')
    expect(guide.bands.map(({ title }) => title?.text)).toEqual(['Engineer'])
    expect(guide.bands.map(brief)).toEqual([' | L4 | USD | 160000–200000 | 120000–200000 | 10–10% | 10000–20000 | 206000–270000'])
  })

  test('level and region rows, an empty level meaning the one above', () => {
    expect(
      bandsOf(
        table(
          'Level | Region | Base Salary | Total Comp',
          'L4 | Denver | $160K–$200K | $206K–$270K',
          ' | Austin | $150K–$190K | $190K–$254K',
        ),
      ),
    ).toEqual(['Denver | L4 | USD | 160000–200000 |  |  |  | 206000–270000', 'Austin | L4 | USD | 150000–190000 |  |  |  | 190000–254000'])
  })
})

test.each([
  ['Base Salary (All-Cash)', 'base'],
  ['Stock/Bonus', 'equity'],
  ['Equity/Profit Sharing (Annual)', 'equity'],
  ['PnL Participation', 'equity'],
  ['Medallion Access Value', 'equity'],
  ['Phantom Equity/4yr', 'equity'],
  ['Carry/Bonus', 'bonus'],
  ['Annual Bonus / Commission', 'bonus'],
  ['Sign-On / Bonus', 'signing'],
  ['Sign-On', 'signing'],
  ['Total Comp (Yr 1)', 'total'],
  ['w/ Agentic Premium', 'other'],
  ['Totl Cmp', 'unknown'],
])('the column %s is %s', (header, role) => {
  expect(
    parseGuide(table(`Region | Base Salary | ${header} | Total Comp`, 'Denver | $160K–$200K | $10K–$20K | $206K–$270K')).compensation
      ?.columns[2],
  ).toBe(role)
})

test.each([
  ['a level map', table('Larkspur Level | Google Equivalent | Typical YoE', 'L4 | L4 | 3–5')],
  ['a map of names', table('Larkspur | Google | Meta', 'L4 | L4 | E4')],
  ['targets', table('Component | Initial | Target (+$58K)', 'Base | $160K | $180K', 'Total | $206K | $264K')],
  ['a comparison of companies', table('Company | Role | Base | Total Comp', 'Larkspur | Engineer | $160K | $206K')],
  ['a timeline', table('Year | Base | RSU Vesting | Total', '1 | $160K | $30K | $190K')],
])('%s is no compensation table', (_, text) => expect(parseGuide(text)).toMatchObject({ compensation: null, bands: [] }))

test('a compensation table behind another one is found, and one without delimiter row or first header is read', () => {
  const rows = table('Region | Base Salary | Total Comp', 'Denver | $160K–$200K | $206K–$270K', 'London | £90K–£120K | £110K–£150K')
  const expected = bandsOf(rows)
  expect(bandsOf(`${table('Larkspur | Google', 'L4 | L4')}\n${rows}`)).toEqual(expected)
  expect(bandsOf(rows.replace('|---|---|---|\n', ''))).toEqual(expected)
  expect(bandsOf(rows.replace('Region', ' '))).toEqual(expected)
})

const equity = (header: string, cell: string, caption = ''): string | undefined => {
  const guide: Guide = parseGuide(
    `${table(`Region | Base Salary | ${header} | Total Comp`, `Denver | $160K–$200K | ${cell} | $206K–$270K`)}\n${caption}\n`,
  )
  return guide.bands[0]?.equity?.period
}

test.each([
  ['Stock (RSU/4yr)', '$120K–$200K', '', 'grant'],
  ['Stock', '$120K–$200K', '', 'unknown'],
  ['Stock', '$30K–$50K/yr', '', 'year'],
  ['Stock', '$120K–$200K (4yr vest)', '', 'grant'],
  ['Stock', '$120K–$200K ($30K–$50K/yr)', '', 'grant'],
  ['Stock', '$30K–$50K', '*All figures are annual.*', 'year'],
  // A header outranks the caption, the figure's own unit the header.
  ['Stock (RSU/4yr)', '$120K–$200K', '*All figures are annual.*', 'grant'],
  ['Stock (RSU/4yr)', '$30K–$50K/yr', '', 'year'],
])('the period of %s with %s %s is %s', (header, cell, caption, period) => expect(equity(header, cell, caption)).toBe(period))

test('the band’s currency is that of most of its figures; the second one stands beside it whichever comes first', () => {
  const [band] = parseGuide(
    table(
      'Region | Base Salary | Bonus | Total Comp',
      'London | £90K–£120K / $113K–$150K | £9K–£12K / $11K–$15K | $124K–$165K / £99K–£132K',
    ),
  ).bands
  expect(band).toMatchObject({ currency: 'GBP', otherCurrency: 'USD', total: { range: { currency: 'GBP' }, other: { currency: 'USD' } } })
})

test('a ragged row is read as far as it goes', () => {
  const [band] = parseGuide(table('Region | Base Salary | Bonus | Total Comp', 'Denver | $160K–$200K')).bands
  expect(band).toMatchObject({ isRagged: true, bonus: null, total: null, base: { range: { low: { value: 160_000 } } } })
})
