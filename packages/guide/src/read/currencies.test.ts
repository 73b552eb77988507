import { expect, test } from 'vitest'
import { codesOf, isCurrencyCode, resolveCurrency } from './currencies.ts'
import { readAmount } from './money.ts'

/** Marks with the codes that they may mean, the usual one first. */
const MARKS: Readonly<Record<string, string>> = {
  US$: 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  CAD$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  S$: 'SGD',
  SG$: 'SGD',
  HK$: 'HKD',
  NT$: 'TWD',
  NZ$: 'NZD',
  MX$: 'MXN',
  R$: 'BRL',
  $: 'USD CAD AUD SGD HKD NZD TWD MXN',
  '£': 'GBP',
  '€': 'EUR',
  '₹': 'INR',
  'Rs.': 'INR',
  Rs: 'INR',
  '₪': 'ILS',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
  '¥': 'JPY CNY',
  '￥': 'JPY CNY',
  RMB: 'CNY',
  '₩': 'KRW',
  '₫': 'VND',
  '₱': 'PHP',
  '฿': 'THB',
  '₺': 'TRY',
  '₦': 'NGN',
  '₴': 'UAH',
  Rp: 'IDR',
  RM: 'MYR',
  zł: 'PLN',
  kr: 'SEK NOK DKK',
  'kr.': 'DKK SEK NOK',
}

const CODES = [
  ...['USD', 'GBP', 'EUR', 'INR', 'SGD', 'CAD', 'AUD', 'HKD', 'JPY', 'CNY', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON'],
  ...['BGN', 'ILS', 'AED', 'SAR', 'QAR', 'EGP', 'ZAR', 'KES', 'NGN', 'BRL', 'MXN', 'ARS', 'CLP', 'COP', 'UYU', 'PEN', 'KRW', 'TWD'],
  ...['IDR', 'MYR', 'THB', 'PHP', 'VND', 'NZD', 'TRY', 'UAH', 'PKR', 'BDT', 'LKR', 'ISK'],
]

test.each(Object.entries(MARKS))('%s before a figure means %s', (mark, codes) => {
  for (const gap of ['', ' ', '  ']) {
    expect(readAmount(`${mark}${gap}140K`, 0)?.currency).toMatchObject({ text: mark, raw: mark + gap, codes: codes.split(' ') })
  }
})

test.each(CODES)('%s is a currency, before a figure too', (code) => {
  expect(isCurrencyCode(code)).toBe(true)
  expect(readAmount(`${code} 140K`, 0)?.currency).toMatchObject({ text: code, codes: [code] })
  expect(readAmount(`${code}140K`, 0)?.currency).toMatchObject({ text: code, raw: code })
})

test.each(['ALL', 'TOP', 'AMD', 'usd', 'US', '', 'L5', 'constructor'])('%j is no currency', (word) => {
  expect(isCurrencyCode(word)).toBe(false)
  expect(codesOf(word)).toEqual([])
  expect(readAmount(`${word} 140K`, 0)).toBeNull()
})

test('a letter before letters makes no mark of them', () => {
  expect(readAmount('xUSD 140K', 1)).toBeNull()
  expect(readAmount('x$140K', 1)?.currency?.codes[0]).toBe('USD')
})

test.each([
  ['nothing', '', null, null],
  ['a mark of one meaning', '£', { currencies: ['EUR'], stated: 'EUR' }, 'GBP'],
  ['a dollar anywhere', '$', null, 'USD'],
  ['a dollar in Canada', '$', { currencies: ['CAD'], stated: null }, 'USD'],
  ['a dollar where Canada’s is stated', '$', { currencies: ['CAD'], stated: 'CAD' }, 'CAD'],
  ['a dollar where the pound is stated', '$', { currencies: ['GBP'], stated: 'GBP' }, 'USD'],
  ['a krone anywhere', 'kr', null, 'SEK'],
  ['a krone in Norway', 'kr', { currencies: ['NOK'], stated: null }, 'NOK'],
  ['a krone in Denmark and Sweden', 'kr', { currencies: ['DKK', 'SEK'], stated: null }, 'DKK'],
  ['a krone in London', 'kr', { currencies: ['GBP'], stated: null }, 'SEK'],
  ['a yuan in China', '¥', { currencies: ['CNY'], stated: null }, 'CNY'],
  ['a yen where it is stated', '¥', { currencies: ['CNY'], stated: 'JPY' }, 'JPY'],
])('%s', (_, mark, place, currency) => expect(resolveCurrency(codesOf(mark), place)).toBe(currency))
