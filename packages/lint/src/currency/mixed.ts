import type { Band, Guide } from '@guidelint/guide'
import { distinctBands } from '../arithmetic/distinct-bands.ts'
import { remember } from '../remember.ts'
import { codesOfFigure, type Figure, figuresOf } from './figures.ts'

/** Figures that are not in the currency of what they stand among: their row, or in a matrix their region's column. */
export interface Mixed {
  readonly band: Band
  readonly figures: readonly [Figure, ...Figure[]]
  /** The currency of the rest. */
  readonly code: string
  /** Whether most figures, or the region where they are even, tell which currency is meant. */
  readonly isClear: boolean
}

interface Majority {
  readonly code: string
  readonly isClear: boolean
}

/** The currency of most figures; where several have as many, the region's own, else the first. Mixed ranges have no say beside whole ones. */
const majorityOf = (figures: readonly Figure[], { region }: Band): Majority | null => {
  const all = figures.map(codesOfFigure)
  const whole = all.filter((codes) => codes.length === 1)
  const votes = (whole.length > 0 ? whole : all).flat()
  const [first] = votes
  if (first === undefined) return null
  if (votes.every((code) => code === first)) return { code: first, isClear: true }
  const count = (code: string): number => votes.filter((vote) => vote === code).length
  const most = Math.max(...votes.map(count))
  const leading = votes.filter((code) => count(code) === most)
  const own = [region?.stated, ...(region?.mentions ?? []), ...(region?.currencies ?? [])]
  const told = leading.every((code) => code === leading[0]) ? leading[0] : leading.find((code) => own.includes(code))
  return { code: told ?? first, isClear: told !== undefined }
}

/** Figures of `band` that are not in the currency of most among `all`. */
const oddOf = (band: Band, all: readonly Figure[]): Mixed | null => {
  const own = majorityOf(
    all.filter(({ slot }) => slot === 'first'),
    band,
  )
  const second = majorityOf(
    all.filter(({ slot }) => slot === 'second'),
    band,
  )
  if (!own) return null
  const isOdd = (figure: Figure): boolean => {
    const allowed = figure.slot === 'first' ? [own.code] : figure.slot === 'second' ? [second?.code] : [own.code, second?.code]
    const codes = codesOfFigure(figure)
    return codes.length > 1 || codes.some((code) => !allowed.includes(code))
  }
  const [first, ...rest] = all.filter((figure) => figure.band === band && isOdd(figure))
  if (!first) return null
  const majority = first.slot === 'second' ? (second ?? own) : own
  return { band, figures: [first, ...rest], ...majority }
}

const isOneCurrency = (figures: readonly Figure[]): boolean => new Set(figures.flatMap(codesOfFigure)).size < 2

const find = (guide: Guide): readonly Mixed[] => {
  const isMatrix = guide.compensation?.layout === 'level-region-matrix'
  const bands = distinctBands(guide).filter(({ isRagged }) => !isRagged)
  return bands.flatMap((band) => {
    const among = isMatrix ? bands.filter(({ region }) => region?.span.start === band.region?.span.start) : [band]
    const figures = among.flatMap(figuresOf)
    return isOneCurrency(figures) ? [] : (oddOf(band, figures) ?? [])
  })
}

/** Rows with figures in more than one currency, in the order of the text. A second currency in every cell is none of them. */
export const mixedRows: (guide: Guide) => readonly Mixed[] = remember(find)
