import type { Guide, Range } from '@guidelint/guide'
import type { Profile } from '../profile.ts'
import type { Fix } from '../rule.ts'
import type { CheckedRow } from './diagnosis.ts'
import type { Inputs } from './inputs.ts'
import { rewriteEnds, roundingStep, roundTo, writeRange } from './notation.ts'
import { type Sum, sumOf } from './sum.ts'

type Ends = readonly [low: number, high: number]

/** Stated totals in one notation (`K`, `M`, lakh): what a computed one is rounded like. One currency alone may have too few to tell. */
const figuresLike = (guide: Guide, range: Range): number[] =>
  guide.bands.flatMap(({ total }) =>
    [total?.range, total?.other].flatMap((one) => (one && one.low.scale === range.low.scale ? [one.low.value, one.high.value] : [])),
  )

const rounded = (guide: Guide, range: Range, [low, high]: Ends): Ends => {
  const figures = figuresLike(guide, range)
  return [roundTo(low, roundingStep(figures, low)), roundTo(high, roundingStep(figures, high))]
}

/** The same sum over the second currency's figures; null where one of its parts isn't given in it. */
const otherInputs = (inputs: Inputs): Inputs | null => {
  const { band, equity, bonus, signing } = inputs
  const [base, total] = [band.base?.other, band.total?.other]
  if (!base || !total) return null
  const other = { equity: equity && (band.equity?.other ?? undefined), signing: signing && (band.signing?.other ?? undefined) }
  const otherBonus = bonus && 'amount' in bonus ? (band.bonus?.other ? { amount: band.bonus.other } : undefined) : bonus
  if (other.equity === undefined || other.signing === undefined || otherBonus === undefined) return null
  return { ...inputs, base, total, equity: other.equity, signing: other.signing, bonus: otherBonus, secondGrant: null }
}

const scaled = (range: Range, inputs: Inputs, [low, high]: Ends): Ends => [
  low * (range.low.value / inputs.total.low.value),
  high * (range.high.value / inputs.total.high.value),
]

/**
 * The fix that writes the computed total in the table's own rounding and notation, the second currency's included; null where it
 * can't be written there (one amount that would have to become a range).
 */
export const totalFix = (guide: Guide, { inputs, stated }: CheckedRow, profile: Profile, sum: Sum = stated): Fix | null => {
  const ends = rounded(guide, inputs.total, sum.computed)
  if (inputs.total.low === inputs.total.high && ends[0] !== ends[1]) return null
  const second = inputs.band.total?.other ?? null
  const inSecond = otherInputs(inputs)
  const secondEnds =
    second && rounded(guide, second, inSecond ? sumOf(inSecond, sum.convention, profile).computed : scaled(second, inputs, sum.computed))
  const edits = [...rewriteEnds(inputs.total, ...ends), ...(second && secondEnds ? rewriteEnds(second, ...secondEnds) : [])]
  if (edits.length === 0) return null
  const text = [writeRange(inputs.total, ...ends), ...(second && secondEnds ? [writeRange(second, ...secondEnds)] : [])].join(' / ')
  return {
    level: 'unsafe',
    name: 'computed-total',
    title: `Replace with ${text}`,
    edits: edits.sort((a, b) => a.span.start - b.span.start),
  }
}
