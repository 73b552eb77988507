/**
 * How currencies are written in guides. The usual reading of a sign comes first: `$` is the US dollar unless the place's
 * label says otherwise, `¥` and `kr` depend on the place.
 */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  US$: ['USD'],
  C$: ['CAD'],
  CA$: ['CAD'],
  CAD$: ['CAD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  S$: ['SGD'],
  SG$: ['SGD'],
  HK$: ['HKD'],
  NT$: ['TWD'],
  NZ$: ['NZD'],
  MX$: ['MXN'],
  R$: ['BRL'],
  $: ['USD', 'CAD', 'AUD', 'SGD', 'HKD', 'NZD', 'TWD', 'MXN'],
  '£': ['GBP'],
  '€': ['EUR'],
  '₹': ['INR'],
  'Rs.': ['INR'],
  Rs: ['INR'],
  '₪': ['ILS'],
  'CN¥': ['CNY'],
  'JP¥': ['JPY'],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  RMB: ['CNY'],
  '₩': ['KRW'],
  '₫': ['VND'],
  '₱': ['PHP'],
  '฿': ['THB'],
  '₺': ['TRY'],
  '₦': ['NGN'],
  '₴': ['UAH'],
  Rp: ['IDR'],
  RM: ['MYR'],
  zł: ['PLN'],
  kr: ['SEK', 'NOK', 'DKK'],
  'kr.': ['DKK', 'SEK', 'NOK'],
}

/** ISO 4217 codes that guides use as a prefix. Codes that are English words or company names (`ALL`, `TOP`, `AMD`) are left out. */
const CODES = [
  'USD',
  'GBP',
  'EUR',
  'INR',
  'SGD',
  'CAD',
  'AUD',
  'HKD',
  'JPY',
  'CNY',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'HUF',
  'RON',
  'BGN',
  'ILS',
  'AED',
  'SAR',
  'QAR',
  'EGP',
  'ZAR',
  'KES',
  'NGN',
  'BRL',
  'MXN',
  'ARS',
  'CLP',
  'COP',
  'UYU',
  'PEN',
  'KRW',
  'TWD',
  'IDR',
  'MYR',
  'THB',
  'PHP',
  'VND',
  'NZD',
  'TRY',
  'UAH',
  'PKR',
  'BDT',
  'LKR',
  'ISK',
] as const

const escaped = (text: string): string => text.replace(/[.$]/g, '\\$&')

/** Matches any mark, the longest first; letters only where no letter stands before. */
export const MARK_SOURCE = `(?:(?<![A-Za-z])(?:${Object.keys(SIGNS)
  .filter((sign) => /^[A-Za-z]/.test(sign))
  .concat(CODES)
  .sort((a, b) => b.length - a.length)
  .map(escaped)
  .join('|')})|${Object.keys(SIGNS)
  .filter((sign) => !/^[A-Za-z]/.test(sign))
  .map(escaped)
  .join('|')})`

const CODES_OF_SIGN: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(SIGNS))

/** ISO 4217 codes that a mark may mean, the usual one first; empty for what is no mark. */
export const codesOf = (mark: string): readonly string[] => CODES_OF_SIGN.get(mark) ?? (CODES.includes(mark as never) ? [mark] : [])

export const isCurrencyCode = (text: string): boolean => CODES.includes(text as never)

/** What a place says of the currencies in its row: those of its countries, and the one that its label states. */
export interface CurrencyPlace {
  readonly currencies: readonly string[]
  readonly stated: string | null
}

/** The currency that a mark means in a place: `$` is USD unless the label states another dollar; `¥`, `kr` go by country. */
export const resolveCurrency = (codes: readonly string[], place: CurrencyPlace | null): string | null => {
  const [usual] = codes
  if (usual === undefined) return null
  if (codes.length === 1 || !place) return usual
  if (place.stated && codes.includes(place.stated)) return place.stated
  if (usual === 'USD') return usual
  return place.currencies.find((code) => codes.includes(code)) ?? usual
}
