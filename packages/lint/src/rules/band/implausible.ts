import type { Band, Guide, Part, Range } from '@guidelint/guide'
import * as z from 'zod'
import { isTotalBelowBase } from '../../arithmetic/below-base.ts'
import { distinctBands, partsOf } from '../../arithmetic/distinct-bands.ts'
import { between, percent, plain } from '../../arithmetic/notation.ts'
import { inDollars } from '../../arithmetic/rates.ts'
import { scaleSlips } from '../../arithmetic/scale.ts'
import { mixedRows } from '../../currency/mixed.ts'
import { lazily } from '../../lazily.ts'
import { defineRule, type Problem } from '../../rule.ts'

const optionsSchema = lazily(() =>
  z.strictObject({
    leastBase: z.number().positive().default(4_000).describe('Least yearly base that is plausible, in US dollars.'),
    mostTotal: z.number().positive().default(20_000_000).describe('Highest yearly total that is plausible, in US dollars.'),
    spread: z.number().min(1).default(4).describe('How many times its low end the high end of a base or total may be.'),
    bonusTolerance: z
      .number()
      .min(0)
      .default(0.25)
      .describe('How far a bonus amount may lie from the percentage of base that stands behind it.'),
  }),
)
type Options = z.output<ReturnType<typeof optionsSchema>>

const problem = (part: Part, range: Range, message: string): Problem => ({
  span: range.span,
  message,
  facts: { component: part.kind, low: range.low.value, high: range.high.value },
})

const months = ({ payPeriod }: Part): number => (payPeriod === 'month' ? 12 : 1)

const per = ({ payPeriod }: Part): string => (payPeriod === 'month' ? ' a month' : '')

function* checkSize(part: Part, range: Range, { leastBase, mostTotal, spread }: Options): Iterable<Problem> {
  if (part.kind !== 'base' && part.kind !== 'total') return
  const low = inDollars(range.low.value * months(part), range.currency)
  const high = inDollars(range.high.value * months(part), range.currency)
  if (low !== undefined && low < leastBase)
    yield problem(
      part,
      range,
      `A ${part.kind} of ${range.low.text}${per(part)} is about $${plain(low)} a year, less than the $${plain(leastBase)} that is plausible.`,
    )
  else if (high !== undefined && high > mostTotal)
    yield problem(
      part,
      range,
      `A ${part.kind} of ${range.high.text}${per(part)} is about $${plain(high)} a year, more than the $${plain(mostTotal)} that is plausible.`,
    )
  else if (range.low.value > 0 && range.high.value / range.low.value > spread)
    yield problem(
      part,
      range,
      `The ${part.kind}’s high end is ${Number((range.high.value / range.low.value).toFixed(2))} times its low end, more than the ${spread} times that is plausible.`,
    )
}

function* checkPercent(part: Part): Iterable<Problem> {
  const range = part.percent
  if (range && part.kind === 'bonus' && range.high.value > 100 && part.cell.content.kind === 'percent')
    yield problem(part, range, `A bonus of ${range.text} is more than the whole base.`)
}

/** `₹1L–₹6L (10–20%)` on a base of `₹14L–₹28L`: the amount contradicts its own percentage. */
function* checkOwnPercent({ base, bonus }: Band, tolerance: number): Iterable<Problem> {
  if (
    !base?.range ||
    !bonus?.range ||
    bonus.cell.content.kind !== 'money' ||
    bonus.range.currency !== base.range.currency ||
    !bonus.percent
  )
    return
  const [money, share] = [bonus.range, bonus.percent]
  const computed = [(base.range.low.value * share.low.value) / 100, (base.range.high.value * share.high.value) / 100] as const
  if (Math.min(...computed) <= 0) return
  const off = Math.max(Math.abs(money.low.value / computed[0] - 1), Math.abs(money.high.value / computed[1] - 1))
  if (off > tolerance)
    yield {
      ...problem(
        bonus,
        money,
        `The bonus of ${money.text} is up to ${percent(off)} off ${share.text} of the base, ${between(...computed)}.`,
      ),
      related: [{ span: base.range.span, message: 'base' }],
    }
}

/** Another rule speaks for the base: its ends fall, or it lies above its total. */
const isBaseInDoubt = (band: Band): boolean =>
  (band.base?.range ? band.base.range.low.value > band.base.range.high.value : true) || isTotalBelowBase(band)

const firstOf = (problems: readonly Problem[]): readonly Problem[] => problems.slice(0, 1)

/** Figures that no pay looks like, in their own currency and place. */
export const implausible = defineRule({
  id: 'band/implausible',
  summary: 'Figures lie within what pay plausibly is in their currency.',
  severity: 'warning',
  fix: null,
  sure: 'likely',
  options: optionsSchema,
  *check(guide: Guide, options): Iterable<Problem> {
    const slipped = new Set(scaleSlips(guide).map(({ part }) => part))
    const mixed = new Set(mixedRows(guide).flatMap(({ figures }) => figures.map(({ part }) => part)))
    for (const band of distinctBands(guide)) {
      if (band.isRagged) continue
      for (const part of partsOf(band)) yield* checkPercent(part)
      // What makes a base implausible (months taken for years, a wrong sign) makes its total so: one finding a row.
      yield* firstOf(
        partsOf(band).flatMap((part) =>
          part.range && part.range.low.value <= part.range.high.value && !slipped.has(part) && !mixed.has(part)
            ? [...checkSize(part, part.range, options)]
            : [],
        ),
      )
      if (!partsOf(band).some((part) => slipped.has(part)) && !isBaseInDoubt(band)) yield* checkOwnPercent(band, options.bonusTolerance)
    }
  },
})
