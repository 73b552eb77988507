import type { Amount, Band, Guide, Range, Span } from '@guidelint/guide'
import { distinctBands, partsOf } from '../../arithmetic/distinct-bands.ts'
import { numberText, writeNumber } from '../../arithmetic/notation.ts'
import { partName } from '../../arithmetic/part-name.ts'
import { type ScaleSlip, scaleSlips } from '../../arithmetic/scale.ts'
import { listed } from '../../listed.ts'
import { defineRule, type Edit, type Fix, type Problem, replace } from '../../rule.ts'

const SUFFIX: Readonly<Record<number, string>> = { 1_000: 'K', 1_000_000: 'M', 100_000: 'L' }

/** Number and suffix of an amount `factor` times as large: by its missing suffix where that is all it lacks, else by its digits. */
const rescaled = (amount: Amount, factor: number, like: Amount): string => {
  const suffix = SUFFIX[factor]
  const missing = amount.scale === '' && amount.grouping === 'none' && suffix !== undefined && (like === amount || like.scale === suffix)
  if (missing) return `${amount.numberText}${suffix}`
  return writeNumber(Number((amount.value * factor).toPrecision(12)), amount)
}

type Slips = readonly [ScaleSlip, ...ScaleSlip[]]

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

const fixOf = (slips: Slips): Fix => {
  const [first] = slips
  const title = slips.length === 1 ? `Read ${first.range.text} as ${textAfter(first)}` : `Rescale ${slips.length} figures`
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
  const what = amount ? `The ${slip.end} end ${amount.text}` : `The ${partName(slip.part)} ${slip.range.text}`
  return {
    span: amount?.span ?? slip.range.span,
    message: `${what} is about ${factorText(slip.factor)} for ${amount ? `a range with ${(slip.end === 'low' ? slip.range.high : slip.range.low).text}` : 'its neighbours'}: a suffix or a digit slipped.`,
    facts: { low: slip.range.low.value, high: slip.range.high.value, factor: slip.factor },
    fixes: [fixOf([slip])],
  }
}

const figuresIn = (band: Band): number => partsOf(band).filter(({ range, cell }) => range && cell.content.kind === 'money').length

/** Where figures that slipped together stand, what they are of, and what they were measured by. */
interface Place {
  readonly span: Span
  readonly name: string
  readonly measure: string
}

const columnsOf = (guide: Guide, slips: Slips): Place => ({
  span: slips[0].part.component.span,
  name: listed([...new Set(slips.map(({ part }) => part.component.text))], 'and'),
  measure: slips.length === distinctBands(guide).reduce((sum, band) => sum + figuresIn(band), 0) ? 'pay' : 'the rest of their rows',
})

const rowOf = ([{ range, band }]: Slips): Place => ({ span: range.span, name: band.region?.text || 'the row', measure: 'their columns' })

/** Figures that all slipped alike are one slip: of columns reported at the header, of a row at its first figure. */
const together = (slips: Slips, { span, name, measure }: Place): Problem => ({
  span,
  message: `${slips.length === 2 ? 'Both' : `All ${slips.length}`} figures of ${name} are ${slips.every(({ factor }) => factor === slips[0].factor) ? `about ${factorText(slips[0].factor)}` : `far too ${slips[0].factor > 1 ? 'small' : 'large'}`} for ${measure}.`,
  related: slips.map(({ range }) => ({ span: range.span, message: range.text })),
  facts: { factor: slips[0].factor, figures: slips.map(({ range }) => [range.low.value, range.high.value]) },
  fixes: [fixOf(slips)],
})

const groupsOf = (slips: readonly ScaleSlip[], keyOf: (slip: ScaleSlip) => unknown): Slips[] => {
  const groups = new Map<unknown, [ScaleSlip, ...ScaleSlip[]]>()
  for (const slip of slips) {
    const known = groups.get(keyOf(slip))
    if (known) known.push(slip)
    else groups.set(keyOf(slip), [slip])
  }
  return [...groups.values()]
}

/** Whether slips are one: several, of both ends, in one direction, and all the figures that there are. */
const isAll = (slips: Slips, count: number): boolean =>
  slips.length >= 2 && slips.length === count && slips.every(({ end, factor }) => end === 'both' && factor > 1 === slips[0].factor > 1)

const figuresUnder = (guide: Guide, { part }: ScaleSlip): number =>
  guide.bands.filter((band) => partsOf(band).some(({ component, range }) => component === part.component && range)).length

/** Figures off by a power of ten from the other end of their range, from their neighbours, or from the rest of their row. */
export const scale = defineRule({
  id: 'band/scale',
  summary: 'Figures have the K, M or L and the digits that their neighbours have.',
  severity: 'error',
  fix: 'unsafe',
  sure: 'likely',
  *check(guide: Guide): Iterable<Problem> {
    const slips = scaleSlips(guide)
    const columns = groupsOf(slips, ({ part }) => part.component).filter((same) => isAll(same, figuresUnder(guide, same[0])))
    const whole = columns.flat()
    const [first, ...rest] = whole
    if (first) yield together([first, ...rest], columnsOf(guide, [first, ...rest]))
    for (const same of groupsOf(
      slips.filter((slip) => !whole.includes(slip)),
      ({ band }) => band,
    )) {
      if (isAll(same, figuresIn(same[0].band))) yield together(same, rowOf(same))
      else yield* same.map(single)
    }
  },
})
