import type { Ask, Section, Table } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { overlaps, type Span } from '../span.ts'
import { Strategy } from './ask-strategy.ts'
import { readTargets } from './ask-targets.ts'

/**
 * Figures that the strategy asks for, and those that it names beside them: floors, the company's counters, other employers'
 * offers. A figure is in where its component is named or follows from the figures before it; a repetition is left out.
 */
export const readAsks = (document: MarkdownDocument, sections: readonly Section[], tables: readonly Table[]): Ask[] => {
  const asks: Ask[] = []
  for (const { kind, body } of sections) if (kind === 'negotiate-up') asks.push(...readStrategy(document.text, body, tables))
  const keys = new Set<string>()
  return asks.filter((ask) => keys.size < keys.add(keyOf(ask)).size)
}

const keyOf = ({ kind, component, currency, range: { low, high } }: Ask): string =>
  [kind, component, currency, low.value, high.value].join(' ')

const readStrategy = (text: string, body: Span, tables: readonly Table[]): Ask[] => {
  const inside = tables.filter(({ span }) => overlaps(span, body)).sort((a, b) => a.span.start - b.span.start)
  const strategy = new Strategy(text)
  let start = body.start
  for (const { span } of inside) {
    strategy.read({ start, end: Math.max(start, span.start) })
    start = span.end
  }
  strategy.read({ start, end: body.end })
  if (strategy.asks.some(({ kind }) => kind === 'ask')) return strategy.asks
  return [...strategy.asks, ...inside.flatMap((table) => readTargets(text, table))]
}
