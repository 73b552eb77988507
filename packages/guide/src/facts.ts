import type { Band, ComponentKind, EquityPeriod, Guide, Part, PayPeriod, Range, SectionKind } from './guide.ts'

/** Low and high in whole units of the currency, or percent. */
export type Ends = readonly [low: number, high: number]

export type BonusFacts = { readonly percent: Ends } | { readonly amount: Ends } | { readonly text: string } | null

/** The second currency of a band, said twice in its cells. */
export interface OtherFacts {
  readonly currency: string | null
  readonly base: Ends | null
  readonly equity: Ends | null
  readonly bonus: Ends | null
  readonly signing: Ends | null
  readonly total: Ends | null
}

export interface BandFacts {
  /** Offset of the base figure, or of the total where there is no base. */
  readonly offset: number
  readonly region: string | null
  readonly level: string | null
  readonly currency: string | null
  readonly base: Ends | null
  readonly equity: { readonly range: Ends | null; readonly period: EquityPeriod } | null
  readonly bonus: BonusFacts
  readonly signing: Ends | null
  readonly total: Ends | null
  readonly other: OtherFacts | null
  /** Parts written in another currency than the band's. */
  readonly currencies: Readonly<Partial<Record<ComponentKind, string>>>
  readonly payPeriod: PayPeriod
}

export interface AskFacts {
  readonly offset: number
  readonly component: string
  readonly currency: string | null
  readonly range: Ends
}

/** What a guide says, small and serialisable: the one currency between guides, and the shape of an export. */
export interface GuideFacts {
  readonly role: string | null
  readonly company: string | null
  readonly levels: string | null
  readonly bands: readonly BandFacts[]
  readonly sections: readonly SectionKind[]
  readonly leverCount: number
  readonly levelMapping: readonly { readonly company: string; readonly level: string }[]
  readonly asks: readonly AskFacts[]
  readonly sources: number
}

const ends = (range: Range | null | undefined): Ends | null => (range ? [range.low.value, range.high.value] : null)

/** A part whose unit is a count (`12,000 options`) or whose cell has words has no money. */
const bonusFacts = (part: Part | null): BonusFacts => {
  if (!part) return null
  const { content, text } = part.cell
  if (content.kind === 'percent') return { percent: [content.percent.low.value, content.percent.high.value] }
  if (part.range) return { amount: [part.range.low.value, part.range.high.value] }
  return content.kind === 'words' || content.kind === 'unreadable' ? { text } : null
}

const otherFacts = (band: Band): OtherFacts | null =>
  band.otherCurrency === null
    ? null
    : {
        currency: band.otherCurrency,
        base: ends(band.base?.other),
        equity: ends(band.equity?.other),
        bonus: ends(band.bonus?.other),
        signing: ends(band.signing?.other),
        total: ends(band.total?.other),
      }

const equityFacts = ({ equity }: Band): BandFacts['equity'] =>
  !equity || ['dash', 'none', 'empty'].includes(equity.cell.content.kind) ? null : { range: ends(equity.range), period: equity.period }

/** Parts of a band that stand in another currency than the band itself. */
const strayCurrencies = (band: Band): BandFacts['currencies'] => {
  const stray: Partial<Record<ComponentKind, string>> = {}
  for (const part of [band.base, band.equity, band.bonus, band.signing, band.total])
    if (part?.range?.currency && part.range.currency !== band.currency) stray[part.kind] = part.range.currency
  return stray
}

export const bandFacts = (band: Band): BandFacts => ({
  offset: ((band.base?.range ? band.base : band.total) ?? band.base)?.cell.span.start ?? band.span.start,
  region: band.region?.text ?? null,
  level: band.level?.text ?? band.title?.text ?? null,
  currency: band.currency,
  base: ends(band.base?.range),
  equity: equityFacts(band),
  bonus: bonusFacts(band.bonus),
  signing: ends(band.signing?.range),
  total: ends(band.total?.range),
  other: otherFacts(band),
  currencies: strayCurrencies(band),
  payPeriod: band.payPeriod,
})

/** Whether any cell of a band holds money; a row of dashes, words and percentages of nothing is no priced place. */
export const isPriced = (band: Band): boolean =>
  [band.base, band.equity, band.bonus, band.signing, band.total, ...band.extra].some((part) => part !== null && part.range !== null)

/** Reduces a guide to its facts. */
export const summarise = (guide: Guide): GuideFacts => ({
  role: guide.title?.role?.text ?? null,
  company: guide.title?.company?.text ?? null,
  levels: guide.title?.levels?.text ?? null,
  bands: guide.bands.filter(isPriced).map(bandFacts),
  sections: [...new Set(guide.sections.flatMap(({ kind }) => (kind === 'other' ? [] : [kind])))],
  leverCount: guide.levers.length,
  levelMapping: guide.levels.entries.map(({ company, level }) => ({ company: company.text, level: level.text })),
  asks: guide.asks
    .filter(({ kind }) => kind === 'ask')
    .map(({ span, component, currency, range }) => ({
      offset: span.start,
      component,
      currency,
      range: [range.low.value, range.high.value],
    })),
  sources: guide.sources.length,
})
