import { describe, expect, test } from 'vitest'
import type { Band, Part, Range } from '../guide.ts'
import { parseGuide } from '../parse-guide.ts'

const bandsOf = (header: string, ...rows: string[]): readonly Band[] =>
  parseGuide([`| ${header} |`, `|${'---|'.repeat(header.split('|').length)}`, ...rows.map((row) => `| ${row} |`), ''].join('\n')).bands

const band = (header: string, row: string): Band => {
  const [first] = bandsOf(header, row)
  if (!first) throw new Error('no band')
  return first
}

const ends = (range: Range | null | undefined): string | null =>
  range ? `${range.currency ?? ''} ${range.low.value}–${range.high.value}`.trim() : null
const figures = (part: Part | null) => part && [ends(part.range), ends(part.other), ends(part.percent)]

describe('a band is in the currency of most of its figures', () => {
  test.each([
    ['$5 | — | —', 'Oslo', 'USD', null],
    ['£5 | $6 | $7', 'London', 'USD', null],
    ['£5 | $6 | —', 'London', 'GBP', null],
    ['— | — | $5', 'Oslo', 'USD', null],
    ['90 | 91 | $5', 'Oslo', 'USD', null],
    ['— | — | —', 'Oslo (USD)', 'USD', null],
    ['— | — | —', 'Oslo', 'NOK', null],
    ['— | — | —', 'Elsewhere', null, null],
    ['$9 / £7 | — | £5', 'London', 'USD', 'GBP'],
    ['£9 / $11 | £5 / $6 | £7 / $8', 'London', 'GBP', 'USD'],
  ])('%s in %s', (cells, region, currency, otherCurrency) => {
    expect(band('Region | Base | Bonus | Total', `${region} | ${cells}`)).toMatchObject({ currency, otherCurrency })
  })

  test('and that stands first in each of its cells, whatever the author’s order', () => {
    const { base, bonus, total } = band('Region | Base | Bonus | Total', 'Oslo | $90 / £80 | £70 / $60 | $50')
    expect([base, bonus, total].map(figures)).toEqual([
      ['USD 90–90', 'GBP 80–80', null],
      ['USD 60–60', 'GBP 70–70', null],
      ['USD 50–50', null, null],
    ])
    expect(figures(band('Region | Base | Bonus', 'Oslo | $90 | £80 / €70').bonus)).toEqual(['GBP 80–80', 'EUR 70–70', null])
    expect(figures(band('Region | Base | Bonus', 'Oslo | $90 | $80 / $70').bonus)).toEqual(['USD 80–80', 'USD 70–70', null])
  })
})

describe('a part holds its sum and its percentage, wherever in the cell they stand', () => {
  test.each([
    ['10–15%', [null, null, '10–15']],
    ['10% ($9K–$12K)', ['USD 9000–12000', null, '10–10']],
    ['$9K–$12K (10–15%)', ['USD 9000–12000', null, '10–15']],
    ['$9K–$12K', ['USD 9000–12000', null, null]],
    ['900 options (10%)', [null, null, null]],
    ['—', [null, null, null]],
  ])('%s', (cell, expected) => expect(figures(band('Region | Base | Bonus', `Oslo | $90K | ${cell}`).bonus)).toEqual(expected))
})

describe('the period of equity is said by its figure, else by the header, else by a note', () => {
  test.each([
    ['Equity', '$9K/yr', 'year'],
    ['Equity (4yr)', '$9K/yr', 'year'],
    ['Equity (4yr)', '$9K', 'grant'],
    ['Annual Equity', '$9K (4-year vest)', 'year'],
    ['Equity', '$9K (4-year vest)', 'grant'],
    ['Equity', '$9K ($2K/yr)', 'grant'],
    ['Equity', '$9K (annual)', 'year'],
    ['Equity', '$9K (new)', 'unknown'],
    ['Equity', '—', 'unknown'],
  ])('%s: %s', (header, cell, period) => expect(band(`Region | Base | ${header}`, `Oslo | $90K | ${cell}`).equity?.period).toBe(period))

  test('and where a note is silent as well, by the line under the table', () => {
    const { bands } = parseGuide('| Region | Base | Equity |\n|---|---|---|\n| Oslo | $90K | $9K (new) |\n\n*All figures are annual.*\n')
    expect(bands[0]?.equity?.period).toBe('year')
  })

  test('other figures have none', () => expect(band('Region | Base | Total', 'Oslo | $90K/yr | $99K').base?.period).toBe('unknown'))
})

test.each([
  ['Region | Base | Total', '$9K/mo | $10K', 'month'],
  ['Region | Base | Total', '$9K | $10K/mo', 'year'],
  ['Region | Total | Bonus', '$9K/mo | 10%', 'month'],
  ['Region | Bonus | Equity', '$9K/mo | $5K', 'year'],
])('%s with %s is paid by the %s', (header, cells, period) => expect(band(header, `Oslo | ${cells}`).payPeriod).toBe(period))

test('the first of two columns of a kind is the band’s, the second an extra of it', () => {
  const { equity, extra } = band('Region | Base | RSU | Options | Retention', 'Oslo | $90K | $1K | $2K | $3K')
  expect(figures(equity)).toEqual(['USD 1000–1000', null, null])
  expect(extra.map(figures)).toEqual([
    ['USD 2000–2000', null, null],
    ['USD 3000–3000', null, null],
  ])
})

describe('each column of a component table is a band', () => {
  const HEADER = 'Component | Oslo (NOK) | Rome (EUR)'

  test('that stands on its base, and holds what every row says of it', () => {
    const bands = bandsOf(HEADER, 'Bonus | 10% | 11%', 'Base | kr900K | €60K', 'Base Salary | kr1 | €2', 'Perks | tram | bus')
    expect(
      bands.map(({ span, row, isRagged, base, bonus, extra }) => [span, row, isRagged, figures(base), figures(bonus), extra.length]),
    ).toEqual(
      bands.map(({ base }, at) => [
        base?.cell.span,
        -1,
        false,
        [at === 0 ? 'NOK 900000–900000' : 'EUR 60000–60000', null, null],
        [null, null, at === 0 ? '10–10' : '11–11'],
        2,
      ]),
    )
    expect(bands.map(({ extra }) => extra.map(({ kind }) => kind))).toEqual([
      ['base', 'other'],
      ['base', 'other'],
    ])
  })

  test('or on its first cell where it has no base', () => {
    const [oslo] = bandsOf(HEADER, 'Bonus | kr90K | €6K', 'Total | kr900K | €60K')
    expect(oslo?.span).toEqual(oslo?.bonus?.cell.span)
  })

  test('a row that is too short leaves its column out, and all of them ragged', () => {
    const bands = bandsOf(HEADER, 'Base | kr900K | €60K', 'Total | kr1M')
    expect(bands.map(({ isRagged, total }) => [isRagged, figures(total)])).toEqual([
      [true, ['NOK 1000000–1000000', null, null]],
      [true, null],
    ])
    expect(bandsOf(HEADER, 'Base | kr900K', 'Total | kr1M')).toHaveLength(1)
  })
})
