import type { Ask, AskKind, Row, Table } from '../guide.ts'
import { type AskComponent, namedBehind } from './ask-component.ts'
import { periodOf, readRange } from './money.ts'

const KINDS: readonly (readonly [RegExp, AskKind])[] = [
  [/\baccept|\bfloor\b|\bwalk/iu, 'floor'],
  [/\binitial\b|\bcurrent\b|\bcounter\b|\boffer(?:ed)?\b/iu, 'counter'],
  [/\btarget\b|\bstretch\b|\bask\b|\bstart\b|\bopen(?:ing)?\b|\banchor\b/iu, 'ask'],
]

/** Asks of a table that sets components against targets: `Component | Initial | Target | Stretch`. */
export const readTargets = (text: string, { header, rows }: Table): Ask[] => {
  if (!/^component$/iu.test(header.cells[0]?.text ?? '')) return []
  const kinds = header.cells.map(({ text: label }) => KINDS.find(([words]) => words.test(label))?.[1] ?? null)
  return rows.flatMap((row) => targetsOf(text, row, kinds))
}

const targetsOf = (text: string, { cells }: Row, kinds: readonly (AskKind | null)[]): Ask[] => {
  const label = cells[0]?.text ?? ''
  const component = componentOf(label)
  if (!component) return []
  return cells.slice(1).flatMap((cell, at) => {
    const kind = kinds[at + 1]
    const start = text.slice(cell.span.start, cell.span.end).search(/[^*\s]/) + cell.span.start
    const range = kind ? readRange(text, start, { in: 'cell' }) : null
    if (!kind || !range?.low.currency) return []
    return [
      { kind, component, range, currency: range.currency, period: component === 'equity' ? periodOf(label) : 'unknown', span: range.span },
    ]
  })
}

const componentOf = (label: string): AskComponent | null => {
  const naming = namedBehind(label, 0, 0, label.length)
  return naming === null || naming === 'increment' ? null : naming.component
}
