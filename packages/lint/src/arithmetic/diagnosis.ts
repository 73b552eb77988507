import type { Component, Guide } from '@guidelint/guide'
import type { Profile } from '../profile.ts'
import { distinctBands } from './distinct-bands.ts'
import { type Inputs, isChecked, readInputs, type Unchecked } from './inputs.ts'
import { allowedConventions, type Convention, nearest, type Sum, sumOf } from './sum.ts'

/** Within this a convention is said to explain a total; rounding to the nearest 5K stays within it. */
export const EXACT = 0.03
/** A convention that fits this well isn't contradicted by another one that fits better. */
const NEAR = 0.05
/** Left out without any other sign of it, a bonus must be missing exactly. */
const BONUS_LEFT_OUT = 0.01
/** Beyond this a row isn't loose but wrong; the default tolerance of `band/total`. */
export const LOOSE = 0.1

/** One row's total against what the guide says that it is made of. */
export interface CheckedRow {
  readonly inputs: Inputs
  /** The nearest sum by the period that the header states (or either, where it states none). */
  readonly stated: Sum
  /** The nearest sum by the other equity period; null where the table has no grant to count otherwise. */
  readonly otherPeriod: Sum | null
  readonly withoutBonus: Sum | null
  /** What explains the row exactly though the stated convention is beyond tolerance. */
  readonly oddity: 'other-period' | 'no-bonus' | null
}

export interface Diagnosis {
  readonly rows: readonly CheckedRow[]
  readonly unchecked: readonly Unchecked[]
  /** The one equity column whose period explains most rows when it is read the other way; with the rows that it explains. */
  readonly equityPeriod: { readonly component: Component; readonly rows: readonly [CheckedRow, ...CheckedRow[]] } | null
  /** Rows totalled otherwise than the rest of their table; empty where all agree. */
  readonly mixed: readonly CheckedRow[]
}

const statedEquity = (inputs: Inputs): Convention['equity'][] =>
  inputs.equity === null ? ['none'] : inputs.period === 'grant' ? ['year'] : inputs.period === 'year' ? ['whole'] : ['year', 'whole']

const check = (inputs: Inputs, profile: Profile): CheckedRow => {
  const equity = statedEquity(inputs)
  const stated = nearest(inputs, allowedConventions(inputs, equity), profile)
  const other: Convention['equity'] | null =
    inputs.equity === null || inputs.period === 'unknown' ? null : inputs.period === 'grant' ? 'whole' : 'year'
  const otherPeriod = other && nearest(inputs, allowedConventions(inputs, [other]), profile)
  const withoutBonus = inputs.bonus && sumOf(inputs, { ...stated.convention, bonus: false }, profile)
  const isWrong = stated.error > LOOSE
  const oddity =
    isWrong && otherPeriod && otherPeriod.error <= EXACT
      ? 'other-period'
      : isWrong && withoutBonus && withoutBonus.error <= BONUS_LEFT_OUT
        ? 'no-bonus'
        : null
  return { inputs, stated, otherPeriod, withoutBonus, oddity }
}

/** Adds up with the other period, and only with it. */
const pointsToOtherPeriod = ({ stated, otherPeriod }: CheckedRow): boolean =>
  otherPeriod !== null && otherPeriod.error <= EXACT && stated.error > NEAR && stated.error > 2 * otherPeriod.error

/** A single cause must explain most rows that can be checked, and at least two; a damaged row may stand in for the second. */
const findEquityPeriod = (rows: readonly CheckedRow[], unchecked: readonly Unchecked[]): Diagnosis['equityPeriod'] => {
  const explained = rows.filter(pointsToOtherPeriod)
  const [first, ...others] = explained
  if (!first) return null
  const { component } = first.inputs.band.equity ?? {}
  const enough = explained.length >= 2 || (explained.length === 1 && unchecked.some(({ isDamage }) => isDamage))
  return component && enough && explained.length * 2 > rows.length ? { component, rows: [first, ...others] } : null
}

/** Among rows that are loose themselves, only a sum to the thousand is no coincidence. */
const TO_THE_THOUSAND = 0.01

/** Rows explained by another convention than the rest: by the other period, or by a bonus left out where the rest adds up. */
const findMixed = (rows: readonly CheckedRow[]): readonly CheckedRow[] => {
  const addsUp = rows.some(({ stated }) => stated.error <= LOOSE)
  const odd = rows.filter(({ oddity, otherPeriod }) =>
    addsUp ? oddity !== null : oddity === 'other-period' && otherPeriod !== null && otherPeriod.error <= TO_THE_THOUSAND,
  )
  return odd.length < rows.length ? odd : []
}

/** An em dash is tried as zero and never blamed: where the sum then fails, nothing is known. */
const restsOnDash = ({ stated, inputs: { band, total } }: CheckedRow): Unchecked | null => {
  const [low, high] = stated.deviations
  // What a dash hides only adds: a total below the sum without it is wrong all the same.
  const isShort = low < -LOOSE || (high < -LOOSE && !total.isOpen)
  const dash =
    stated.error > LOOSE && !isShort
      ? [band.equity, band.bonus, band.signing].find((part) => part?.cell.content.kind === 'dash')
      : undefined
  return dash ? { band, reason: `${dash.component.text} has no figure`, part: dash, isDamage: false } : null
}

const diagnoseTable = (guide: Guide, profile: Profile): Diagnosis => {
  const read = distinctBands(guide).map((band) => readInputs(guide, band))
  const checked = read.filter(isChecked).map((inputs) => check(inputs, profile))
  const unclear = checked.map(restsOnDash)
  const rows = checked.filter((_, index) => unclear[index] === null)
  const unchecked = [...read.filter((one): one is Unchecked => !isChecked(one)), ...unclear.filter((one) => one !== null)]
  const equityPeriod = findEquityPeriod(rows, unchecked)
  return { rows, unchecked, equityPeriod, mixed: equityPeriod ? [] : findMixed(rows) }
}

const known = new WeakMap<Guide, { profile: Profile; diagnosis: Diagnosis }>()

/**
 * Weighs the totals of a guide's table together, so that one cause is reported once: which rows can be checked, what explains
 * them, and whether a single cause explains most. Rules that report parts of it share one diagnosis.
 */
export const diagnose = (guide: Guide, profile: Profile): Diagnosis => {
  const last = known.get(guide)
  if (last?.profile === profile) return last.diagnosis
  const diagnosis = diagnoseTable(guide, profile)
  known.set(guide, { profile, diagnosis })
  return diagnosis
}
