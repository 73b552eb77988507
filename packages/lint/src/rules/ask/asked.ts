import type { Ask, Band, Guide, Part, Range } from '@guidelint/guide'
import { diagnose } from '../../arithmetic/diagnosis.ts'
import { distinctBands, partsOf } from '../../arithmetic/distinct-bands.ts'
import { scaleSlips } from '../../arithmetic/scale.ts'
import type { Profile } from '../../profile.ts'

type Component = Ask['component']

const isDamaged = (guide: Guide, band: Band, part: Part | null): boolean => {
  if (band.isRagged) return true
  if (!part) return false
  const { content } = part.cell
  if (content.kind === 'empty' || content.kind === 'unreadable') return true
  const ranges = [part.range, part.other].filter((range) => range !== null)
  return (
    ranges.some(({ low, high, currency }) => low.value > high.value || (currency === null && low.currency !== null)) ||
    scaleSlips(guide).some((slip) => slip.part === part)
  )
}

/** A range of the table in the terms that an ask uses: whole units a year, or of the whole grant. */
export interface TableRange {
  readonly band: Band
  readonly range: Range
  readonly low: number
  readonly high: number
}

const factorFor = (ask: Ask, part: Part, profile: Profile, isPeriodInDoubt: boolean): number[] => {
  if (ask.component !== 'equity') return [part.payPeriod === 'month' ? 12 : 1]
  if (isPeriodInDoubt) return [1, 1 / profile.vestingYears, profile.vestingYears]
  if (ask.period === part.period) return [1]
  if (ask.period === 'unknown' || part.period === 'unknown') return [1, 1 / profile.vestingYears, profile.vestingYears]
  return [ask.period === 'year' ? 1 / profile.vestingYears : profile.vestingYears]
}

/** The table's ranges of an ask's component and currency; null while one of that component is damaged, or where there is none. */
export const tableRanges = (guide: Guide, ask: Ask, profile: Profile): readonly TableRange[] | null => {
  const bands = distinctBands(guide)
  // Where the table prices totals alone, a base may not reach beyond them.
  const isTotalOnly = ask.component === 'base' && bands.every((band) => band.base === null)
  const component = isTotalOnly ? 'total' : ask.component
  if (bands.some((band) => isDamaged(guide, band, band[component]))) return null
  const isPeriodInDoubt = periodIsInDoubt(guide, profile)
  const found = bands.flatMap((band) =>
    partsOf(band)
      // A column beyond the usual ones (`w/ Premium`) is a higher total.
      .filter(({ kind }) => kind === component || (kind === 'other' && component === 'total'))
      .flatMap((part) =>
        [part.range, part.other].flatMap((range) =>
          range && range.currency === ask.currency
            ? factorFor(ask, part, profile, isPeriodInDoubt).map((factor) => ({
                band,
                range,
                low: isTotalOnly ? 0 : range.low.value * factor,
                high: range.high.value * factor,
              }))
            : [],
        ),
      ),
  )
  return found.length === 0 ? null : found
}

/** Asks of one sentence group: those between two line ends, in the order of the text. */
export const statements = (guide: Guide, kinds: readonly Ask['kind'][]): Ask[][] => {
  const groups: Ask[][] = []
  for (const ask of guide.asks) {
    if (!kinds.includes(ask.kind)) continue
    const last = groups.at(-1)
    const previous = last?.at(-1)
    if (last && previous && !guide.source.text.slice(previous.span.end, ask.span.start).includes('\n')) last.push(ask)
    else groups.push([ask])
  }
  return groups
}

/** The one ask of a component; null where there is none or several that may be alternatives. */
export const only = (asks: readonly Ask[], component: Component): Ask | null => {
  const [first, second] = asks.filter((ask) => ask.component === component)
  return first && !second ? first : null
}

/** Where the totals say that the header's equity period is wrong, no ask is measured by it. */
export const periodIsInDoubt = (guide: Guide, profile: Profile): boolean => diagnose(guide, profile).equityPeriod !== null

/** By what period an ask names equity: as it says, else as the table does. */
export const periodOf = (guide: Guide, ask: Ask): Ask['period'] =>
  ask.period === 'unknown'
    ? (guide.bands.find(({ equity }) => equity !== null && equity.period !== 'unknown')?.equity?.period ?? 'unknown')
    : ask.period
