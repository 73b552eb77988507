import type { Ends } from './facts.ts'
import type { Band, Guide, LevelEntry, Part, Region } from './guide.ts'
import type { Span } from './span.ts'

/** One figure with its place, as it is written and as it is meant. */
export interface LibraryFigure {
  readonly span: Span
  readonly text: string
  readonly ends: Ends
  readonly currency: string | null
  /** How its currency is written: `£` or `GBP`; null where it is not written. */
  readonly mark: string | null
  /** Of equity, the period; of pay, whether per month: only figures of one unit compare. */
  readonly unit: string
}

export interface LibraryRegion {
  readonly span: Span
  readonly text: string
  readonly raw: string
  readonly key: string
  readonly countries: readonly string[]
}

/** One priced place, with places of its parts. */
export interface LibraryBand {
  readonly region: LibraryRegion | null
  readonly level: string | null
  readonly currency: string | null
  readonly base: LibraryFigure | null
  readonly equity: LibraryFigure | null
  readonly total: LibraryFigure | null
  /** Every figure of the band in one string: two bands with the same one say the same. */
  readonly figures: string
}

/** One company's level in one statement. */
export interface LibraryLevel {
  readonly span: Span
  readonly company: string
  readonly level: string
  readonly isOwn: boolean
  /** Levels with the same number are said to be equal. */
  readonly group: number
}

/**
 * What rules across guides know of one guide: its facts under the names that they are compared by, and the places where a
 * finding on them stands. Plain data, small enough to keep for each guide of a library.
 */
export interface LibraryFacts {
  readonly role: string | null
  readonly company: string | null
  /** The title; the first character where there is none. */
  readonly title: Span
  /** The header row of the compensation table; null where there is none. */
  readonly table: Span | null
  readonly bands: readonly LibraryBand[]
  readonly levels: readonly LibraryLevel[]
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })

const figureOf = (part: Part | null): LibraryFigure | null => {
  if (!part?.range) return null
  const { range, period, payPeriod } = part
  const { low, high } = range
  const mark = low.currency?.text ?? high.currency?.text ?? null
  const unit = part.kind === 'equity' ? period : payPeriod
  return { span: spanOf(range.span), text: range.text, ends: [low.value, high.value], currency: range.currency, mark, unit }
}

const regionOf = ({ span, text, raw, key, countries }: Region): LibraryRegion => ({ span: spanOf(span), text, raw, key, countries })

const partFigures = (part: Part | null): unknown => {
  if (!part) return null
  const { content } = part.cell
  const ranges = [part.range, part.other, part.percent, content.kind === 'count' ? content.count : null]
  const read = ranges.map((range) => range && [range.low.value, range.high.value, range.currency])
  return read.some((range) => range !== null) ? [part.period, part.payPeriod, read] : content.kind
}

const bandOf = (band: Band): LibraryBand => ({
  region: band.region && regionOf(band.region),
  level: band.level?.text ?? band.title?.text ?? null,
  currency: band.currency,
  base: figureOf(band.base),
  equity: figureOf(band.equity),
  total: figureOf(band.total),
  figures: JSON.stringify([band.base, band.equity, band.bonus, band.signing, band.total, ...band.extra].map(partFigures)),
})

const levelOf = ({ span, company, level, isOwn, group }: LevelEntry): LibraryLevel => ({
  span: spanOf(span),
  company: company.text,
  level: level.text,
  isOwn,
  group,
})

/** Reduces a guide to what rules across guides read of it. */
export const libraryFacts = ({ title, compensation, bands, levels }: Guide): LibraryFacts => ({
  role: title?.role?.text ?? null,
  company: title?.company?.text ?? null,
  title: title ? spanOf(title.span) : { start: 0, end: 0 },
  table: compensation && spanOf(compensation.table.header.span),
  bands: bands.map(bandOf),
  levels: [...levels.entries, ...(levels.others ?? [])].map(levelOf),
})
