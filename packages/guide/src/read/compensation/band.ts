import type { Band, Caption, Component, EquityPeriod, Label, Part, Range, Region, TextCell, ValueCell } from '../../guide.ts'
import type { Span } from '../../span.ts'
import { payPeriodOfCell, readCell } from '../cell.ts'

/** What a layout knows of one priced place before its figures are weighed. */
export interface BandDraft {
  readonly span: Span
  readonly row: number
  readonly region: Region | null
  readonly level: Label | null
  readonly title: Label | null
  readonly cells: readonly (readonly [Component, TextCell])[]
  readonly isRagged: boolean
}

// Cells and bands are written field by field: those that are spread out of others have shapes of their own, and every rule that
// reads them is slower.
const readValueCell = (text: string, cell: TextCell, region: Region | null): ValueCell => ({
  span: cell.span,
  raw: cell.raw,
  text: cell.text,
  column: cell.column,
  outer: cell.outer,
  content: readCell(text, cell, region),
})

/** The header's period; a unit on the figure itself (`$35K–$85K/yr`) outranks it, a note or the caption only fills its silence. */
const equityPeriod = (component: Component, { content }: ValueCell, caption: Caption | null): EquityPeriod => {
  const money = content.kind === 'money' ? content : null
  const unit = money?.ranges[0].unit?.period ?? 'unknown'
  if (unit !== 'unknown') return unit
  if (component.period !== 'unknown') return component.period
  // `$160K – $300K ($40K–$75K/yr)`: the note gives the year's worth beside the grant.
  const note = money?.note
  if (note?.range && note.period === 'year') return 'grant'
  return note && note.period !== 'unknown' ? note.period : (caption?.period ?? 'unknown')
}

const mostFrequent = (codes: readonly string[]): string | null => {
  let best: string | null = null
  let most = 0
  for (const code of new Set(codes)) {
    const count = codes.filter((other) => other === code).length
    if (count > most) [best, most] = [code, count]
  }
  return best
}

const rangesOf = ({ content }: ValueCell): readonly Range[] =>
  content.kind === 'money' ? content.ranges : content.kind === 'percent' && content.money ? [content.money] : []

const makePart = (component: Component, cell: ValueCell, currency: string | null, caption: Caption | null): Part => {
  const [first = null, second = null] = rangesOf(cell)
  // Where an author turned the two currencies round in one cell, the band's own still comes first.
  const isTurned = second !== null && second.currency === currency && first?.currency !== currency
  return {
    kind: component.kind,
    component,
    cell,
    range: isTurned ? second : first,
    other: isTurned ? first : second,
    percent:
      cell.content.kind === 'percent' ? cell.content.percent : cell.content.kind === 'money' ? (cell.content.note?.percent ?? null) : null,
    period: component.kind === 'equity' ? equityPeriod(component, cell, caption) : 'unknown',
    payPeriod: payPeriodOfCell(cell.content),
  }
}

/** Reads the cells of a draft and weighs them: which currency the band is in, which figures are its second currency. */
export const makeBand = (text: string, draft: BandDraft, caption: Caption | null): Band => {
  const cells = draft.cells.map(([component, cell]) => [component, readValueCell(text, cell, draft.region)] as const)
  const firsts = cells.flatMap(([, cell]) => rangesOf(cell)[0]?.currency ?? [])
  const currency = mostFrequent(firsts) ?? draft.region?.stated ?? draft.region?.currencies[0] ?? null
  const parts = cells.map(([component, cell]) => makePart(component, cell, currency, caption))
  const first = (kind: Part['kind']): Part | null => parts.find((part) => part.kind === kind) ?? null
  const [base, equity, bonus, signing, total] = [first('base'), first('equity'), first('bonus'), first('signing'), first('total')]
  return {
    span: draft.span,
    row: draft.row,
    region: draft.region,
    level: draft.level,
    title: draft.title,
    currency,
    otherCurrency: mostFrequent(parts.flatMap(({ other }) => other?.currency ?? [])),
    base,
    equity,
    bonus,
    signing,
    total,
    extra: parts.filter((part) => ![base, equity, bonus, signing, total].includes(part)),
    payPeriod: (base ?? total)?.payPeriod ?? 'year',
    isRagged: draft.isRagged,
  }
}
