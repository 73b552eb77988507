import type { Band, CurrencyMark, Guide } from '@guidelint/guide'
import { distinctBands } from '../arithmetic/distinct-bands.ts'
import { remember } from '../remember.ts'
import { endsOf, figuresOf } from './figures.ts'
import { mixedRows } from './mixed.ts'
import { namesCurrency, remarksOn } from './says-currency.ts'

/** Rows with one sign that may mean several currencies there. */
export interface Ambiguous {
  readonly mark: CurrencyMark
  readonly bands: readonly [Band, ...Band[]]
}

const marksOf = (band: Band): CurrencyMark[] =>
  figuresOf(band).flatMap(({ range }) => endsOf(range).flatMap(({ currency }) => currency ?? []))

/** Whether another mark in the guide's table or asks names one of these currencies outright, so that the bare sign is told apart. */
const isToldApart = (guide: Guide, codes: readonly string[]): boolean => {
  const marks = [
    ...distinctBands(guide).flatMap(marksOf),
    ...guide.asks.flatMap(({ range }) => endsOf(range).flatMap(({ currency }) => currency ?? [])),
  ]
  return marks.some((mark) => mark.codes.length === 1 && codes.includes(mark.codes[0] ?? ''))
}

/** `$` outside the United States where the country has a dollar; `¥` and `kr` where the place doesn't tell which. */
const isAmbiguousIn = (band: Band, { codes }: CurrencyMark): boolean => {
  const { region } = band
  if (codes.length < 2 || region?.mentions.some((code) => codes.includes(code))) return false
  const own = (region?.currencies ?? []).filter((code) => codes.includes(code))
  return codes[0] === 'USD' ? own.length > 0 && !own.includes('USD') : own.length !== 1
}

const find = (guide: Guide): readonly Ambiguous[] => {
  const rows = new Map<string, { mark: CurrencyMark; bands: [Band, ...Band[]] }>()
  const mixed = new Set(mixedRows(guide).map(({ band }) => band))
  for (const band of distinctBands(guide)) {
    if (mixed.has(band)) continue
    const mark = marksOf(band).find((one) => isAmbiguousIn(band, one))
    if (!mark || remarksOn(guide, band).some((text) => namesCurrency(text, mark.codes))) continue
    const known = rows.get(mark.text)
    if (known) known.bands.push(band)
    else rows.set(mark.text, { mark, bands: [band] })
  }
  return [...rows.values()].filter(({ mark }) => !isToldApart(guide, mark.codes))
}

/** Signs that mean several currencies where they stand, and nothing in the guide tells which; one entry a sign. */
export const ambiguousRows: (guide: Guide) => readonly Ambiguous[] = remember(find)
