import type { PageBand, PageRange } from '../page-data.ts'

/** What of a band is drawn. */
export interface Measure {
  readonly label: string
  readonly stated: (band: PageBand) => PageRange | undefined
  /** What the parts add up to; of totals only. */
  readonly computed: (band: PageBand) => PageRange | undefined
}

/** Bands that are paid per month are drawn by the year. */
const byYear = (range: PageRange | undefined, { monthly }: PageBand): PageRange | undefined =>
  range === undefined || monthly !== true ? range : [range[0] * 12, range[1] * 12]

const none = (): undefined => undefined

export const MEASURES: Readonly<Record<string, Measure>> = {
  total: { label: 'Total', stated: (band) => byYear(band.total, band), computed: (band) => byYear(band.computed, band) },
  base: { label: 'Base', stated: (band) => byYear(band.base, band), computed: none },
  equity: { label: 'Equity a year', stated: (band) => byYear(band.yearly, band), computed: none },
}

export const TOLERANCE = 0.1

/** How far a stated range is off the computed one at its worse end: 0.16 is 16 %. Zero where nothing is computed. */
export const deviation = (stated: PageRange, computed: PageRange | undefined): number =>
  computed === undefined ? 0 : Math.max(Math.abs(stated[0] / computed[0] - 1), Math.abs(stated[1] / computed[1] - 1))
