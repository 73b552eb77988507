import type { Amount, Guide, Range } from '@guidelint/guide'
import { distinctBands } from '../arithmetic/distinct-bands.ts'
import { inDollars } from '../arithmetic/rates.ts'
import { scaleSlips } from '../arithmetic/scale.ts'
import type { Profile } from '../profile.ts'
import { type Figure, figuresOf } from './figures.ts'
import { mixedRows } from './mixed.ts'

/** What one end of a two-currency figure implies: units of the second currency for one of the first. */
export interface Rate {
  readonly first: Figure
  readonly second: Range
  readonly end: 'low' | 'high'
  readonly value: number
  /** What is left open by rounding on both sides. */
  readonly least: number
  readonly most: number
}

/** All rates of one pair of currencies in a guide. */
export interface Pair {
  readonly from: string
  readonly to: string
  readonly rates: readonly Rate[]
  /** The guide's own rate, by its figures that are rounded least. */
  readonly median: number
}

interface Dual {
  readonly first: Figure
  readonly second: Range
}

const isSound = ({ low, high }: Range): boolean => low.value <= high.value && low.value > 0

const dualsOf = (guide: Guide): Dual[] => {
  const damaged = new Set([...mixedRows(guide).map(({ band }) => band), ...scaleSlips(guide).map(({ band }) => band)])
  const figures = distinctBands(guide)
    .filter((band) => !damaged.has(band))
    .flatMap(figuresOf)
  return figures.flatMap((first) => {
    const second = first.slot === 'first' ? first.part.other : null
    const isPair = second?.currency && first.range.currency && second.currency !== first.range.currency
    return second && isPair && isSound(second) && isSound(first.range) ? [{ first, second }] : []
  })
}

/** Shares of figures that keep to a step which is then taken for the author's rounding. */
const MOST = 0.8
/** Figures keep to five steps by chance where these are a larger share of them than this. */
const COARSEST = 0.05

const keepTo = (amounts: readonly Amount[], step: number): boolean =>
  amounts.filter(({ value }) => value % step === 0).length >= amounts.length * MOST

/** The power of ten to which one side of a pair is rounded: at least the last digit written, a thousand for most `£135,000`. */
const roundedTo = (amounts: readonly Amount[]): number => {
  let step = Math.min(...amounts.map((amount) => amount.step))
  while (keepTo(amounts, step * 10)) step *= 10
  return step
}

/** Half of what each figure of one side may have been rounded by: its column may keep to five steps. */
const roundingOf = (ranges: ReadonlyMap<Dual, Range>): ((dual: Dual, amount: Amount) => number) => {
  const amountsOf = (duals: readonly Dual[]) => duals.flatMap((dual) => ranges.get(dual) ?? []).flatMap(({ low, high }) => [low, high])
  const duals = [...ranges.keys()]
  const step = roundedTo(amountsOf(duals))
  const coarse = new Map(
    [...new Set(duals.map(({ first }) => first.part.kind))].map((kind) => {
      const column = amountsOf(duals.filter(({ first }) => first.part.kind === kind))
      return [kind, keepTo(column, 5 * step) && 5 * step <= COARSEST * median(column.map(({ value }) => value)) ? 5 * step : step] as const
    }),
  )
  return ({ first }, { value, step: own }) => [coarse.get(first.part.kind) ?? step, step, own].find((one) => value % one === 0) ?? own
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const months = ({ first, second }: Dual): number => (first.part.payPeriod === 'month' && second.unit?.payPeriod !== 'month' ? 12 : 1)

type Rounding = ReturnType<typeof roundingOf>

const ratesOf = (dual: Dual, first: Rounding, second: Rounding): Rate[] => {
  const factor = months(dual)
  const rate = (end: 'low' | 'high'): Rate => {
    const [from, to] = [dual.first.range[end], dual.second[end]]
    const [open, openTo] = [first(dual, from) / 2, second(dual, to) / 2]
    const least = Math.max(to.value - openTo, 0) / ((from.value + open) * factor)
    const most = from.value > open ? (to.value + openTo) / ((from.value - open) * factor) : Number.POSITIVE_INFINITY
    return { ...dual, end, value: to.value / (from.value * factor), least, most }
  }
  return dual.second.low === dual.second.high ? [rate('low')] : [rate('low'), rate('high')]
}

const pairOf = (from: string, to: string, duals: readonly Dual[]): Pair => {
  const first = roundingOf(new Map(duals.map((dual) => [dual, dual.first.range])))
  const second = roundingOf(new Map(duals.map((dual) => [dual, dual.second])))
  const rates = duals.flatMap((dual) => ratesOf(dual, first, second))
  const exact = rates.filter(({ least, most, value }) => most - least < value * 0.06)
  return { from, to, rates, median: median((exact.length >= 3 ? exact : rates).map(({ value }) => value)) }
}

/** The pairs of currencies in which a guide states its figures twice, with the rates that they imply. */
export const pairsOf = (guide: Guide): Pair[] => {
  const duals = dualsOf(guide)
  const keyOf = ({ first, second }: Dual): string => `${first.range.currency} ${second.currency}`
  return [...new Set(duals.map(keyOf))].map((key) => {
    const [from = '', to = ''] = key.split(' ')
    return pairOf(
      from,
      to,
      duals.filter((dual) => keyOf(dual) === key),
    )
  })
}

/** How far a rate's interval lies from `expected`, as a share of it; 0 where rounding explains the difference. */
export const missOf = ({ least, most }: Rate, expected: number): number => Math.max(0, least / expected - 1, 1 - most / expected)

/** The rate of the profile's table, else of the built-in one; undefined where neither has it. */
export const usualRate = ({ from, to }: Pick<Pair, 'from' | 'to'>, rates?: Profile['rates']): number | undefined => {
  const dollars = (code: string) => (rates ? rates.dollars[code] : inDollars(1, code))
  const [a, b] = [dollars(from), dollars(to)]
  return a === undefined || b === undefined ? undefined : a / b
}
