import { expect, test } from 'vitest'
import type { Amount } from '../guide.ts'
import { makeRange, payPeriodOf, periodOf, readAmount, readAmounts, readPercent, readRange, readUnit, unitFromWords } from './money.ts'

test.each([
  ['K', 'K'],
  [' thousand', 'K'],
  ['m', 'M'],
  ['mn', 'M'],
  ['MM', 'M'],
  [' million', 'M'],
  ['B', 'B'],
  ['bn', 'B'],
  [' billion', 'B'],
  ['L', 'L'],
  [' lakh', 'L'],
  [' lakhs', 'L'],
  [' lac', 'L'],
  [' lacs', 'L'],
  ['cr', 'Cr'],
  [' crore', 'Cr'],
  [' crores', 'Cr'],
  ['', ''],
])('“%s” behind a number is the scale “%s”', (word, scale) => expect(readAmount(`$3${word}`, 0)?.scale).toBe(scale))

test.each([
  ['$1,000.', '$1,000'],
  ['$12,34,567.', '$12,34,567'],
  ['$140.', '$140'],
  ['$,123', undefined],
  ['$,12,345', undefined],
  ['$1,2345', undefined],
])('the amount of %s is %s', (text, raw) => expect(readAmount(text, 0)?.raw).toBe(raw))

test.each([
  ['$140to $180', '$140'],
  ['$140 to180', '$140'],
  ['$140\tto  $180', '$140\tto  $180'],
])('%j in a cell is read as far as %j', (text, raw) => expect(readRange(text, 0, { in: 'cell' })?.raw).toBe(raw))

test('words that only end in “about” don’t make a figure approximate', () => {
  expect(readRange('xabout $5K', 1, { in: 'cell' })).toBeNull()
  expect(readRange('xapprox $5K', 1, { in: 'cell' })).toBeNull()
  expect(readRange('words', 0, { in: 'prose' })).toBeNull()
})

test('a beginning with a scale of its own borrows none', () => {
  expect(readRange('$0K–180K', 0, { in: 'cell' })?.low).toMatchObject({ value: 0, step: 1_000, scale: 'K' })
  expect(readRange('$140–180', 0, { in: 'cell' })?.low).toEqual(readAmount('$140', 0))
})

test('a range that nobody says is approximate is exact', () => {
  const low = readAmount('$5K+', 0) as Amount
  const ends = { low, high: low, dash: null, unit: null, start: 0, end: 4 }
  expect(makeRange('$5K+', ends, null)).toEqual({
    span: { start: 0, end: 4 },
    raw: '$5K+',
    text: '$5K+',
    low,
    high: low,
    dash: null,
    currency: 'USD',
    unit: null,
    isOpen: true,
    isApproximate: false,
  })
})

test.each([
  '/4yr  vest',
  '  / 4yr',
  '  per year',
  ' per  year',
  ' PER YEAR',
  '  annually',
  '\n yearly',
  '  p.a.',
  '  over 4 years',
  ' over  4 years',
  ' over 4  years',
  ' Over Four Years',
])('%j is a unit to its end', (text) => expect(readUnit(`$5K${text}`, 3)?.span).toEqual({ start: 3, end: 3 + text.length }))

test.each([
  'per year',
  'a month',
  ' per years',
  ' a monthly',
  'annually',
  'monthly',
  'over 4 years',
  ' over4 years',
  ' over 4years',
  ' over 4 yearsx',
])('%j is no unit right behind a figure', (text) => expect(readUnit(text, 0)).toBeNull())

test.each([
  '4yrx',
  '4 yearsy',
  '/yrx',
  'annualist',
  'annuallyx',
  'super year',
  'per years',
  'biyearly',
  'yearlyx',
  'extra year',
  'a years',
  'xp.a.',
])('%s tells no period of equity', (text) => expect(periodOf(text)).toBe('unknown'))

test.each(['super month', 'per months', 'bimonthly', 'monthlyx', 'extra month', 'a months'])('%s tells no monthly pay', (text) =>
  expect(payPeriodOf(text)).toBe('year'),
)

test.each([' coshares', ' reunits', ' stockoptions'])('%s are not counted', (words) =>
  expect(unitFromWords(words, 0, words.length).isCount).toBe(false),
)

test.each([
  ['.5–10%', undefined],
  ['10.–15%', undefined],
  ['10to 15%', undefined],
  ['10 to15%', undefined],
  ['10–.5%', undefined],
  ['10–15.%', undefined],
  ['10.%', undefined],
  ['10–15.25%', '10–15.25%'],
  ['10.25%', '10.25%'],
])('the percentage of %s is %s', (text, raw) => expect(readPercent(text, 0)?.raw).toBe(raw))

test('one digit and a scale are an amount in prose', () => {
  expect(readAmounts('only 5K', 0, 7)).toEqual([readRange('only 5K', 5, { in: 'prose' })])
})
