import type { Amount, Band, ComponentKind, Guide, Part, Range } from '@guidelint/guide'
import { remember } from '../remember.ts'
import { distinctBands, partsOf } from './distinct-bands.ts'
import { inDollars } from './rates.ts'

/** A figure off by a power of ten: a suffix missing or added, a digit slipped. */
export interface ScaleSlip {
  readonly band: Band
  readonly part: Part
  readonly range: Range
  readonly end: 'low' | 'high' | 'both'
  /** What the figure must be multiplied by to fit: 1,000 where a K is missing, 0.1 where a digit was added. */
  readonly factor: number
}

const POWERS = [10, 100, 1_000, 10_000, 100_000, 1_000_000]
/** No base or total range of the corpus is wider than threefold; equity and bonus may start near zero. */
const WIDEST: Readonly<Record<ComponentKind, number>> = { base: 7, total: 7, signing: 40, bonus: 40, equity: 40, other: 40 }
/** Yearly base pay in dollars that is plausible at all. */
const PLAUSIBLE_BASE = [6_000, 2_000_000] as const

const powerNear = (ratio: number, from: number, to: number): number | null =>
  POWERS.find((power) => ratio / power >= from && ratio / power <= to) ?? null

/** How many powers of ten the end's notation is poorer than the other's: the end without its K is the one that slipped. */
const endThatSlipped = (low: Amount, high: Amount): 'low' | 'high' =>
  low.scale === '' && high.scale !== '' && low.grouping === 'none'
    ? 'low'
    : high.value >= 10 * high.step && high.scale === low.scale
      ? 'high'
      : 'low'

const slipOfEnds = (band: Band, part: Part, range: Range): ScaleSlip | null => {
  const { low, high } = range
  if (low.value <= 0 || high.value < low.value) return null
  const ratio = high.value / low.value
  if (ratio < WIDEST[part.kind]) return null
  const power = powerNear(ratio, 1, part.kind === 'base' || part.kind === 'total' ? 3.5 : 4)
  if (power === null || (WIDEST[part.kind] > 7 && power < 100)) return null
  const end = endThatSlipped(low, high)
  return { band, part, range, end, factor: end === 'low' ? power : 1 / power }
}

/** Factor that brings a value near what was expected of it, where it is off by about a power of ten; else null. */
const factorTowards = (value: number, expected: number): number | null => {
  if (value <= 0 || expected <= 0) return null
  const ratio = expected / value
  if (ratio > 5) return powerNear(ratio, 0.4, 2.5)
  const power = ratio < 0.2 ? powerNear(1 / ratio, 0.4, 2.5) : null
  return power === null ? null : 1 / power
}

/** Factor that brings both ends near those of another row; null where they are near or don't agree. */
const factorLike = (range: Range, other: Range): number | null => {
  const low = factorTowards(range.low.value, other.low.value)
  return low !== null && low === factorTowards(range.high.value, other.high.value) ? low : null
}

/** A range that is off, alike, from the same component in most other rows of its currency: of three rows the two that agree are right. */
const slipAmongNeighbours = (band: Band, part: Part, range: Range, others: readonly Range[]): ScaleSlip | null => {
  if (others.length < 2) return null
  const factors = others.map((other) => factorLike(range, other))
  const factor = factors.find((one) => one !== null && factors.filter((same) => same === one).length * 2 > factors.length) ?? null
  return factor === null ? null : { band, part, range, end: 'both', factor }
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Wider than its neighbours' ranges by a digit: the end that is off from theirs slipped, where that can be told. */
const slipAmongSpreads = (band: Band, part: Part, range: Range, all: readonly Range[], others: readonly Range[]): ScaleSlip | null => {
  const { low, high } = range
  const spreads = all.flatMap((other) =>
    other.low.value > 0 && other.high.value >= other.low.value ? [other.high.value / other.low.value] : [],
  )
  const spread = high.value / low.value
  if (low.value <= 0 || spread < WIDEST.base || spreads.length === 0 || powerNear(spread / middle(spreads), 0.7, 1.5) !== 10) return null
  const isOff = (value: number, values: readonly number[]): boolean => values.length > 0 && factorTowards(value, middle(values)) !== null
  const lowIsOff = isOff(
    low.value,
    others.map((other) => other.low.value),
  )
  const highIsOff = isOff(
    high.value,
    others.map((other) => other.high.value),
  )
  const end = lowIsOff === highIsOff ? endThatSlipped(low, high) : lowIsOff ? 'low' : 'high'
  return { band, part, range, end, factor: end === 'low' ? 10 : 0.1 }
}

const UNIT: Readonly<Partial<Record<Amount['scale'], number>>> = { L: 100_000, M: 1_000_000, Cr: 10_000_000 }

const isPlausibleBase = (range: Range, factor: number): boolean => {
  const dollars = inDollars(range.low.value * factor, range.currency)
  return dollars !== undefined && dollars >= PLAUSIBLE_BASE[0] && dollars <= PLAUSIBLE_BASE[1]
}

const isBare = ({ low, high }: Range): boolean =>
  [low, high].every(({ scale, grouping, value }) => scale === '' && grouping === 'none' && value < 1_000)

const UNITS = [1_000, 100_000, 1_000_000] as const

/** What makes plausible pay of a base or total; null where it is that already, or nothing does. */
const unitOfPay = (range: Range): number | null =>
  isPlausibleBase(range, 1) ? null : (UNITS.find((unit) => isPlausibleBase(range, unit)) ?? null)

/** What bare small numbers lack: of base and total the suffix that makes plausible pay of them, of other parts the base's. */
const missingUnit = ({ base }: Band, { kind }: Part, range: Range): number | null => {
  if (kind === 'base' || kind === 'total') return unitOfPay(range)
  if (!base?.range || base.range.currency !== range.currency) return null
  const unit = isBare(base.range) ? unitOfPay(base.range) : null
  return unit ?? (range.high.value * 100 < base.range.low.value ? (UNIT[base.range.low.scale] ?? 1_000) : null)
}

/** A range whose both ends lack their suffix, where too few neighbours can tell. */
const slipWithoutSuffix = (band: Band, part: Part, range: Range): ScaleSlip | null => {
  const factor = isBare(range) && range.unit?.isCount !== true && range.high.value > 0 ? missingUnit(band, part, range) : null
  return factor === null ? null : { band, part, range, end: 'both', factor }
}

/** Base and total of one row a power of ten apart, where neighbours can't tell: the one that is no plausible pay slipped. */
const slipInRow = (band: Band): ScaleSlip | null => {
  const [base, total] = [band.base, band.total]
  if (!base?.range || !total?.range || base.range.currency !== total.range.currency || base.payPeriod !== total.payPeriod) return null
  const factor = factorTowards(base.range.low.value, total.range.low.value / 1.4)
  if (factor === null || factorTowards(base.range.high.value, total.range.high.value / 1.6) !== factor) return null
  if (isPlausibleBase(base.range, factor) && !isPlausibleBase(base.range, 1))
    return { band, part: base, range: base.range, end: 'both', factor }
  return { band, part: total, range: total.range, end: 'both', factor: 1 / factor }
}

/** Rows before and after that are compared: more than any real table has, and few enough for one of thousands. */
const NEARBY = 20

/** The same component in the rows around, where it is paid in the same period. */
const neighboursOf = (bands: readonly Band[], at: number, band: Band, part: Part): Range[] =>
  bands.slice(Math.max(0, at - NEARBY), at + NEARBY + 1).flatMap((other) => {
    const same =
      other === band
        ? undefined
        : partsOf(other).find(({ component }) => component === part.component || (component.kind === part.kind && band.row === -1))
    return same?.range && same.payPeriod === part.payPeriod && same.cell.content.kind === 'money' ? [same.range] : []
  })

const slipOf = (bands: readonly Band[], at: number, band: Band, part: Part, range: Range): ScaleSlip | null => {
  const own = slipOfEnds(band, part, range)
  if (own || band.level) return own
  const all = neighboursOf(bands, at, band, part)
  const others = all.filter(({ currency }) => currency === range.currency)
  return (
    slipAmongNeighbours(band, part, range, others) ??
    slipAmongSpreads(band, part, range, all, others) ??
    slipWithoutSuffix(band, part, range)
  )
}

const find = (guide: Guide): readonly ScaleSlip[] => {
  const bands = distinctBands(guide).filter(({ isRagged }) => !isRagged)
  const hasCurrency = bands.some((band) => partsOf(band).some(({ range }) => range?.currency))
  const slips: ScaleSlip[] = []
  for (const [at, band] of bands.entries()) {
    const before = slips.length
    for (const part of partsOf(band)) {
      const range = part.range
      if (!range || part.cell.content.kind !== 'money' || range.low.value > range.high.value) continue
      // Without its sign a figure can't be compared, but where none of the table has one.
      if (hasCurrency && range.currency === null) continue
      const slip = slipOf(bands, at, band, part, range)
      if (slip) slips.push(slip)
    }
    if (slips.length === before) {
      const slip = slipInRow(band)
      if (slip) slips.push(slip)
    }
  }
  return slips
}

/** Figures of the compensation table that are off by a power of ten, in the order of the text. */
export const scaleSlips: (guide: Guide) => readonly ScaleSlip[] = remember(find)
