import type { EquityPeriod, PayPeriod } from '@guidelint/guide'
import { type Entry, type EntryFigures, MONEY, type OtherEntry, type StatedEnds } from './entry.ts'
import { EQUITY_PERIODS, PAY_PERIODS } from './schema.ts'

type Data = Readonly<Record<string, unknown>>

/** Reads one entry of `compensation`. A value of the wrong type reads as none: `frontmatter/schema` reports it. */
export const entryOfData = (data: Data): Entry => ({
  ...figuresOf(data),
  region: wordsOf(data['region']),
  level: wordsOf(data['level']),
  bonus_pct: percentOf(data),
  hasPercentEnds: 'bonus_pct_low' in data || 'bonus_pct_high' in data,
  low_pct: numberOf(data['bonus_pct']),
  bonus_text: wordsOf(data['bonus_text']),
  option_count: endsOf(data, 'option_count'),
  equity_period: EQUITY_PERIODS.find((name): name is EquityPeriod => name === data['equity_period']) ?? null,
  pay_period: PAY_PERIODS.find((name): name is PayPeriod => name === data['pay_period']) ?? null,
  currency: wordsOf(data['currency']),
  currencies: Object.fromEntries(
    Object.entries(isData(data['currencies']) ? data['currencies'] : {}).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  ),
  other: isData(data['other']) ? otherOf(data['other']) : null,
})

export const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value)

const wordsOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const endsOf = (data: Data, name: string): StatedEnds | null => {
  const ends: StatedEnds = [numberOf(data[`${name}_low`]), numberOf(data[`${name}_high`])]
  return ends[0] === null && ends[1] === null ? null : ends
}

const figuresOf = (data: Data): EntryFigures =>
  Object.fromEntries(MONEY.map((name) => [name, endsOf(data, name)])) as unknown as EntryFigures

/** Of old only the low end was kept, as `bonus_pct`. */
const percentOf = (data: Data): StatedEnds | null => {
  const ends = endsOf(data, 'bonus_pct')
  const low = numberOf(data['bonus_pct'])
  return ends ?? (low === null ? null : [low, low])
}

const otherOf = (data: Data): OtherEntry => ({ currency: wordsOf(data['currency']), ...figuresOf(data) })
