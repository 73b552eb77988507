import type { Guide } from '@guidelint/guide'

/** Headers that every reader knows. */
export const HEADERS = ['Region', 'Level', 'Base Salary', 'Stock (RSU/4yr)', 'Stock (RSU/yr)', 'Bonus', 'Sign-On', 'Total Comp']

/** Keys that guides' frontmatter has. */
export const FRONTMATTER_KEYS = [
  'company',
  'role',
  'level',
  'currencies',
  'compensation',
  'region',
  'currency',
  'base_low',
  'base_high',
  'equity_low',
  'equity_high',
  'equity_period',
  'bonus_pct',
  'bonus_pct_low',
  'bonus_pct_high',
  'total_low',
  'total_high',
  'pay_period',
  'level_mapping',
  'last_reviewed',
]

/** What a key may say in this guide. */
export const frontmatterValues = (key: string, guide: Guide): readonly string[] => {
  const unique = (values: readonly (string | null | undefined)[]): string[] => [...new Set(values.filter((value) => value != null))]
  if (key === 'company') return unique([guide.title?.company?.text])
  if (key === 'role') return unique([guide.title?.role?.text])
  if (key === 'region') return unique(guide.bands.map(({ region }) => region?.text))
  if (key === 'currency' || key === 'currencies')
    return unique(guide.bands.flatMap(({ currency, otherCurrency }) => [currency, otherCurrency]))
  if (key === 'equity_period') return ['grant', 'year', 'unknown']
  return key === 'pay_period' ? ['year', 'month'] : []
}

/** How a currency is written before a figure: its sign where it has one of its own, else its code. */
export const currencyMarks = (codes: readonly string[]): { mark: string; code: string }[] =>
  codes.map((code) => {
    const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'symbol' }).formatToParts(0)
    const mark = parts.find(({ type }) => type === 'currency')?.value ?? code
    return { mark: mark === code ? `${code} ` : mark, code }
  })
