import type { Amount, Range, Scale } from '@guidelint/guide'
import { type Edit, replace } from '../rule.ts'

const EXPONENT: Readonly<Record<Scale, number>> = { '': 0, K: 3, M: 6, B: 9, L: 5, Cr: 7 }
const STEPS = [1_000_000, 500_000, 100_000, 50_000, 10_000, 5_000, 1_000, 500, 100, 50, 10, 5, 1]
/** Rounding may not move a computed figure further than this. */
const FAITHFUL = 0.025

/**
 * The step to which a table's figures are rounded: the coarsest that all of them keep to, but never one that would move `value`
 * by over 2.5 %.
 */
export const roundingStep = (figures: readonly number[], value: number): number =>
  STEPS.find((step) => step / 2 <= value * FAITHFUL && figures.every((figure) => figure % step === 0)) ?? 1

export const roundTo = (value: number, step: number): number => Math.round(value / step) * step

const grouped = (digits: string, grouping: Amount['grouping']): string => {
  const [whole = '', decimals] = digits.split('.')
  const head =
    grouping === 'indian' ? whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',') : whole.slice(0, -3).replace(/\B(?=(\d{3})+$)/g, ',')
  const text = grouping === 'none' || whole.length < 4 ? whole : `${head},${whole.slice(-3)}`
  return decimals ? `${text}.${decimals}` : text
}

/** A decimal number without trailing zeros or floating-point dust, at most three decimals. */
const decimal = (value: number): string => String(Number(value.toFixed(3)))

/** Number and scale for `value` in the notation of `like`: `330` and `K`; a thousand K becomes `M` unless its author writes `1,031K`. */
export const writeNumber = (value: number, like: Amount): string => {
  const scale: Scale =
    like.scale === 'K' && value >= 1_000_000 && like.grouping === 'none' ? 'M' : like.scale === 'M' && value < 1_000_000 ? 'K' : like.scale
  const digits = decimal(value / 10 ** EXPONENT[scale])
  // The author's own way to write the suffix (`k`, ` lakh`) stays where the suffix does.
  const suffix = scale === like.scale ? numberText(like).slice(like.numberText.length) : scale
  return `${grouped(digits, like.grouping)}${suffix}`
}

/** What stands before the number, as `$`; read from the text, since in a damaged guide spans count otherwise. */
const beforeNumber = ({ text, numberText }: Amount): string => text.slice(0, text.lastIndexOf(numberText))

/** The number and its suffix as written, as `185K`. */
export const numberText = ({ text, numberText: digits }: Amount): string => text.slice(text.lastIndexOf(digits))

const numberAndScale = (amount: Amount): { start: number; end: number } => ({ start: amount.number.start, end: amount.scaleSpan.end })

/** Edits that put new ends in a range and leave its signs, dash, unit and marks as they are; none for an end that stays. */
export const rewriteEnds = (range: Range, low: number, high: number): Edit[] =>
  [{ amount: range.low, value: low }, ...(range.high === range.low ? [] : [{ amount: range.high, value: high }])].flatMap(
    ({ amount, value }) => (amount.value === value ? [] : [replace(numberAndScale(amount), writeNumber(value, amount))]),
  )

/** How a range reads with new ends. */
export const writeRange = (range: Range, low: number, high: number): string =>
  range.low === range.high
    ? withNumber(range.low, low)
    : `${withNumber(range.low, low)}${range.dash?.text ?? '–'}${withNumber(range.high, high)}`

const withNumber = (amount: Amount, value: number): string => beforeNumber(amount) + writeNumber(value, amount)

/** A figure for a message: whole, grouped by thousands. */
export const plain = (value: number): string => grouped(decimal(Math.round(value)), 'thousands')

/** Two ends for a message, once where they are one: `206,000–270,000`. */
export const between = (low: number, high: number): string => (low === high ? plain(low) : `${plain(low)}–${plain(high)}`)

/** A share as `16 %`, with a decimal where it is small; never negative. */
export const percent = (share: number): string => {
  const value = Math.abs(share) * 100
  return `${value < 12 ? Number(value.toFixed(1)) : Math.round(value)} %`
}
