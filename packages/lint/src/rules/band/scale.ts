import type { Amount, Guide, Range } from '@guidelint/guide'
import { numberText, writeNumber } from '../../arithmetic/notation.ts'
import { type ScaleSlip, scaleSlips } from '../../arithmetic/scale.ts'
import { defineRule, type Edit, type Fix, type Problem, replace } from '../../rule.ts'

const SUFFIX: Readonly<Record<number, string>> = { 1_000: 'K', 1_000_000: 'M', 100_000: 'L' }

/** Number and suffix of an amount `factor` times as large: by its missing suffix where that is all it lacks, else by its digits. */
const rescaled = (amount: Amount, factor: number, like: Amount): string => {
  const suffix = SUFFIX[factor]
  const missing = amount.scale === '' && amount.grouping === 'none' && suffix !== undefined && (like === amount || like.scale === suffix)
  if (missing) return `${amount.numberText}${suffix}`
  return writeNumber(Number((amount.value * factor).toPrecision(12)), amount)
}

interface Rewritten {
  readonly amount: Amount
  readonly text: string
}

/** The ends that slipped, as they should read without their sign. */
const rewritten = ({ range: { low, high }, end, factor }: ScaleSlip): Rewritten[] => {
  const ends: Rewritten[] = []
  if (end !== 'high') ends.push({ amount: low, text: rescaled(low, factor, end === 'both' ? low : high) })
  if (end !== 'low' && high !== low) ends.push({ amount: high, text: rescaled(high, factor, end === 'both' ? high : low) })
  return ends
}

const editsOf = (slip: ScaleSlip): Edit[] =>
  rewritten(slip).map(({ amount, text }) => replace({ start: amount.number.start, end: amount.scaleSpan.end }, text))

const fixOf = (slips: readonly ScaleSlip[]): Fix => {
  const [first] = slips
  const title =
    slips.length === 1 && first ? `Read ${first.range.text} as ${textAfter(first)}` : `Rescale ${slips.length} figures of the column`
  return { level: 'unsafe', name: 'rescale', title, edits: slips.flatMap(editsOf) }
}

/** The range as the fix leaves it. */
const textAfter = (slip: ScaleSlip): string =>
  rewritten(slip).reduce(
    (text, { amount, text: after }) => text.replace(amount.text, () => amount.text.replace(numberText(amount), () => after)),
    slip.range.text,
  )

const factorText = (factor: number): string =>
  factor >= 1 ? `${factor.toLocaleString('en')} times too small` : `${Math.round(1 / factor).toLocaleString('en')} times too large`

const amountOf = ({ low, high }: Range, end: ScaleSlip['end']) => (end === 'both' ? null : end === 'low' ? low : high)

const single = (slip: ScaleSlip): Problem => {
  const amount = amountOf(slip.range, slip.end)
  const what = amount ? `The ${slip.end} end ${amount.text}` : `The ${slip.part.kind} ${slip.range.text}`
  return {
    span: amount?.span ?? slip.range.span,
    message: `${what} is about ${factorText(slip.factor)} for ${amount ? `a range with ${(slip.end === 'low' ? slip.range.high : slip.range.low).text}` : 'its neighbours'}: a suffix or a digit slipped.`,
    facts: { low: slip.range.low.value, high: slip.range.high.value, factor: slip.factor },
    fixes: [fixOf([slip])],
  }
}

/** A column whose every figure slipped alike is one slip, reported at its header. */
const column = (slips: readonly ScaleSlip[], first: ScaleSlip): Problem => ({
  span: first.part.component.span,
  message: `All ${slips.length} figures of ${first.part.component.text} are ${slips.every(({ factor }) => factor === first.factor) ? `about ${factorText(first.factor)}` : `far too ${first.factor > 1 ? 'small' : 'large'}`} for the rest of their rows.`,
  related: slips.map(({ range }) => ({ span: range.span, message: range.text })),
  facts: { factor: first.factor, figures: slips.map(({ range }) => [range.low.value, range.high.value]) },
  fixes: [fixOf(slips)],
})

/** Figures off by a power of ten from the other end of their range, from their neighbours, or from the rest of their row. */
export const scale = defineRule({
  id: 'band/scale',
  summary: 'Figures have the K, M or L and the digits that their neighbours have.',
  severity: 'error',
  fix: 'unsafe',
  sure: 'likely',
  *check(guide: Guide): Iterable<Problem> {
    const slips = scaleSlips(guide)
    for (const component of new Set(slips.map(({ part }) => part.component))) {
      const same = slips.filter(({ part }) => part.component === component)
      const [first] = same
      const cells = guide.bands.filter((band) =>
        [band.base, band.equity, band.bonus, band.signing, band.total].some((part) => part?.component === component && part.range),
      )
      const isWhole =
        first &&
        same.length >= 2 &&
        same.length === cells.length &&
        same.every((slip) => slip.end === 'both' && slip.factor > 1 === first.factor > 1)
      if (isWhole) yield column(same, first)
      else yield* same.map(single)
    }
  },
})
