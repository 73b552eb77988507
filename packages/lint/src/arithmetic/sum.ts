import type { Profile } from '../profile.ts'
import type { Inputs } from './inputs.ts'

/** How a total is taken to be made: which parts are in it, and how much of a grant. */
export interface Convention {
  readonly equity: 'year' | 'whole' | 'none'
  readonly bonus: boolean
  readonly signing: boolean
  readonly secondGrant: boolean
}

export interface Sum {
  readonly convention: Convention
  /** Low and high, in the total's currency. */
  readonly computed: readonly [low: number, high: number]
  /** Stated over computed less one, low and high: 0.16 is 16 % above. */
  readonly deviations: readonly [low: number, high: number]
  /** The larger deviation, an open end forgiven where it may be. */
  readonly error: number
}

type End = 'low' | 'high'

/** A year's worth of the equity at one end, by convention: a grant over the vesting years, or the figure as it stands. */
export const yearOf = (value: number, convention: Convention['equity'], profile: Profile): number =>
  convention === 'none' ? 0 : convention === 'whole' ? value : value / profile.vestingYears

/** What a bonus percentage is of at one end: that end of the base, or its midpoint where the profile says so. */
export const bonusBasisAt = ({ base }: Inputs, end: End, profile: Profile): number =>
  profile.bonusBasis === 'midpoint' ? (base.low.value + base.high.value) / 2 : base[end].value

export const bonusAt = (inputs: Inputs, end: End, profile: Profile): number => {
  const { bonus } = inputs
  return bonus === null
    ? 0
    : 'percent' in bonus
      ? (bonusBasisAt(inputs, end, profile) * bonus.percent[end].value) / 100
      : bonus.amount[end].value
}

const computeEnd = (inputs: Inputs, convention: Convention, end: End, profile: Profile): number =>
  inputs.base[end].value +
  (inputs.equity ? yearOf(inputs.equity[end].value, convention.equity, profile) : 0) +
  (convention.bonus ? bonusAt(inputs, end, profile) : 0) +
  (convention.signing && inputs.signing ? inputs.signing[end].value / profile.signingYears : 0) +
  (convention.secondGrant && inputs.secondGrant ? inputs.secondGrant[end].value / profile.vestingYears : 0)

/** An open total (`$800K+`) may be more than it says, open parts may sum to more: the high end forgives in that direction. */
const forgiven = ({ base, equity, bonus, total }: Inputs, deviation: number): boolean => {
  if (deviation < 0) return total.isOpen
  const parts = [base, equity, bonus && ('percent' in bonus ? bonus.percent : bonus.amount)]
  return parts.some((part) => part?.isOpen)
}

export const sumOf = (inputs: Inputs, convention: Convention, profile: Profile): Sum => {
  const computed = [computeEnd(inputs, convention, 'low', profile), computeEnd(inputs, convention, 'high', profile)] as const
  // Not a quotient less one: 220 / 200 - 1 is more than 0.1, by a floating-point hair.
  const off = (stated: number, sum: number): number => (stated - sum) / sum
  const deviations = [off(inputs.total.low.value, computed[0]), off(inputs.total.high.value, computed[1])] as const
  const high = forgiven(inputs, deviations[1]) ? 0 : Math.abs(deviations[1])
  return { convention, computed, deviations, error: Math.max(Math.abs(deviations[0]), high) }
}

/** Conventions that the guide's own words allow: with and without a sign-on bonus and a second grant, where the table has them. */
export const allowedConventions = (inputs: Inputs, equity: readonly Convention['equity'][]): Convention[] =>
  equity.flatMap((one) =>
    (inputs.signing ? [false, true] : [false]).flatMap((signing) =>
      (inputs.secondGrant ? [false, true] : [false]).map((secondGrant) => ({ equity: one, bonus: true, signing, secondGrant })),
    ),
  )

export const best = (sums: readonly Sum[]): Sum | undefined =>
  sums.reduce<Sum | undefined>((least, sum) => (least && least.error <= sum.error ? least : sum), undefined)

/** The sum nearest to the stated total among several conventions. */
export const nearest = (inputs: Inputs, conventions: readonly Convention[], profile: Profile): Sum => {
  const found = best(conventions.map((convention) => sumOf(inputs, convention, profile)))
  if (!found) throw new Error('no convention to try')
  return found
}
