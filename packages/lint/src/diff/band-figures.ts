import type { Band, Part, Range, Span } from '@guidelint/guide'

/** One quantity of a band, comparable whatever its notation. */
export interface BandFigure {
  /** Stable within the band: `base`, `base in the second currency`, a further column's header. */
  readonly component: string
  readonly text: string
  readonly span: Span
  /** Null for words and placeholders. */
  readonly ends: readonly [number, number] | null
  /** What the numbers count: a currency, percent, options; with the pay period and whether it is open above. */
  readonly unit: string
  readonly currency: string | null
  /** Of equity; else that of pay. */
  readonly period: string
}

type Said = Pick<BandFigure, 'ends' | 'unit' | 'currency'>

const rangeSaid = (range: Range, unit: string, currency: string | null): Said => ({
  ends: [range.low.value, range.high.value],
  unit: range.isOpen ? `${unit}+` : unit,
  currency,
})

/** What a cell says, its first quantity first: a bonus may be a percentage with an amount behind it. */
const saidBy = ({ cell: { content, text }, range, other }: Part): (Said & { readonly suffix: string })[] => {
  switch (content.kind) {
    case 'money':
      return [
        ...(range ? [{ ...rangeSaid(range, 'money', range.currency), suffix: '' }] : []),
        ...(other ? [{ ...rangeSaid(other, 'money', other.currency), suffix: ' in the second currency' }] : []),
        ...(content.note?.percent ? [{ ...rangeSaid(content.note.percent, 'percent', null), suffix: ' in percent' }] : []),
      ]
    case 'percent':
      return [
        { ...rangeSaid(content.percent, 'percent', null), suffix: '' },
        ...(content.money ? [{ ...rangeSaid(content.money, 'money', content.money.currency), suffix: ' as an amount' }] : []),
      ]
    case 'count':
      return [{ ...rangeSaid(content.count, 'count', null), suffix: '' }]
    case 'none':
    case 'dash':
    case 'empty':
      return []
    default:
      return [
        {
          ends: null,
          unit: text
            .toLowerCase()
            .replace(/[^\p{L}\p{N}%]+/gu, ' ')
            .trim(),
          currency: null,
          suffix: '',
        },
      ]
  }
}

const figuresOfPart = (part: Part, name: string): BandFigure[] =>
  saidBy(part).map(({ suffix, ...said }) => ({
    ...said,
    component: name + suffix,
    text: part.cell.text,
    span: part.cell.span,
    period: part.kind === 'equity' ? part.period : part.payPeriod,
  }))

/** The figures of a band by component, in the order of a table. */
export const bandFigures = (band: Band): ReadonlyMap<string, BandFigure> => {
  const parts = [band.base, band.equity, band.bonus, band.signing, band.total].filter((part) => part !== null)
  const figures = [
    ...parts.flatMap((part) => figuresOfPart(part, part.kind)),
    ...band.extra.flatMap((part) => figuresOfPart(part, part.component.text.toLowerCase())),
  ]
  return new Map(figures.map((figure) => [figure.component, figure]))
}

/** Numbers and currencies alone, to recognise a band under another name. */
export const figureKey = ({ component, ends, unit, currency }: BandFigure): string => JSON.stringify([component, ends ?? unit, currency])
