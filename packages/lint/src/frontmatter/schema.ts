import * as z from 'zod'
import { lazily } from '../lazily.ts'

const words = () => z.string('words')
const wordsOrNothing = () => words().nullable()
const figure = () => z.number('a number or null').nullable()
const figures = <const Names extends readonly string[]>(names: Names) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [`${name}_low`, figure().optional()],
      [`${name}_high`, figure().optional()],
    ]),
  ) as Record<`${Names[number]}_${'low' | 'high'}`, z.ZodOptional<ReturnType<typeof figure>>>

let currencies: ReadonlySet<string> | undefined
/** The list is asked for when it is needed: it takes as long as to check a guide. */
const isCurrency = (code: string): boolean => {
  currencies ??= new Set(Intl.supportedValuesOf('currency'))
  return currencies.has(code)
}
const currency = () => z.string('a currency code').refine(isCurrency, 'a currency code of ISO 4217').nullable()

/** Whether `text` is a day of the calendar, as `2026-01-31`. */
export const isDate = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
/** Null where nobody has given the date: no tool makes one up. */
const date = () => z.string('a date as 2026-01-31').refine(isDate, 'a date as 2026-01-31').nullable()

export const ROLE_TYPES = ['standard', 'specialty'] as const
export const QUALITIES = ['high', 'medium', 'low'] as const
export const EQUITY_PERIODS = ['grant', 'year', 'unknown'] as const
export const PAY_PERIODS = ['year', 'month'] as const

/** One band. Keys may be absent where the table has nothing of the kind. */
export const entrySchema = lazily(() =>
  z.looseObject(
    {
      region: wordsOrNothing(),
      level: wordsOrNothing().optional(),
      base_low: figure(),
      base_high: figure(),
      stock_low: figure(),
      stock_high: figure(),
      equity_period: z.enum(EQUITY_PERIODS, 'grant, year or unknown').nullable().optional(),
      bonus_pct: figure().optional(),
      ...figures(['option_count', 'bonus_pct', 'bonus', 'signing_bonus']),
      bonus_text: wordsOrNothing().optional(),
      total_comp_low: figure(),
      total_comp_high: figure(),
      currency: currency(),
      pay_period: z.enum(PAY_PERIODS, 'year or month').nullable().optional(),
      currencies: z.record(z.string(), currency(), 'a currency for each component').nullable().optional(),
      other: z
        .looseObject(
          { currency: currency(), ...figures(['base', 'stock', 'bonus', 'signing_bonus', 'total_comp']) },
          'keys with the second currency’s figures',
        )
        .nullable()
        .optional(),
    },
    'keys of one region',
  ),
)

const levelEntry = () => z.looseObject({ company: words(), level: words() }, 'a company with its level')

/** What every reader of frontmatter relies on. Keys of its author's own are allowed. */
export const frontmatterSchema = lazily(() =>
  z.looseObject({
    company: words(),
    company_display: words(),
    role: words(),
    role_display: words(),
    role_type: z.enum(ROLE_TYPES, 'standard or specialty'),
    last_updated: date(),
    data_quality: z.enum(QUALITIES, 'high, medium or low'),
    salary_data_quarter: z
      .string('a quarter as 2026-Q1')
      .regex(/^\d{4}-Q[1-4]$/, 'a quarter as 2026-Q1')
      .nullable(),
    next_review_due: date(),
    compensation: z.array(entrySchema(), 'a list of regions'),
    level_mapping: z.looseObject(
      {
        internal: wordsOrNothing(),
        raw: wordsOrNothing().optional(),
        entries: z.array(levelEntry(), 'a list of companies with their levels').nullable().optional(),
      },
      'the keys internal and raw',
    ),
    data_sources: z.array(words(), 'a list of names'),
    negotiation_dna_summary: wordsOrNothing(),
  }),
)

export type FrontmatterKey = keyof ReturnType<typeof frontmatterSchema>['shape']

/** The names that the schema has for keys, of each map. */
export const frontmatterKeys = lazily(() => {
  const { shape } = frontmatterSchema()
  const entry = entrySchema().shape
  const keysOf = (map: object): readonly string[] => Object.keys(map)
  return {
    all: keysOf(shape) as readonly FrontmatterKey[],
    entry: keysOf(entry),
    other: keysOf(entry.other.unwrap().unwrap().shape),
    levelMapping: keysOf(shape.level_mapping.shape),
  }
})
