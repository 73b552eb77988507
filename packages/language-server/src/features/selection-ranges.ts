import { contains, type Guide, type Span } from '@guidelint/guide'
import type { SelectionRange } from 'vscode-languageserver'
import type { GuideView } from '../session.ts'
import type { Places } from '../to-lsp.ts'

/** From an amount to its range, cell, row, table, section, and the whole guide. */
export const selectionRange = ({ document, analysis }: GuideView, offset: number): SelectionRange => {
  const at = { start: offset, end: offset }
  const spans = spansAt(analysis.guide, at).filter((span) => contains(span, at))
  spans.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
  return nest(spans, document.places) ?? { range: document.places.range(at) }
}

const spansAt = (guide: Guide, at: Span): Span[] => {
  const { tables, sections, bands, frontmatter, title, source, levels } = guide
  const whole = { start: 0, end: source.text.length }
  const rows = tables.filter(({ span }) => contains(span, at)).flatMap(({ header, rows: all }) => [header, ...all])
  const cells = rows.filter(({ span }) => contains(span, at)).flatMap(({ cells: all }) => all)
  const ranges = bands
    .flatMap(({ base, equity, bonus, signing, total, extra }) => [base, equity, bonus, signing, total, ...extra])
    .flatMap((part) => (part !== null && contains(part.cell.span, at) ? [part.range, part.other, part.percent] : []))
  const spans = [
    ...sections.flatMap(({ span, body, heading }) => [span, body, heading?.span]),
    ...tables.map(({ span }) => span),
    ...rows.map(({ span }) => span),
    ...cells.flatMap(({ span, outer }) => [span, outer]),
    ...ranges.flatMap((range) => [range?.span, range?.low.span, range?.high.span, range?.low.number, range?.high.number]),
    ...levels.entries.flatMap(({ span, company, level }) => [span, company.span, level.span]),
    frontmatter?.span,
    title?.span,
  ]
  return [whole, ...spans.filter((span) => span !== undefined)]
}

/** Each range inside the one before; what only overlaps is left out. */
const nest = (spans: readonly Span[], places: Places): SelectionRange | null => {
  let inner: SelectionRange | null = null
  let last: Span | null = null
  for (const span of spans) {
    const isInside = last === null || (contains(last, span) && last.end - last.start > span.end - span.start)
    if (!isInside) continue
    inner = { range: places.range(span), ...(inner !== null && { parent: inner }) }
    last = span
  }
  return inner
}
