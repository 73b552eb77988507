import type { Amount, Band, Part, Range } from '@guidelint/guide'
import { partsOf } from '../arithmetic/distinct-bands.ts'
import { remember } from '../remember.ts'

/** One range of money of a band: its figure, the same in the second currency, or a year's worth in a note. */
export interface Figure {
  readonly band: Band
  readonly part: Part
  readonly range: Range
  readonly slot: 'first' | 'second' | 'note'
}

const figuresOfPart = (band: Band, part: Part): Figure[] => {
  const { content } = part.cell
  if (content.kind !== 'money' && content.kind !== 'percent') return []
  const note = content.kind === 'money' ? (content.note?.range ?? null) : null
  const noted = note === part.other || note === part.range ? null : note
  const slots = [
    ['first', part.range],
    ['second', part.other],
    ['note', noted],
  ] as const
  return slots.flatMap(([slot, range]) => (range ? [{ band, part, range, slot }] : []))
}

/** All money of a band, in the order of its parts. */
export const figuresOf: (band: Band) => readonly Figure[] = remember((band: Band) =>
  partsOf(band).flatMap((part) => figuresOfPart(band, part)),
)

/** Both ends of a range; one where it is a single amount. */
export const endsOf = ({ low, high }: Range): readonly Amount[] => (low === high ? [low] : [low, high])

/** Whether a figure of the band has a qualified form of a sign, as `C$` of `$`. */
const hasQualified = (band: Band, codes: readonly string[]): boolean =>
  figuresOf(band).some(({ range }) =>
    endsOf(range).some(
      ({ currency }) => currency?.codes.length === 1 && currency.codes[0] !== codes[0] && codes.includes(currency.codes[0] ?? ''),
    ),
  )

/**
 * The currency that an amount's mark means; null where it has none. A bare `$` beside `C$` in one row is the US dollar
 * whatever the row's label says: who writes both means two currencies.
 */
export const codeOf = (amount: Amount, { range, band }: Figure): string | null => {
  const codes = amount.currency?.codes ?? []
  const [usual = null] = codes
  if (codes.length <= 1 || (range.currency === usual && usual === 'USD')) return usual
  if (usual === 'USD' && hasQualified(band, codes)) return usual
  return range.currency !== null && codes.includes(range.currency) ? range.currency : usual
}

/** The currencies of a figure's ends, each once; two where they differ, none where neither has a mark. */
export const codesOfFigure: (figure: Figure) => readonly string[] = remember((figure: Figure) => {
  const { low, high } = figure.range
  const [first, second] = [codeOf(low, figure), low === high ? null : codeOf(high, figure)]
  return [...new Set([first, second])].filter((code) => code !== null)
})
