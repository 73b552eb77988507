import { isCurrencyCode } from './currencies.ts'

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const MONTH = `(?:${MONTHS.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)`
const PEOPLE = 'employees|people|companies|engineers|members|users|customers|offices|countries'
const YEAR = new RegExp(`(?<![\\d$£€₹₪¥]|\\d[.,])(?:19|20)\\d{2}(?![\\d%+]|[.,]\\d|[KMB]\\b|\\s(?:${PEOPLE})\\b)`, 'gi')
const BARE_URL = /https?:\/\/\S+/g
const CODE = /\b([A-Z]{3})\s?$/
const DAY = '(?:\\s+\\d{1,2}(?:st|nd|rd|th)?(?:\\s*[-–]\\s*\\d{1,2})?)?'
const NAMED = new RegExp(`\\b(${MONTH})${DAY},?\\s+((?:19|20)\\d{2})\\b`, 'gi')
const ISO = /\b((?:19|20)\d{2})-(0[1-9]|1[0-2])\b/g

/** Years that date a text, in its order, each once; amounts, counts and what stands in an address are none. */
export const yearsOf = (text: string): number[] => {
  const words = text.replace(BARE_URL, '')
  const years = [...words.matchAll(YEAR)].filter(
    ({ index }) => !isCurrencyCode(CODE.exec(words.slice(Math.max(0, index - 4), index))?.[1] ?? ''),
  )
  return [...new Set(years.map(([year]) => Number(year)))]
}

/** The newest date that a text names: `2026-02` where it names a month, else `2026`; null where it names none. */
export const newestDate = (text: string): string | null => {
  const dates = yearsOf(text).map(String)
  for (const [, month = '', year] of text.matchAll(NAMED)) dates.push(`${year}-${monthNumber(month)}`)
  for (const [, year, month] of text.matchAll(ISO)) dates.push(`${year}-${month}`)
  return dates.sort().at(-1) ?? null
}

const monthNumber = (name: string): string =>
  String(MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1).padStart(2, '0')
