import { type AskFacts, type BandFacts, type Guide, type GuideFacts, isPriced, type Part, summarise } from '@guidelint/guide'
import { LineIndex } from '@guidelint/lint'

/** Where a value stands and how it is written. */
export interface RawValue {
  readonly line: number
  readonly text: string
}

/** A band as it is exported. */
export interface ExportedBand extends Omit<BandFacts, 'offset'> {
  /** Of the base figure, or of the total where there is no base. */
  readonly line: number
  readonly raw: Readonly<Record<string, RawValue>>
}

export interface ExportedAsk extends Omit<AskFacts, 'offset'> {
  readonly line: number
  readonly raw: string
}

/** A guide as it is exported. */
export interface ExportedGuide extends Omit<GuideFacts, 'bands' | 'asks'> {
  readonly file: string
  readonly bands: readonly ExportedBand[]
  readonly asks: readonly ExportedAsk[]
}

/** What a guide says, with lines for offsets and each figure as it is written. */
export const exportGuide = (file: string, guide: Guide): ExportedGuide => {
  const { bands, asks, sections, leverCount, levelMapping, sources, ...names } = summarise(guide)
  const lines = new LineIndex(guide.source.text)
  const priced = guide.bands.filter(isPriced)
  const spoken = guide.asks.filter(({ kind }) => kind === 'ask')
  return {
    file,
    ...names,
    bands: bands.map(({ offset, ...band }, index) => ({
      line: lines.lineAt(offset),
      ...band,
      raw: rawValues(partsOf(priced[index]), lines),
    })),
    sections,
    leverCount,
    levelMapping,
    asks: asks.map(({ offset, ...ask }, index) => ({ line: lines.lineAt(offset), ...ask, raw: spoken[index]?.range.raw ?? '' })),
    sources,
  }
}

const partsOf = (band: Guide['bands'][number] | undefined): Part[] =>
  band === undefined ? [] : [band.base, band.equity, band.bonus, band.signing, band.total].filter((part) => part !== null)

const rawValues = (parts: readonly Part[], lines: LineIndex): Record<string, RawValue> =>
  Object.fromEntries(parts.map(({ kind, cell }) => [kind, { line: lines.lineAt(cell.span.start), text: cell.raw }]))
