import type { Amount, Band, CurrencyMark, Range } from '@guidelint/guide'
import { type Edit, insert, replace } from '../rule.ts'
import { codeOf, endsOf, type Figure, figuresOf } from './figures.ts'

/** A mark as it is written before a number: `£`, `SEK ` with its space. */
export const written = (mark: CurrencyMark): string => mark.text + (mark.raw.trimEnd() === mark.raw ? '' : ' ')

const USUAL: ReadonlyMap<string, string> = new Map(Object.entries({ USD: '$', GBP: '£', EUR: '€', INR: '₹', ILS: '₪' }))

/** How the figures of `bands` write a currency, the first of them; its usual sign or its code where none does. */
export const markFor = (code: string, bands: readonly Band[]): string => {
  for (const figure of bands.flatMap(figuresOf)) {
    for (const amount of endsOf(figure.range)) if (amount.currency && codeOf(amount, figure) === code) return written(amount.currency)
  }
  return USUAL.get(code) ?? `${code} `
}

/** Edits that write `mark` over the marks of a range that `isOdd` picks. */
export const rewriteMarks = (range: Range, mark: string, isOdd: (amount: Amount) => boolean = () => true): Edit[] =>
  endsOf(range).flatMap((amount) => (amount.currency && isOdd(amount) ? [replace(amount.currency.span, mark)] : []))

/** Edits that put `mark` before the ends of a range that have none. */
export const insertMarks = ({ range }: Pick<Figure, 'range'>, mark: string): Edit[] =>
  endsOf(range).flatMap((amount) => (amount.currency ? [] : [insert(amount.number.start, mark)]))
