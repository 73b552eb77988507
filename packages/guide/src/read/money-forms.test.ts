import { describe, expect, test } from 'vitest'
import type { Amount, Range } from '../guide.ts'
import { movedRange, payPeriodOf, periodOf, readAmount, readAmounts, readPercent, readRange, readUnit, unitFromWords } from './money.ts'

const slice = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end)

/** An amount as `mark|digits|scale|value|step|grouping`, each part cut out of the text by its span. */
const parts = (text: string, amount: Amount | null): string | null =>
  amount &&
  [
    amount.currency ? slice(text, amount.currency.span) : '',
    slice(text, amount.number),
    slice(text, amount.scaleSpan),
    amount.value,
    amount.step,
    amount.grouping,
  ].join('|')

test.each([
  ['$140K', '$|140|K|140000|1000|none'],
  ['\\$140K', '$|140|K|140000|1000|none'],
  ['€ 1.5M', '€ |1.5|M|1500000|100000|none'],
  ['$140k', '$|140|k|140000|1000|none'],
  ['$3mn', '$|3|mn|3000000|1000000|none'],
  ['$3MM', '$|3|MM|3000000|1000000|none'],
  ['$3m', '$|3|m|3000000|1000000|none'],
  ['$3B', '$|3|B|3000000000|1000000000|none'],
  ['$3bn', '$|3|bn|3000000000|1000000000|none'],
  ['$3 billion', '$|3| billion|3000000000|1000000000|none'],
  ['$140 thousand', '$|140| thousand|140000|1000|none'],
  ['$3million', '$|3|million|3000000|1000000|none'],
  ['₹9L', '₹|9|L|900000|100000|none'],
  ['₹9 lakh', '₹|9| lakh|900000|100000|none'],
  ['₹9 lakhs', '₹|9| lakhs|900000|100000|none'],
  ['₹9 lac', '₹|9| lac|900000|100000|none'],
  ['₹9 lacs', '₹|9| lacs|900000|100000|none'],
  ['₹9Cr', '₹|9|Cr|90000000|10000000|none'],
  ['₹9cr', '₹|9|cr|90000000|10000000|none'],
  ['₹9 crore', '₹|9| crore|90000000|10000000|none'],
  ['₹9 crores', '₹|9| crores|90000000|10000000|none'],
  ['$1,234,567.89', '$|1,234,567.89||1234567.89|0.01|thousands'],
  ['₹1,23,45,678', '₹|1,23,45,678||12345678|1|indian'],
  ['1,035K', '|1,035|K|1035000|1000|thousands'],
  ['12.345', '|12.345||12.345|0.001|none'],
  ['$140Kids', '$|140||140|1|none'],
  ['$140 thousandth', '$|140||140|1|none'],
  ['$140  thousand', '$|140||140|1|none'],
  ['$1234,567', null],
  ['$12,34', null],
  ['$   140', null],
])('the parts of %s', (text, expected) => {
  expect(parts(text, readAmount(text, 0))).toBe(expected)
  expect(parts(`at ${text}`, readAmount(`at ${text}`, 3))).toBe(expected)
})

/** A range as `low–high currency unit`, with what it is beyond that. */
const brief = (text: string, range: Range | null): string | null => {
  if (!range) return null
  expect(slice(text, range.span)).toBe(range.raw)
  if (range.dash) expect(slice(text, range.dash.span)).toBe(range.dash.raw)
  if (range.unit) expect(slice(text, range.unit.span).trim()).toBe(range.unit.text)
  const { low, high, currency, unit, dash, isOpen, isApproximate, raw } = range
  const flags = [
    isOpen && 'open',
    isApproximate && 'approximate',
    dash && `dash “${dash.text}”`,
    unit && `unit “${unit.text}” ${unit.period}`,
  ]
  return [`“${raw}”`, low.value === high.value ? low.value : `${low.value}–${high.value}`, currency, ...flags.filter(Boolean)].join(' ')
}

describe('in a cell', () => {
  test.each([
    ['$140K–$180K', '“$140K–$180K” 140000–180000 USD dash “–”'],
    ['$140K ‒ $180K', '“$140K ‒ $180K” 140000–180000 USD dash “ ‒ ”'],
    ['$140K−$180K', '“$140K−$180K” 140000–180000 USD dash “−”'],
    ['$140K&mdash;$180K', '“$140K&mdash;$180K” 140000–180000 USD dash “&mdash;”'],
    ['$140K&#8211;$180K', '“$140K&#8211;$180K” 140000–180000 USD dash “&#8211;”'],
    ['$140K&#8212;$180K', '“$140K&#8212;$180K” 140000–180000 USD dash “&#8212;”'],
    ['$140K to $180K', '“$140K to $180K” 140000–180000 USD dash “ to ”'],
    ['$140K through $180K', '“$140K” 140000 USD'],
    ['$140K tons', '“$140K” 140000 USD'],
    ['~$140K', '“~$140K” 140000 USD approximate'],
    ['≈ $140K', '“≈ $140K” 140000 USD approximate'],
    ['about $140K', '“about $140K” 140000 USD approximate'],
    ['approx. $140K', '“approx. $140K” 140000 USD approximate'],
    ['approximately $140K', '“approximately $140K” 140000 USD approximate'],
    ['approx $140K–$180K', '“approx $140K–$180K” 140000–180000 USD approximate dash “–”'],
    ['around $140K', null],
    ['$140K+', '“$140K+” 140000 USD open'],
    ['$140K +', '“$140K” 140000 USD'],
    ['$140K+/yr', '“$140K+” 140000 USD open unit “/yr” year'],
    ['$140K–$180K+', '“$140K–$180K+” 140000–180000 USD open dash “–”'],
    ['$140K–$180K+/4yr', '“$140K–$180K+/4yr” 140000–180000 USD open dash “–” unit “/4yr” grant'],
    ['$140K/yr', '“$140K/yr” 140000 USD unit “/yr” year'],
    ['$140K/yr–$180K/yr', '“$140K/yr–$180K/yr” 140000–180000 USD dash “–” unit “/yr” year'],
    ['$140K/yr–$180K', '“$140K/yr–$180K” 140000–180000 USD dash “–” unit “/yr” year'],
    ['$10–15%', '“$10” 10 USD'],
    ['$140–180K', '“$140–180K” 140000–180000 USD dash “–”'],
    ['$140–180', '“$140–180” 140–180 USD dash “–”'],
    ['$1,400–180K', '“$1,400–180K” 1400–180000 USD dash “–”'],
    ['$140–1.2M', '“$140–1.2M” 140–1200000 USD dash “–”'],
    ['$1.2–1.4M', '“$1.2–1.4M” 1200000–1400000 USD dash “–”'],
    ['$1–1M', '“$1–1M” 1000000 USD dash “–”'],
    ['140K–$180K', '“140K–$180K” 140000–180000 USD dash “–”'],
    ['€140K–$180K', '“€140K–$180K” 140000–180000  dash “–”'],
    ['$140K–high', '“$140K” 140000 USD'],
  ])('%s', (text, expected) => expect(brief(text, readRange(text, 0, { in: 'cell' }))).toBe(expected))
})

describe('in prose', () => {
  test.each([
    ['$140K–$180K', '“$140K–$180K” 140000–180000 USD dash “–”'],
    ['$140K - $180K', '“$140K - $180K” 140000–180000 USD dash “ - ”'],
    ['$140K ‒ $180K', '“$140K ‒ $180K” 140000–180000 USD dash “ ‒ ”'],
    ['$140K&ndash;$180K', '“$140K&ndash;$180K” 140000–180000 USD dash “&ndash;”'],
    ['$140K to $180K', '“$140K to $180K” 140000–180000 USD dash “ to ”'],
    ['$140K through $180K', '“$140K through $180K” 140000–180000 USD dash “ through ”'],
    ['$140K — $180K', '“$140K” 140000 USD'],
    ['$140K -- $180K', '“$140K” 140000 USD'],
    ['$140K  – $180K', '“$140K” 140000 USD'],
    ['$140K and $180K', '“$140K” 140000 USD'],
  ])('%s', (text, expected) => expect(brief(text, readRange(text, 0, { in: 'prose' }))).toBe(expected))
})

test.each([
  ['/4yr', 'grant'],
  ['/4-yr', 'grant'],
  ['/4 years', 'grant'],
  ['/4yr vest', 'grant'],
  ['/4yr vesting', 'grant'],
  ['/4yr vested', 'grant'],
  [' / four years', 'grant'],
  [' over 4 years', 'grant'],
  [' over four years', 'grant'],
  ['/yr', 'year'],
  ['/year', 'year'],
  ['/annum', 'unknown'],
  [' per year', 'year'],
  [' a year', 'year'],
  [' each year', 'unknown'],
  [' per annum', 'year'],
  [' annually', 'year'],
  [' yearly', 'year'],
  [' p.a.', 'year'],
  ['/mo', 'unknown'],
  [' / month', 'unknown'],
  [' per month', 'unknown'],
  [' a month', 'unknown'],
  [' monthly', 'unknown'],
])('the unit “%s” is of a %s', (text, period) => {
  const unit = readUnit(`$9K${text} and more`, 3)
  expect(unit).toMatchObject({ span: { start: 3, end: 3 + text.length }, text: text.trim(), period, isCount: false })
  expect(unit?.payPeriod).toBe(/mo/.test(text) ? 'month' : 'year')
})

test.each(['', ' a day', '/week', ' over 3 years', '/yrs.x'.slice(0, 4), ' permonth', '/4'])('“%s” is no unit', (text) =>
  expect(readUnit(text, 0)).toBeNull(),
)

test.each([
  ['4yr', 'grant'],
  ['4-year vest', 'grant'],
  ['four years', 'grant'],
  ['14yr', 'unknown'],
  ['/ yr', 'year'],
  ['/year', 'year'],
  ['Annual', 'year'],
  ['annually', 'year'],
  ['annualized', 'year'],
  ['annualised', 'year'],
  ['per year', 'year'],
  ['yearly', 'year'],
  ['a year', 'year'],
  ['p.a.', 'year'],
  ['yr', 'unknown'],
  ['biannual', 'unknown'],
  ['4yr, annual', 'grant'],
])('%s: %s', (text, period) => expect(periodOf(text)).toBe(period))

test.each([
  ['/mo', 'month'],
  ['/ month', 'month'],
  ['per month', 'month'],
  ['Monthly', 'month'],
  ['a month', 'month'],
  ['month', 'year'],
  ['/mobile', 'year'],
  ['', 'year'],
])('%s is paid by the %s', (text, period) => expect(payPeriodOf(text)).toBe(period))

test.each([
  [' options', true],
  [' shares', true],
  [' share units', true],
  [' units', true],
  [' Restricted Share Units', true],
  [' RSUs', false],
  [' stock optionsX', false],
])('%s is a count: %s', (words, isCount) =>
  expect(unitFromWords(`500${words}.`, 3, 3 + words.length)).toMatchObject({
    text: words.trim(),
    isCount,
    span: { start: 3, end: 3 + words.length },
  }),
)

test.each([
  ['10%', '“10%” 10 ', 10, 1],
  ['10 %', '“10 %” 10 ', 10, 1],
  ['12.5%', '“12.5%” 12.5 ', 12.5, 0.1],
  ['15%+', '“15%+” 15  open', 15, 1],
  ['10–15%', '“10–15%” 10–15  dash “–”', 10, 1],
  ['10% – 15%', '“10% – 15%” 10–15  dash “ – ”', 10, 1],
  ['10 to 15%', '“10 to 15%” 10–15  dash “ to ”', 10, 1],
  ['10-15%+', '“10-15%+” 10–15  open dash “-”', 10, 1],
  ['7.25&ndash;10%', '“7.25&ndash;10%” 7.25–10  dash “&ndash;”', 7.25, 0.01],
  ['10—15 %', '“10—15 %” 10–15  dash “—”', 10, 1],
])('percent %s', (text, expected, low, step) => {
  const range = readPercent(` ${text} of base`, 1)
  expect(brief(` ${text} of base`, range)).toBe(expected)
  expect(range?.low).toMatchObject({ value: low, step, scale: '', grouping: 'none' })
  expect(slice(` ${text}`, range?.low.number ?? { start: 0, end: 0 })).toBe(range?.low.numberText)
  expect(slice(` ${text}`, range?.high.number ?? { start: 0, end: 0 })).toBe(range?.high.numberText)
  expect(range?.high.scaleSpan.start).toBe(range?.high.scaleSpan.end)
  expect(range?.low === range?.high).toBe(range?.dash === null)
})

test.each(['10', 'x10%', '$10', '%', '10–15', '10..15%'])('no percent: %s', (text) => expect(readPercent(text, 0)).toBeNull())

test('amounts in prose', () => {
  const found = (text: string) => readAmounts(text, 0, text.length).map(({ raw }) => raw)
  expect(found('~$140K or ~ €90K, in GBP 80K')).toEqual(['~$140K', '~ €90K', 'GBP 80K'])
  expect(found('140K, 1.4M and 1,400K')).toEqual(['140K', '1.4M', '1,400K'])
  expect(found('1400 people, L140K, x.140K, 140Kids, 140 K, $ 5')).toEqual(['$ 5'])
  expect(found('a-140K b')).toEqual([])
  expect(readAmounts('$10K $20K $30K', 3, 9).map(({ raw }) => raw)).toEqual(['$20K'])
  expect(readAmounts('$10K $20K', 0, 8).map(({ raw }) => raw)).toEqual(['$10K'])
  expect(readAmounts('$10K–$20K', 0, 8)).toEqual([])
})

test('a range moves with all its places', () => {
  const [here, there] = ['~$140K/yr–€180K+', 'pay: ~$140K/yr–€180K+']
  const moved = movedRange(readRange(here, 0, { in: 'cell' }) as Range, 5)
  expect(moved).toEqual(readRange(there, 5, { in: 'cell' }))
  const single = movedRange(readRange('$140K/yr', 0, { in: 'cell' }) as Range, 5)
  expect(single).toEqual(readRange('pay: $140K/yr', 5, { in: 'cell' }))
  expect(single.low).toBe(single.high)
  expect(movedRange(readRange('140', 0, { in: 'cell' }) as Range, 5)).toEqual(readRange('pay: 140', 5, { in: 'cell' }))
})
