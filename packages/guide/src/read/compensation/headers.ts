import type { ColumnRole, Component, ComponentKind, TextCell } from '../../guide.ts'
import type { Span } from '../../span.ts'
import { periodOf } from '../money.ts'
import { readRegion } from '../regions.ts'
import { lookUp, NO_VOCABULARY, type Vocabulary } from '../vocabulary.ts'

/** Tried in order: `Sign-On / Bonus` is signing, `Stock/Bonus` equity, `Total Comp` never a component of itself. */
const COMPONENTS: readonly (readonly [ComponentKind, RegExp])[] = [
  ['base', /\bbase\b|\bsalary\b/i],
  ['total', /\btotal\b|\btc\b/i],
  ['signing', /\bsign(?:ing)?[\s-]?(?:on|bonus)\b|\bsigning\b/i],
  [
    'equity',
    /\bstocks?\b|\bequity\b|\brsus?\b|\boptions?\b|profit.?sharing|\bprofit.based\b|\bpnl\b|medallion|\bsecondary\b|\bgrant\b|\bppus?\b|\bshares?\b/i,
  ],
  ['bonus', /\bbonus|\bcommission\b|\bincentive\b|\bvariable\b/i],
  ['other', /\bpremium\b|\ballowance\b|\bbenefits?\b|\bcarry\b|\brelocation\b|\bretention\b/i],
]
const AXES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['region', /^(?:region|location|market|city|office|geo(?:graphy)?|country)s?$/i],
  ['level', /^(?:level|grade|band|internal level)s?$/i],
  ['title', /^(?:title|role|job title)s?$/i],
  ['component', /^components?$/i],
]
const PERIOD = /\s*\/?\s*\b(?:4|four)[\s-]?y(?:ea)?rs?\b(?:\s+vest(?:ing)?)?|\s*\/\s*y(?:ea)?r\b|\bannual(?:ly)?\b/i

/** What a header says its figures are; null where it is no component's name. A parenthesis comes last: `Base (excl. bonus)` is base. */
export const componentKindOf = (text: string, { headers }: Vocabulary = NO_VOCABULARY): ComponentKind | null => {
  const own = lookUp(headers, text)
  if (own) return COMPONENTS.find(([kind]) => kind === own)?.[0] ?? null
  const outside = text.replace(/\([^)]*\)/g, ' ')
  for (const part of [outside, text]) for (const [kind, form] of COMPONENTS) if (form.test(part)) return kind
  return null
}

export const axisOf = (text: string, { headers }: Vocabulary = NO_VOCABULARY): ColumnRole | null => {
  const own = lookUp(headers, text)
  return (own ? AXES.find(([axis]) => axis === own) : AXES.find(([, form]) => form.test(text)))?.[0] ?? null
}

/** The role of each header cell. A header that names a place is a region's column. */
export const roleOf = (cell: TextCell, vocabulary: Vocabulary): ColumnRole =>
  axisOf(cell.text, vocabulary) ?? componentKindOf(cell.text, vocabulary) ?? (isPlace(cell, vocabulary) ? 'place' : 'unknown')

/** Whether a header names a place: a known country or city, a stated currency, or a remote market. */
export const isPlace = (cell: TextCell, vocabulary: Vocabulary): boolean => {
  const region = readRegion(cell, vocabulary)
  return region.currencies.length > 0 || region.mentions.length > 0 || region.isRemote
}

const spanOf = ({ 0: said, index }: RegExpExecArray, by: number): Span => ({ start: by + index, end: by + index + said.length })

/** The component that a header or a first cell names; `kind` is given where the label doesn't say it. */
export const readComponent = (cell: TextCell, index: number, kind: ComponentKind): Component => {
  const match = kind === 'equity' ? PERIOD.exec(cell.raw) : null
  return {
    span: cell.span,
    raw: cell.raw,
    text: cell.text,
    kind,
    period: kind === 'equity' ? periodOf(cell.text) : 'unknown',
    periodSpan: match && spanOf(match, cell.span.start),
    index,
  }
}
