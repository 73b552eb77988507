import type { Band, EquityPeriod, Guide, Part, Range, Span } from '@guidelint/guide'
import { scaleSlips } from './scale.ts'

/** What a total is made of, once a band can be checked: all in one currency and pay period. */
export interface Inputs {
  readonly band: Band
  readonly base: Range
  readonly total: Range
  /** The cell that states the total. */
  readonly totalSpan: Span
  /** Null where the table has no equity or its cell counts as zero. */
  readonly equity: Range | null
  readonly period: EquityPeriod
  readonly bonus: { readonly percent: Range } | { readonly amount: Range } | null
  readonly signing: Range | null
  /** A second grant in a column or row of its own. */
  readonly secondGrant: Range | null
}

/** Why a total can't be checked. `isDamage`: a finding of another rule stands on the cell. */
export interface Unchecked {
  readonly band: Band
  readonly reason: string
  readonly part: Part | null
  readonly isDamage: boolean
}

const isInverted = (part: Part | null): boolean => part?.range != null && part.range.low.value > part.range.high.value

/** Why a part that a sum needs gives no figure; null where it gives one or counts as zero. */
const obstacle = (part: Part | null, currency: string | null): Omit<Unchecked, 'band'> | null => {
  if (!part) return null
  const { content, text } = part.cell
  const because = (reason: string, isDamage = false) => ({ part, reason, isDamage })
  if (content.kind === 'empty') return because(`${part.component.text} is empty`, true)
  if (content.kind === 'unreadable') return because(`${part.component.text} can’t be read`, true)
  if (content.kind === 'words') return because(`${part.component.text} says “${text}”`)
  if (content.kind === 'count') return because(`${part.component.text} counts options, not money`)
  if (isInverted(part)) return because(`${part.component.text} falls`, true)
  if (part.range && part.range.currency === null && (part.range.low.currency || part.range.high.currency))
    return because(`${part.component.text} mixes currencies`, true)
  if (part.range?.currency && currency && part.range.currency !== currency)
    return because(`${part.component.text} is in another currency`, true)
  return null
}

const isZero = (part: Part | null): boolean => part === null || part.cell.content.kind === 'dash' || part.cell.content.kind === 'none'

const moneyOf = (part: Part | null): Range | null => (isZero(part) ? null : (part?.range ?? null))

const bonusOf = (part: Part | null): Inputs['bonus'] => {
  if (!part || isZero(part)) return null
  if (part.cell.content.kind === 'percent') return part.percent ? { percent: part.percent } : null
  return part.range ? { amount: part.range } : null
}

/** Where rows are components, one without a name hides a part of every total. */
const hasNamelessRow = ({ compensation }: Guide): boolean =>
  compensation?.layout === 'component-rows' && compensation.table.rows.some(({ cells }) => cells[0]?.text === '')

/** What the total of a band is made of, or why it can't be checked. Words for a sign-on bonus don't stop it: it may stand outside. */
export const readInputs = (guide: Guide, band: Band): Inputs | Unchecked => {
  const { base, total, equity, bonus, signing } = band
  const because = (reason: string, part: Part | null = null, isDamage = false): Unchecked => ({ band, reason, part, isDamage })
  if (hasNamelessRow(guide)) return because('a row of its table has no name', null, true)
  if (band.isRagged) return because('its row lacks a cell or has one too many', null, true)
  const currency = total?.range?.currency ?? band.currency
  const found = [total, base, equity, bonus].map((part) => obstacle(part, currency)).find((one) => one !== null)
  if (found) return { band, ...found }
  const signingLost = signing && ['empty', 'unreadable'].includes(signing.cell.content.kind) ? obstacle(signing, currency) : null
  if (signingLost) return { band, ...signingLost }
  if (!base?.range) return because('it has no base figure', base)
  if (!total?.range) return because('it has no total', total)
  const slip = scaleSlips(guide).find((one) => one.band === band)
  if (slip) return because(`${slip.part.component.text} is off by a power of ten`, slip.part, true)
  const monthly = [base, equity, bonus, total].filter((part) => part?.range && part.payPeriod !== base.payPeriod)
  if (monthly.length > 0) return because('months stand beside years', monthly[0] ?? null, true)
  const second = band.extra.find(({ kind }) => kind === 'equity')
  return {
    band,
    base: base.range,
    total: total.range,
    totalSpan: total.cell.span,
    equity: moneyOf(equity),
    period: equity?.period ?? 'unknown',
    bonus: bonusOf(bonus),
    signing: signing && obstacle(signing, currency) === null ? moneyOf(signing) : null,
    secondGrant: second && obstacle(second, currency) === null ? moneyOf(second) : null,
  }
}

export const isChecked = (inputs: Inputs | Unchecked): inputs is Inputs => 'total' in inputs
