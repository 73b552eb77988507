import type { Ask, AskKind, Row, Table } from '../guide.ts'
import { namedBehind } from './ask-component.ts'
import { periodOf, readRange } from './money.ts'

const KINDS: readonly (readonly [RegExp, AskKind])[] = [
  [/\baccept|\bfloor\b|\bwalk/iu, 'floor'],
  [/\binitial\b|\bcurrent\b|\bcounter\b|\boffer(?:ed)?\b/iu, 'counter'],
  [/\btarget\b|\bstretch\b|\bask\b|\bstart\b|\bopen(?:ing)?\b|\banchor\b/iu, 'ask'],
]

/** Asks of a table that sets components against targets: `Component | Initial | Target | Stretch`. */
export const readTargets = (text: string, { header, rows }: Table): Ask[] => {
  const [corner] = header.cells
  if (!corner || !/^component$/iu.test(corner.text)) return []
  const kinds = header.cells.map(({ text: label }) => KINDS.find(([words]) => words.test(label))?.[1])
  return rows.flatMap((row) => targetsOf(text, row, kinds))
}

const targetsOf = (text: string, { cells: [label, ...targets] }: Row, kinds: readonly (AskKind | undefined)[]): Ask[] => {
  const named = label && namedIn(label.text)
  if (!named) return []
  return targets.flatMap(({ span }, at) => {
    const kind = kinds[at + 1]
    const start = text.slice(span.start, span.end).search(/[^*\s]/) + span.start
    const range = readRange(text, start, { in: 'cell' })
    if (!kind || !range?.low.currency) return []
    return [{ kind, ...named, range, currency: range.currency, span: range.span }]
  })
}

const namedIn = (label: string): Pick<Ask, 'component' | 'period'> | undefined => {
  const naming = namedBehind(label, 0, 0, label.length)
  if (naming === null || naming === 'increment') return undefined
  const { component } = naming
  return { component, period: component === 'equity' ? periodOf(label) : 'unknown' }
}
