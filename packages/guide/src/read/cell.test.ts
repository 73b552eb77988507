import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Amount, CellContent, Range, TextCell } from '../guide.ts'
import { contains, slice } from '../span.ts'
import { payPeriodOfCell, readCell } from './cell.ts'
import type { CurrencyPlace } from './currencies.ts'

const cellOf = (raw: string): TextCell => ({
  column: 1,
  raw,
  text: raw,
  span: { start: 0, end: raw.length },
  outer: { start: 0, end: raw.length },
})
const read = (raw: string, place: CurrencyPlace | null = null): CellContent => readCell(raw, cellOf(raw), place)

const rangesOf = (content: CellContent): Range[] => {
  if (content.kind === 'money')
    return [
      ...content.ranges,
      ...(content.note?.range ? [content.note.range] : []),
      ...(content.note?.percent ? [content.note.percent] : []),
    ]
  if (content.kind === 'percent') return [content.percent, ...(content.money ? [content.money] : [])]
  return content.kind === 'count' ? [content.count] : []
}

/** Kind, then each range as currency and values; `+` where it is open, its unit's period where it has one. */
const brief = (content: CellContent): string =>
  [
    content.kind,
    ...rangesOf(content).map(({ currency, low, high, isOpen, unit }) => {
      const period = unit === null ? '' : unit.payPeriod === 'month' ? ' a month' : unit.period === 'unknown' ? '' : ` ${unit.period}`
      return `${currency ? `${currency} ` : ''}${low.value}–${high.value}${isOpen ? '+' : ''}${period}`
    }),
  ].join(' | ')

describe('every form that guides have', () => {
  test.each([
    // Dashes, spaced or not, of every width.
    ['$155K–$210K', 'money | USD 155000–210000'],
    ['$155K-$210K', 'money | USD 155000–210000'],
    ['$155K - $210K', 'money | USD 155000–210000'],
    ['$155K – $210K', 'money | USD 155000–210000'],
    ['$155K — $210K', 'money | USD 155000–210000'],
    ['$155K&ndash;$210K', 'money | USD 155000–210000'],
    ['$155K to $210K', 'money | USD 155000–210000'],
    ['\\$155K–\\$210K', 'money | USD 155000–210000'],
    // Numbers and suffixes.
    ['A$140,000 – A$195,000', 'money | AUD 140000–195000'],
    ['$725K - $1.05M', 'money | USD 725000–1050000'],
    ['CNY 700K–CNY 1.4M', 'money | CNY 700000–1400000'],
    ['JPY 8M–JPY 13M', 'money | JPY 8000000–13000000'],
    ['IDR 780M–IDR 1.03B', 'money | IDR 780000000–1030000000'],
    ['VND 900M–VND 1.3B', 'money | VND 900000000–1300000000'],
    ['₹24L–₹31L', 'money | INR 2400000–3100000'],
    ['₹28.1L–₹35L', 'money | INR 2810000–3500000'],
    ['INR 22L - INR 30L', 'money | INR 2200000–3000000'],
    ['₹1.2Cr–₹1.5Cr', 'money | INR 12000000–15000000'],
    ['₹26,00,000 - ₹31,00,000', 'money | INR 2600000–3100000'],
    ['R$1,035K - R$1,240K', 'money | BRL 1035000–1240000'],
    ['SEK 1,166K–SEK 1,400K', 'money | SEK 1166000–1400000'],
    ['$160k–$200k', 'money | USD 160000–200000'],
    ['$1.005M–$1.105M', 'money | USD 1005000–1105000'],
    // Signs and codes.
    ['€95K–€120K', 'money | EUR 95000–120000'],
    ['EUR95K–EUR120K', 'money | EUR 95000–120000'],
    ['₪480K–₪600K', 'money | ILS 480000–600000'],
    ['S$120K–S$150K', 'money | SGD 120000–150000'],
    ['C$120K–C$150K', 'money | CAD 120000–150000'],
    ['HK$900K–HK$1.2M', 'money | HKD 900000–1200000'],
    ['NT$2M–NT$3M', 'money | TWD 2000000–3000000'],
    ['CHF 140K–CHF 180K', 'money | CHF 140000–180000'],
    ['AED 400K–AED 500K', 'money | AED 400000–500000'],
    ['PLN 430K–570K', 'money | PLN 430000–570000'],
    ['UYU 1,800,000 - 3,000,000', 'money | UYU 1800000–3000000'],
    ['$0-$40K', 'money | USD 0–40000'],
    // Units.
    ['$40K–$75K/yr', 'money | USD 40000–75000 year'],
    ['$160K–$300K/4yr', 'money | USD 160000–300000 grant'],
    ['SEK 85K–108K/mo', 'money | SEK 85000–108000 a month'],
    ['$90,000 – $170,000/yr vesting', 'money | USD 90000–170000 year'],
    ['$160K–$300K RSU/4yr', 'money | USD 160000–300000 grant'],
    ['$160K–$300K PD RSUs', 'money | USD 160000–300000'],
    ['$20K–$40K sign-on', 'money | USD 20000–40000'],
    ['13,000 – 27,000 options', 'count | 13000–27000'],
    // Two currencies.
    ['€105,000-€145,000 / $115,000-$158,000', 'money | EUR 105000–145000 | USD 115000–158000'],
    ['£111K / $135K - £148K / $180K', 'money | GBP 111000–148000 | USD 135000–180000'],
    ['£255K - £355K ($320K - $445K)', 'money | GBP 255000–355000 | USD 320000–445000 | USD 320000–445000'],
    ['SEK 85K–108K/mo / $232K–$288K', 'money | SEK 85000–108000 a month | USD 232000–288000'],
    // Percentages.
    ['10–15%', 'percent | 10–15'],
    ['10%–15%', 'percent | 10–15'],
    ['10–12% target', 'percent | 10–12'],
    ['12.5%', 'percent | 12.5–12.5'],
    ['25%+', 'percent | 25–25+'],
    ['10% + variable', 'percent | 10–10'],
    ['10% target ($16,000 – $20,000)', 'percent | 10–10 | USD 16000–20000'],
    // Notes, open ends, approximations, bold.
    ['$12K-$25K (10-15%)', 'money | USD 12000–25000 | 10–15'],
    ['$160K - $300K ($40K-$75K/yr)', 'money | USD 160000–300000 | USD 40000–75000 year'],
    ['$0-$40K (senior only)', 'money | USD 0–40000'],
    ['$175K - $215K (GBP equivalent)', 'money | USD 175000–215000'],
    ['$125K–$210K (-5-10% vs Paris)', 'money | USD 125000–210000 | 5–10'],
    ['$185K–$520K+', 'money | USD 185000–520000+'],
    ['~$160K', 'money | USD 160000–160000'],
    ['**$388K-$548K**', 'money | USD 388000–548000'],
    ['`$388K-$548K`', 'money | USD 388000–548000'],
    ['$120K', 'money | USD 120000–120000'],
    // No figure.
    ['—', 'dash'],
    ['–', 'dash'],
    ['-', 'dash'],
    ['--', 'dash'],
    ['N/A', 'dash'],
    ['None', 'none'],
    ['none', 'none'],
    ['Discretionary', 'words'],
    ['Choose Your Mix', 'words'],
    ['Significant-to-exceptional (variable)', 'words'],
    ['Profit-sharing based', 'words'],
    ['MELI RSUs', 'words'],
    ['', 'empty'],
  ])('%s', (raw, expected) => expect(brief(read(raw))).toBe(expected))

  test.each([
    '$155K–$210K–$240K',
    'ARS equivalent (~60-70% of US)',
    'Varies by location (60–100% of NYC)',
    '$120K / 10%',
    '$$155K',
    '$155K–',
    '1.2.3K',
    '$1,60K–$200K',
    '$155K–$210K !!',
    '10–15% 20%',
  ])('%s is unreadable as a whole', (raw) => expect(read(raw).kind).toBe('unreadable'))

  test('two ends in two currencies have no currency', () => {
    const content = read('$175K–C$322K')
    expect(content.kind === 'money' && content.ranges[0].currency).toBeNull()
  })
})

test.each([
  ['¥700K–¥900K', { currencies: ['CNY'], stated: null }, 'CNY'],
  ['¥14M–¥18M', { currencies: ['JPY'], stated: null }, 'JPY'],
  ['kr 600K–kr 800K', { currencies: ['NOK'], stated: null }, 'NOK'],
  ['$120K–$150K', { currencies: ['CAD'], stated: null }, 'USD'],
  ['$120K–$150K', { currencies: ['CAD'], stated: 'CAD' }, 'CAD'],
])('%s goes by its place', (raw, place, currency) => {
  const content = read(raw, place)
  expect(content.kind === 'money' && content.ranges[0].currency).toBe(currency)
})

test('a figure per month is so wherever the cell says it', () => {
  expect(
    ['SEK 85K–108K/mo', 'SEK 85K–108K per month', 'SEK 85K–108K (per month)', '$155K–$210K'].map((raw) => payPeriodOfCell(read(raw))),
  ).toEqual(['month', 'month', 'month', 'year'])
})

// ---------------------------------------------------------------- properties

const mark = fc.constantFrom('$', '£', '€', '₹', '₪', 'A$', 'R$', 'SEK ', 'EUR', 'CHF ', 'kr ')
const number = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map((value) => [String(value), value] as const),
  fc.integer({ min: 1_000, max: 99_999_999 }).map((value) => [value.toLocaleString('en-US'), value] as const),
  fc.integer({ min: 1, max: 99_999 }).map((value) => [(value / 100).toFixed(2), value / 100] as const),
)
const scale = fc.constantFrom(['', 1], ['K', 1e3], ['M', 1e6], ['B', 1e9], ['L', 1e5], ['Cr', 1e7]) as fc.Arbitrary<
  readonly [string, number]
>
const amount = fc.tuple(mark, number, scale).map(([sign, [digits, value], [suffix, factor]]) => ({
  text: `${sign}${digits}${suffix}`,
  value: Math.round(value * factor * 100) / 100,
}))
const dash = fc.constantFrom('–', '-', ' - ', ' – ', '&ndash;', ' to ')

test('ranges of any notation have exact values, and every span holds what it says', () => {
  fc.assert(
    fc.property(amount, dash, amount, (low, between, high) => {
      const raw = `${low.text}${between}${high.text}`
      const content = read(raw)
      expect(content.kind).toBe('money')
      const [range] = rangesOf(content)
      expect([range?.low.value, range?.high.value]).toEqual([low.value, high.value])
      expect([range?.low.raw, range?.high.raw]).toEqual([low.text, high.text])
    }),
  )
})

const checkAmount = (text: string, { span, raw, number: digits, numberText, scaleSpan, currency, value, step }: Amount): void => {
  expect(slice(text, span)).toBe(raw)
  expect(slice(text, digits)).toBe(numberText)
  expect(contains(span, digits) && contains(span, scaleSpan)).toBe(true)
  if (currency) expect(slice(text, currency.span)).toBe(currency.raw)
  expect(Number.isFinite(value) && step > 0).toBe(true)
}

test('any text is read, and whatever is read stands where it says', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    amount.map(({ text }) => text),
    dash,
    fc.constantFrom(' / ', ' (', ')', '%', '/yr', '/mo', '+', '~', '**', '—', ' RSU', '10%', '\\', ','),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('').trim()),
      (raw) => {
        const content = read(raw)
        for (const range of rangesOf(content)) {
          expect(slice(raw, range.span)).toBe(range.raw)
          for (const end of [range.low, range.high]) checkAmount(raw, end)
          if (range.dash) expect(slice(raw, range.dash.span)).toBe(range.dash.raw)
        }
        if (content.kind === 'unreadable') expect(content.reason).not.toBe('')
      },
    ),
    { numRuns: 500 },
  )
})

test('a long cell takes no time', () => {
  const start = performance.now()
  for (const raw of [
    '1,'.repeat(50_000),
    `${'$1 '.repeat(30_000)}`,
    `$1${'('.repeat(50_000)}`,
    '$1K - '.repeat(20_000),
    `${' '.repeat(100_000)}$`,
    `$1 ${'a '.repeat(50_000)}1`,
  ])
    read(raw)
  expect(performance.now() - start).toBeLessThan(2_000)
})
