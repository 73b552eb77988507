import type { Amount, CurrencyMark, EquityPeriod, Label, PayPeriod, Range, Scale, Unit } from '../guide.ts'
import { moved } from '../span.ts'
import { type CurrencyPlace, codesOf, MARK_SOURCE, resolveCurrency } from './currencies.ts'

/*
 * The grammar of amounts and ranges, used for table cells and prose alike. Everything reads from the source slice, so
 * escapes and entities are part of it; sticky expressions keep it linear.
 */
const NUMBER_SOURCE = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d+(?:\\.\\d+)?'
const SCALE_SOURCE = '(?:K|k|MM|M|mn|m|B|bn|L|Cr|cr)(?![A-Za-z])|\\s?(?:thousand|million|billion|lakhs?|lacs?|crores?)\\b'
const AMOUNT = new RegExp(`\\\\?(?:(${MARK_SOURCE})(\\s{0,2}))?(${NUMBER_SOURCE})(?![\\d,]*\\d)(${SCALE_SOURCE})?`, 'uy')
const DASH_IN_CELL = /\s*(?:[-–—‒−]|&[nm]dash;|&#821[12];|\bto\b)\s*/uy
/** At the start of a line a hyphen opens a list item. */
const DASH_IN_PROSE = /(?:(?!\n-\s)\s?[-–‒−]\s?|&ndash;|\s(?:to|through)\s)/uy
const APPROXIMATE = /(?:~|≈|\babout\s|\bapprox(?:\.|imately)?\s)\s?/uy

const SCALES: Readonly<Record<string, readonly [Scale, number]>> = {
  k: ['K', 3],
  thousand: ['K', 3],
  m: ['M', 6],
  mm: ['M', 6],
  mn: ['M', 6],
  million: ['M', 6],
  b: ['B', 9],
  bn: ['B', 9],
  billion: ['B', 9],
  l: ['L', 5],
  lakh: ['L', 5],
  lakhs: ['L', 5],
  lac: ['L', 5],
  lacs: ['L', 5],
  cr: ['Cr', 7],
  crore: ['Cr', 7],
  crores: ['Cr', 7],
}

export interface ReadOptions {
  /** In prose an em dash and ` -- ` are punctuation, in a cell a (wrongly written) range dash. */
  readonly in: 'cell' | 'prose'
  readonly place?: CurrencyPlace | null
}

const matchAt = (expression: RegExp, text: string, at: number): RegExpExecArray | null => {
  expression.lastIndex = at
  return expression.exec(text)
}

const scaleOf = (word: string): readonly [Scale, number] => SCALES[word.trim().toLowerCase()] ?? ['', 0]

/** Exact value of a decimal number times a power of ten: shifted in the text, so no floating-point dust arises. */
const exact = (digits: string, exponent: number): number => Number(`${digits.replaceAll(',', '')}e${exponent}`)

const markAt = (text: string, at: number, spaced: string): CurrencyMark => ({
  span: { start: at, end: at + spaced.length },
  raw: spaced,
  text,
  codes: codesOf(text),
})

/** The amount that starts at `at`, or null. A sign or code before the number is part of it, a trailing code is not. */
export const readAmount = (text: string, at: number): Amount | null => {
  const match = matchAt(AMOUNT, text, at)
  if (!match) return null
  const [all, mark = '', gap = '', digits = '', scaleText = ''] = match
  const end = at + all.length
  const scaleStart = end - scaleText.length
  const numberStart = scaleStart - digits.length
  const [scale, exponent] = scaleOf(scaleText)
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  return {
    span: { start: at, end },
    raw: all,
    text: all,
    value: exact(digits, exponent),
    step: 10 ** (exponent - decimals),
    currency: mark ? markAt(mark, numberStart - gap.length - mark.length, mark + gap) : null,
    number: { start: numberStart, end: scaleStart },
    numberText: digits,
    scale,
    scaleSpan: { start: scaleStart, end },
    grouping: digits.includes(',') ? (/,\d{2},/.test(digits) ? 'indian' : 'thousands') : 'none',
  }
}

/** `250` of `$250-280K`: the first end borrows the scale of the second, where the second has no sign of its own. */
const borrowScale = (low: Amount, high: Amount): Amount => {
  if (low.scale || high.currency || low.grouping !== 'none' || low.value > high.value / high.step) return low
  const [, exponent] = scaleOf(high.scale)
  return { ...low, value: exact(low.numberText, exponent), step: low.step * 10 ** exponent }
}

const UNIT =
  /\s*\/\s*(?:4[\s-]?y(?:ea)?rs?|y(?:ea)?r|annum|mo(?:nth)?|four years)\b(?:\s+vest(?:ing|ed)?)?|\s+(?:per|a|each)\s+(?:year|annum|month)\b|\s+(?:annually|yearly|monthly|p\.a\.)|\s+over\s+(?:4|four)\s+years\b/iuy

const unitOf = (text: string, at: number): Unit => ({
  span: { start: at, end: at + text.length },
  text: text.trim(),
  period: periodOf(text),
  payPeriod: payPeriodOf(text),
  isCount: /\b(?:options|shares|units)\b/i.test(text),
})

/** Equity period that words name: `4yr`, `4-year vest` a grant; `/yr`, `Annual` a year; else unknown. */
export const periodOf = (text: string): EquityPeriod =>
  /\b(?:4|four)[\s-]?y(?:ea)?rs?\b/i.test(text)
    ? 'grant'
    : /\/\s*y(?:ea)?r\b|\bannual(?:ly|i[sz]ed)?\b|\bper (?:year|annum)\b|\byearly\b|\ba year\b|\bp\.a\./i.test(text)
      ? 'year'
      : 'unknown'

export const payPeriodOf = (text: string): PayPeriod =>
  /\/\s*mo(?:nth)?\b|\bper month\b|\bmonthly\b|\ba month\b/i.test(text) ? 'month' : 'year'

/** The unit right behind an amount (`/yr`, `/4yr`, `per month`), or null. */
export const readUnit = (text: string, at: number): Unit | null => {
  const match = matchAt(UNIT, text, at)
  return match ? unitOf(match[0], at) : null
}

/** Words behind a figure as a unit (` PD RSUs`, ` options`), read from `at` to `end`. */
export const unitFromWords = (text: string, at: number, end: number): Unit => unitOf(text.slice(at, end), at)

const currencyOf = (low: Amount, high: Amount, place: CurrencyPlace | null): string | null => {
  const first = low.currency ? resolveCurrency(low.currency.codes, place) : null
  const second = high.currency ? resolveCurrency(high.currency.codes, place) : null
  return first && second && first !== second ? null : (first ?? second)
}

export interface RangeEnds {
  readonly low: Amount
  readonly high: Amount
  readonly dash: Label | null
  readonly unit: Unit | null
  readonly start: number
  readonly end: number
}

/** Puts two ends together to a range; `start` and `end` bound what belongs to it. */
export const makeRange = (text: string, ends: RangeEnds, place: CurrencyPlace | null, isApproximate = false): Range => {
  const { low, high, dash, unit, start, end } = ends
  const raw = text.slice(start, end)
  return {
    span: { start, end },
    raw,
    text: raw,
    low,
    high,
    dash,
    currency: currencyOf(low, high, place),
    unit,
    isOpen: text[high.span.end] === '+',
    isApproximate,
  }
}

/** The range or single amount that starts at `at`, with its unit; null where none does. */
export const readRange = (text: string, at: number, { in: where, place = null }: ReadOptions): Range | null => {
  const approximate = matchAt(APPROXIMATE, text, at)
  const start = at + (approximate?.[0].length ?? 0)
  const first = readAmount(text, start)
  if (!first) return null
  const lowUnit = readUnit(text, first.span.end)
  const dash = matchAt(where === 'cell' ? DASH_IN_CELL : DASH_IN_PROSE, text, lowUnit?.span.end ?? first.span.end)
  const dashStart = lowUnit?.span.end ?? first.span.end
  const second = dash && readAmount(text, dashStart + dash[0].length)
  if (!dash || !second || text[second.span.end] === '%') {
    const end = lowUnit?.span.end ?? first.span.end + (text[first.span.end] === '+' ? 1 : 0)
    return makeRange(
      text,
      { low: first, high: first, dash: null, unit: lowUnit ?? readUnit(text, end), start: at, end },
      place,
      approximate !== null,
    )
  }
  const plus = text[second.span.end] === '+' ? 1 : 0
  const unit = readUnit(text, second.span.end + plus)
  return makeRange(
    text,
    {
      low: borrowScale(first, second),
      high: second,
      dash: labelAt(text, dashStart, dashStart + dash[0].length),
      unit: unit ?? lowUnit,
      start: at,
      end: unit?.span.end ?? second.span.end + plus,
    },
    place,
    approximate !== null,
  )
}

/** The same range `by` further on in a longer text. */
export const movedRange = (range: Range, by: number): Range => {
  const low = movedAmount(range.low, by)
  return {
    ...range,
    span: moved(range.span, by),
    low,
    high: range.high === range.low ? low : movedAmount(range.high, by),
    dash: range.dash && { ...range.dash, span: moved(range.dash.span, by) },
    unit: range.unit && { ...range.unit, span: moved(range.unit.span, by) },
  }
}

const movedAmount = (amount: Amount, by: number): Amount => ({
  ...amount,
  span: moved(amount.span, by),
  currency: amount.currency && { ...amount.currency, span: moved(amount.currency.span, by) },
  number: moved(amount.number, by),
  scaleSpan: moved(amount.scaleSpan, by),
})

export const labelAt = (text: string, start: number, end: number): Label => ({
  span: { start, end },
  raw: text.slice(start, end),
  text: text.slice(start, end),
})

const PERCENT_RANGE = /(\d+(?:\.\d+)?)(?:\s?%)?(\s*(?:[-–—‒−]|&ndash;|\bto\b)\s*)(\d+(?:\.\d+)?)\s?%(\+?)/uy
const PERCENT_SINGLE = /(\d+(?:\.\d+)?)\s?%(\+?)/uy

const percentAmount = (digits: string, start: number): Amount => ({
  span: { start, end: start + digits.length },
  raw: digits,
  text: digits,
  value: Number(digits),
  step: digits.includes('.') ? 10 ** -(digits.length - digits.indexOf('.') - 1) : 1,
  currency: null,
  number: { start, end: start + digits.length },
  numberText: digits,
  scale: '',
  scaleSpan: { start: start + digits.length, end: start + digits.length },
  grouping: 'none',
})

/** The percentage or percent range that starts at `at` (values in percent), or null. */
export const readPercent = (text: string, at: number): Range | null => {
  const range = matchAt(PERCENT_RANGE, text, at)
  const match = range ?? matchAt(PERCENT_SINGLE, text, at)
  if (!match) return null
  const end = at + match[0].length
  const low = percentAmount(match[1] ?? '', at)
  const dashStart = range ? match[0].indexOf(range[2] ?? '', (match[1] ?? '').length) + at : at
  const dashEnd = dashStart + (range?.[2]?.length ?? 0)
  return {
    span: { start: at, end },
    raw: match[0],
    text: match[0],
    low,
    high: range ? percentAmount(range[3] ?? '', dashEnd) : low,
    dash: range ? labelAt(text, dashStart, dashEnd) : null,
    currency: null,
    unit: null,
    isOpen: match[0].endsWith('+'),
    isApproximate: false,
  }
}

/** Where a figure may start in prose: a mark with a digit behind it, or a number with a scale. */
const MENTION = new RegExp(`(?:~\\s?)?(?:${MARK_SOURCE}\\s?\\d|(?<![\\w.,$£€₹₪¥-])\\d[\\d,.]*(?:K|M)\\b)`, 'gu')

/** Amounts and ranges of money in a stretch of prose, in order; numbers without a sign and without a scale are left out. */
export const readAmounts = (text: string, start: number, end: number): Range[] => {
  const found: Range[] = []
  MENTION.lastIndex = start
  for (let match = MENTION.exec(text); match && match.index < end; match = MENTION.exec(text)) {
    const range = readRange(text, match.index, { in: 'prose' })
    if (!range || range.span.end > end) continue
    found.push(range)
    MENTION.lastIndex = range.span.end
  }
  return found
}
