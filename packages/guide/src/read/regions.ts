import type { Region, TextCell } from '../guide.ts'
import { codesOf } from './currencies.ts'
import { COUNTRIES, US_STATES } from './places.ts'
import { lookUp, NO_VOCABULARY, type Vocabulary } from './vocabulary.ts'

interface Place {
  readonly code: string
  readonly currency: string
}

const BY_NAME: ReadonlyMap<string, Place> = new Map(
  COUNTRIES.flatMap(({ code, currency, names }) => names.map((name) => [name.toLowerCase(), { code, currency }] as const)),
)
const LONGEST = Math.max(...[...BY_NAME.keys()].map((name) => name.split(' ').length))
const HEADQUARTERS = /\b(?:HQ|headquarters)\b/i
const REMOTE = /\b(?:remote|other markets|anywhere)\b/i
const FLAG = /[\u{1F1E6}-\u{1F1FF}]{2}\s*|:[a-z_]+:\s*/gu

/** Words of a label with what separates them left out, so that `NYC / Austin` names two places and `New York NY` one. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}.'’-]+/gu) ?? []

const placeOf = (words: readonly string[], at: number): { place: Place; length: number } | null => {
  for (let length = LONGEST; length > 0; length--) {
    const place = BY_NAME.get(
      words
        .slice(at, at + length)
        .join(' ')
        .toLowerCase(),
    )
    if (place) return { place, length }
  }
  return null
}

const US: Place = { code: 'US', currency: 'USD' }

/** Places that a label names, in order. A state code behind a name makes it American whatever the city's usual country. */
const placesOf = (text: string): Place[] => {
  const found: Place[] = []
  const words = wordsOf(text)
  for (let at = 0; at < words.length; at++) {
    const named = placeOf(words, at)
    const behind = named ? at + named.length : at
    const state = at > 0 || named ? words[behind] : undefined
    const isState = state !== undefined && US_STATES.has(state) && named?.place.code !== state
    if (named) found.push(isState ? US : named.place)
    else if (isState) found.push(US)
    if (named) at = behind - (isState || (state !== undefined && state === named.place.code) ? 0 : 1)
  }
  return found
}

/** The currencies that a label states in parentheses: GBP of `London (GBP £)`, INR and USD of `India (INR/USD equiv)`. */
const statedCurrencies = (text: string): string[] => {
  const codes = new Set<string>()
  for (const [, inside = ''] of text.matchAll(/\(([^)]*)\)/g)) {
    for (const word of inside.split(/[\s/,]/)) {
      const [only, other] = codesOf(word)
      if (only !== undefined && other === undefined) codes.add(only)
    }
  }
  return [...codes]
}

/** Text without marks, flags, shortcodes and bold. */
export const regionText = (text: string): string => text.replace(FLAG, '').replaceAll('**', '').trim()

/** Name for comparing regions: lower case, letters and digits only, without currency, headquarters and country tags. */
export const regionKey = (text: string): string =>
  regionText(text)
    .replace(/\([^)]*\)/g, (inside) =>
      /[$€£₹¥₪]/u.test(inside) || HEADQUARTERS.test(inside) || statedCurrencies(inside).length > 0 ? '' : inside,
    )
    .replace(HEADQUARTERS, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const cache = new Map<string, Omit<Region, 'span' | 'raw'>>()

const describe = (text: string): Omit<Region, 'span' | 'raw'> => {
  const plain = regionText(text)
  const places = placesOf(plain)
  const mentions = statedCurrencies(plain)
  return {
    text: plain,
    countries: [...new Set(places.map(({ code }) => code))],
    currencies: [...new Set(places.map(({ currency }) => currency))],
    stated: mentions.length === 1 ? (mentions[0] ?? null) : null,
    mentions,
    isRemote: REMOTE.test(plain),
    isHeadquarters: HEADQUARTERS.test(plain),
    key: regionKey(text),
  }
}

/** Reads a region label. A library has few labels and many guides, so descriptions are kept by text. */
export const readRegion = (cell: TextCell, { regions }: Vocabulary = NO_VOCABULARY): Region => {
  let known = cache.get(cell.text)
  if (!known) {
    known = describe(cell.text)
    if (cache.size > 5_000) cache.clear()
    cache.set(cell.text, known)
  }
  const own = lookUp(regions, known.text) ?? lookUp(regions, known.key)
  return { span: cell.span, raw: cell.raw, ...known, ...(own && { currencies: [own] }) }
}
