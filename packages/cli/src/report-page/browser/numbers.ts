import type { PageRange } from '../page-data.ts'

const plain = new Intl.NumberFormat('en')
const monies = new Map<string, Intl.NumberFormat>()

export const grouped = (number: number): string => plain.format(number)

export const count = (number: number, one: string, many = `${one}s`): string => `${grouped(number)} ${number === 1 ? one : many}`

/** A share in whole percent, rounded down: 100 % is all. */
export const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.floor((100 * part) / whole)} %`)

/** An amount in short, as $185K; without a sign where the currency is unknown. */
export const money = (value: number, currency: string): string => {
  let format = monies.get(currency)
  if (format === undefined) {
    const unit = currency === '' ? {} : { style: 'currency' as const, currency, currencyDisplay: 'narrowSymbol' as const }
    format = new Intl.NumberFormat('en', { ...unit, notation: 'compact', maximumSignificantDigits: 3 })
    monies.set(currency, format)
  }
  return format.format(value)
}

export const moneyRange = (range: PageRange | undefined, currency: string): string =>
  range === undefined
    ? '–'
    : range[0] === range[1]
      ? money(range[0], currency)
      : `${money(range[0], currency)}–${money(range[1], currency)}`
