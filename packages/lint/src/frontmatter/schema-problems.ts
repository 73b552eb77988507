import type { Frontmatter } from '@guidelint/guide'
import { distance } from 'fastest-levenshtein'
import type * as z from 'zod'
import { remember } from '../remember.ts'
import { EQUITY_PERIODS, frontmatterKeys, frontmatterSchema, isDate, PAY_PERIODS, QUALITIES, ROLE_TYPES } from './schema.ts'

/** A place where frontmatter does not fit the schema. */
export interface SchemaProblem {
  readonly kind: 'missing' | 'invalid' | 'unknown-key'
  /** Path of the value (`compensation.0.base_low`), or of the map that lacks keys (empty for the frontmatter itself). */
  readonly path: string
  /** What was expected there: words for a value, names for missing keys, the nearest name for an unknown key. */
  readonly expected: string
  /** Names that the value or key may be replaced with, the nearest first. */
  readonly choices: readonly string[]
}

/** Everything in `frontmatter` that doesn't fit the schema, each cause once; empty where its YAML can't be read. */
export const schemaProblems: (frontmatter: Frontmatter) => readonly SchemaProblem[] = remember(({ data }: Frontmatter) =>
  data === null ? [] : find(data),
)

const find = (data: Readonly<Record<string, unknown>>): SchemaProblem[] => {
  const unknown = [...unknownKeys(data)]
  const result = frontmatterSchema().safeParse(data)
  const issues = result.success ? [] : result.error.issues
  const absent = issues.filter((issue) => valueAt(data, issue.path) === undefined)
  return [
    ...unknown,
    ...missingKeys(absent, unknown),
    ...issues.filter((issue) => !absent.includes(issue)).map((issue) => invalid(data, issue)),
    ...reviewBeforeUpdate(data),
  ]
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (value: unknown, key) => (isRecord(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    data,
  )

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const VALUES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    role_type: ROLE_TYPES,
    data_quality: QUALITIES,
    equity_period: EQUITY_PERIODS,
    pay_period: PAY_PERIODS,
    currency: [
      'USD',
      'EUR',
      'GBP',
      'INR',
      'SGD',
      'CAD',
      'AUD',
      'CNY',
      'JPY',
      'HKD',
      'CHF',
      'SEK',
      'DKK',
      'PLN',
      'ILS',
      'KRW',
      'BRL',
      'AED',
      'SAR',
      'IDR',
      'TWD',
    ],
  }),
)

const invalid = (data: unknown, { path, message }: z.core.$ZodIssue): SchemaProblem => {
  const value = valueAt(data, path)
  const names = VALUES.get(String(path.at(-1))) ?? []
  const choices = typeof value === 'string' ? names.filter((name) => isNear(value, name)).slice(0, 3) : []
  return { kind: 'invalid', path: path.join('.'), expected: message, choices }
}

/** Keys lacking in one map are one cause; one that stands there misspelt is reported as that. */
const missingKeys = (absent: readonly z.core.$ZodIssue[], unknown: readonly SchemaProblem[]): SchemaProblem[] => {
  const byMap = new Map<string, string[]>()
  for (const { path } of absent) {
    const map = path.slice(0, -1).join('.')
    const key = String(path.at(-1))
    if (unknown.some((one) => one.expected === key && parentOf(one.path) === map)) continue
    byMap.set(map, [...(byMap.get(map) ?? []), key])
  }
  return [...byMap].map(([path, keys]) => ({ kind: 'missing', path, expected: keys.join(', '), choices: [] }))
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')))

function* unknownKeys(data: Readonly<Record<string, unknown>>): Generator<SchemaProblem> {
  const keys = frontmatterKeys()
  yield* unknownIn(data, '', keys.all)
  if (isRecord(data['level_mapping'])) yield* unknownIn(data['level_mapping'], 'level_mapping', keys.levelMapping)
  for (const [index, entry] of (Array.isArray(data['compensation']) ? data['compensation'] : []).entries()) {
    if (!isRecord(entry)) continue
    yield* unknownIn(entry, `compensation.${index}`, keys.entry)
    if (isRecord(entry['other'])) yield* unknownIn(entry['other'], `compensation.${index}.other`, keys.other)
  }
}

function* unknownIn(map: Readonly<Record<string, unknown>>, path: string, names: readonly string[]): Generator<SchemaProblem> {
  for (const key of Object.keys(map)) {
    if (names.includes(key)) continue
    const [nearest] = names.filter((name) => isNear(key, name)).sort((a, b) => distance(key, a) - distance(key, b))
    if (nearest === undefined) continue
    yield { kind: 'unknown-key', path: path === '' ? key : `${path}.${key}`, expected: nearest, choices: nearest in map ? [] : [nearest] }
  }
}

const letters = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '')

/** A slip of the keyboard, or other marks between the words. Short names are words of their own sooner than slips, unless letters changed places. */
const isNear = (name: string, other: string): boolean => {
  const [a, b] = [letters(name), letters(other)]
  return distance(a, b) <= (b.length <= 4 ? 1 : 2) || sorted(a) === sorted(b)
}

const sorted = (name: string): string => [...name].sort().join('')

const reviewBeforeUpdate = ({ last_updated: updated, next_review_due: due }: Readonly<Record<string, unknown>>): SchemaProblem[] =>
  typeof updated === 'string' && typeof due === 'string' && isDate(updated) && isDate(due) && due < updated
    ? [{ kind: 'invalid', path: 'next_review_due', expected: `a date after last_updated (${updated})`, choices: [] }]
    : []
