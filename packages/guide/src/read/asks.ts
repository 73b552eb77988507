import type { Ask, Section, Table } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { overlaps, type Span } from '../span.ts'
import { Strategy } from './ask-strategy.ts'
import { readTargets } from './ask-targets.ts'
import { movedRange } from './money.ts'

/**
 * Figures that the strategy asks for, and those that it names beside them: floors, the company's counters, other employers'
 * offers. A figure is in where its component is named or follows from the figures before it; a repetition is left out.
 */
export const readAsks = (document: MarkdownDocument, sections: readonly Section[], tables: readonly Table[]): Ask[] => {
  const asks: Ask[] = []
  for (const { kind, body } of sections) if (kind === 'negotiate-up') asks.push(...readStrategy(document, body, tables))
  const keys = new Set<string>()
  return asks.filter((ask) => keys.size < keys.add(keyOf(ask)).size)
}

const keyOf = ({ kind, component, currency, range: { low, high } }: Ask): string =>
  [kind, component, currency, low.value, high.value].join(' ')

const readStrategy = ({ text, recall }: MarkdownDocument, body: Span, tables: readonly Table[]): Ask[] => {
  const inside = tables.filter(({ span }) => overlaps(span, body))
  const places = inside.map(({ span }) => [span.start - body.start, span.end - body.start])
  const piece = `${JSON.stringify(places)}\n${text.slice(body.start, body.end)}`
  const asks = recall(strategyOf, piece).map((ask) => movedAsk(ask, body.start))
  if (asks.some(({ kind }) => kind === 'ask')) return asks
  return [...asks, ...inside.flatMap((table) => readTargets(text, table))]
}

/** Reads a strategy that stands under the places of its tables. */
const strategyOf = (piece: string): readonly Ask[] => {
  const at = piece.indexOf('\n')
  const body = piece.slice(at + 1)
  const strategy = new Strategy(body)
  let start = 0
  for (const [from, to] of JSON.parse(piece.slice(0, at)) as [from: number, to: number][]) {
    strategy.read({ start, end: from })
    start = to
  }
  strategy.read({ start, end: body.length })
  return strategy.asks
}

const movedAsk = (ask: Ask, by: number): Ask => {
  const range = movedRange(ask.range, by)
  return { ...ask, range, span: range.span }
}
