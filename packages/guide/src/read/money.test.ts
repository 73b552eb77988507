import { describe, expect, test } from 'vitest'
import { payPeriodOf, periodOf, readAmount, readAmounts, readPercent, readRange } from './money.ts'

describe('an amount', () => {
  test.each([
    ['$185K', 185_000, 1_000, 'K', 'none'],
    ['$1.05M', 1_050_000, 10_000, 'M', 'none'],
    ['185,000', 185_000, 1, '', 'thousands'],
    ['₹26,00,000', 2_600_000, 1, '', 'indian'],
    ['R$1,035K', 1_035_000, 1_000, 'K', 'thousands'],
    ['₹28.1L', 2_810_000, 10_000, 'L', 'none'],
    ['₹1.25 crore', 12_500_000, 100_000, 'Cr', 'none'],
    ['$2.5 million', 2_500_000, 100_000, 'M', 'none'],
    ['$0', 0, 1, '', 'none'],
  ])('%s', (text, value, step, scale, grouping) => expect(readAmount(text, 0)).toMatchObject({ raw: text, value, step, scale, grouping }))

  test('has no floating-point dust', () => {
    expect(['$1.1M', '$0.29M', '$1.005M', '$4.35K', '₹28.1L'].map((text) => readAmount(text, 0)?.value)).toEqual([
      1_100_000, 290_000, 1_005_000, 4_350, 2_810_000,
    ])
  })

  test.each(['K', '$', '', 'RSU 5', 'words'])('is not %j', (text) => expect(readAmount(text, 0)).toBeNull())

  test('keeps its sign and digits apart', () => {
    expect(readAmount('at SEK 1,166K', 3)).toMatchObject({
      span: { start: 3, end: 13 },
      currency: { text: 'SEK', raw: 'SEK ', codes: ['SEK'] },
      number: { start: 7, end: 12 },
      scaleSpan: { start: 12, end: 13 },
    })
  })
})

describe('a range', () => {
  test('in prose goes on behind a line end, but not in the next item of a list', () => {
    expect(readRange('$90K\n–$95K', 0, { in: 'prose' })?.high.value).toBe(95_000)
    expect(readRange('$90K-\n$95K', 0, { in: 'prose' })?.high.value).toBe(95_000)
    expect(readRange('$90K\n- $95K', 0, { in: 'prose' })?.high.value).toBe(90_000)
  })

  test('in a cell takes an em dash, in prose not', () => {
    expect(readRange('$155K — $210K', 0, { in: 'cell' })?.high.value).toBe(210_000)
    expect(readRange('$155K — $210K', 0, { in: 'prose' })?.high.value).toBe(155_000)
  })

  test('lends the scale of its end to a bare beginning', () => {
    expect(readRange('$250-280K', 0, { in: 'cell' })).toMatchObject({
      low: { value: 250_000, step: 1_000 },
      high: { value: 280_000 },
      currency: 'USD',
    })
    // Both ends have a sign: then the first is what it says.
    expect(readRange('$250-$280K', 0, { in: 'cell' })?.low.value).toBe(250)
    expect(readRange('$0-$40K', 0, { in: 'cell' })?.low.value).toBe(0)
  })

  test('of one amount has one object at both ends', () => {
    const range = readRange('$155K+', 0, { in: 'cell' })
    expect(range?.low).toBe(range?.high)
    expect(range).toMatchObject({ raw: '$155K+', isOpen: true, dash: null })
  })

  test('of percent is not money', () => {
    expect(readPercent('10–15%', 0)).toMatchObject({ low: { value: 10 }, high: { value: 15 }, currency: null })
    expect(readPercent('$10', 0)).toBeNull()
  })
})

test('amounts in prose are those with a sign or a scale', () => {
  const text = 'Ask for $195K base and 450K in RSUs (L5, 2026, 4 years, 3 levers), with £20,000–£30,000 to sign — $210K in all.'
  expect(readAmounts(text, 0, text.length).map(({ raw }) => raw)).toEqual(['$195K', '450K', '£20,000–£30,000', '$210K'])
})

test.each([
  ['Stock (RSU/4yr)', 'grant'],
  ['RSU Grant (4-yr vest)', 'grant'],
  ['RSU (4-Year)', 'grant'],
  ['four-year grant', 'grant'],
  ['/yr', 'year'],
  ['Equity (Annual)', 'year'],
  ['annualized', 'year'],
  ['per year', 'year'],
  ['Stock', 'unknown'],
  ['Years of Service', 'unknown'],
])('the period of %s', (text, period) => expect(periodOf(text)).toBe(period))

test.each([
  ['/mo', 'month'],
  ['monthly', 'month'],
  ['per month', 'month'],
  ['/yr', 'year'],
  ['most', 'year'],
])('the pay period of %s', (text, period) => expect(payPeriodOf(text)).toBe(period))
