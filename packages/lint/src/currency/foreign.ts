import type { Band, Guide, Region } from '@guidelint/guide'
import { codesOfFigure, figuresOf } from './figures.ts'
import { namesCurrency, remarksOn, saysEquivalent } from './says-currency.ts'

/** Members of the European Union with money of their own, where pay in euros is usual. */
const EURO_IS_USUAL = new Set(['RO', 'PL', 'SE', 'DK', 'CZ', 'HU', 'BG'])
/** What a label that says `Europe` may mean besides the euro. */
const EUROPEAN = new Set(['EUR', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON', 'BGN', 'ISK'])

/** The currency that a row's figures are written in; null where none has a mark. */
export const rowCurrency = (band: Band): string | null => {
  const figure = figuresOf(band).find((one) => one.slot === 'first' && codesOfFigure(one).length === 1)
  return figure ? (codesOfFigure(figure)[0] ?? null) : null
}

/** What a row should be in: the currency that its label states, else those of its countries; empty where nothing is known. */
export const expectedCurrencies = ({ stated, currencies }: Region): readonly string[] => (stated ? [stated] : currencies)

const isOwn = (region: Region, code: string): boolean =>
  expectedCurrencies(region).includes(code) ||
  region.mentions.includes(code) ||
  (!region.stated && code === 'EUR' && region.countries.some((country) => EURO_IS_USUAL.has(country))) ||
  (!region.stated && region.countries.includes('EU') && EUROPEAN.has(code))

/** Whether a currency is a region's own, or the guide says that it is meant there; true also where the region isn't known. */
export const isTold = (guide: Guide, band: Band, code: string): boolean => {
  const { region, otherCurrency } = band
  const expected = region ? expectedCurrencies(region) : []
  if (!region || expected.length === 0 || isOwn(region, code)) return true
  if (otherCurrency !== null && expected.includes(otherCurrency)) return true
  return saysEquivalent(band) || remarksOn(guide, band).some((text) => namesCurrency(text, [code]))
}
