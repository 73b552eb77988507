import type { Amount, CellContent, Note, Range, TextCell, Unit } from '../guide.ts'
import { trimmed } from '../markdown/lines.ts'
import type { Span } from '../span.ts'
import type { CurrencyPlace } from './currencies.ts'
import { labelAt, makeRange, payPeriodOf, periodOf, readAmount, readPercent, readRange, unitFromWords } from './money.ts'

/*
 * The cell grammar. The whole cell must fit one form, else it is unreadable: a partly read cell would be a guess.
 *
 *   cell   = body [words] [note]
 *   body   = dash | words | percent | money
 *   money  = range [" / " range]  |  amount " / " amount dash amount " / " amount
 *   note   = "(" text ")"
 */
const DASHES = /^(?:[-–—―−]+|n\/?a)$/iu
const NONE = /^(?:none|nil|zero)$/i
const SLASH = /\s*\/\s*/uy
const PAIR_DASH = /\s*[-–—−]\s*/uy
/** Words stand apart from the figure: letters right behind its digits are a slip (`25OK`). */
const WORDS = /(?:\s*\+?\s*\/|\s*\+\s*\p{L}|\s+\p{L})[\p{L}\p{M}.&'’/ -]*(?:\/?4[\s-]?y(?:ea)?rs?(?: vest(?:ing)?)?)?/uy
const ENDS_OF_CELL: readonly (readonly [open: string, close: string])[] = [
  ['**', '**'],
  ['__', '__'],
  ['`', '`'],
  ['*', '*'],
  ['_', '_'],
]

/** The cell's span without the bold or code marks around it. */
const inner = (text: string, { start, end }: Span): Span => {
  for (const [open, close] of ENDS_OF_CELL) {
    if (end - start > open.length + close.length && text.startsWith(open, start) && text.startsWith(close, end - close.length))
      return inner(text, { start: start + open.length, end: end - close.length })
  }
  return trimmed(text, { start, end })
}

const stickyEnd = (expression: RegExp, text: string, at: number): number | null => {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : null
}

const amountBehind = (separator: RegExp, text: string, { span }: Amount): Amount | null => {
  const at = stickyEnd(separator, text, span.end)
  return at === null ? null : readAmount(text, at)
}

/** `£1 / $2 – £3 / $4`: the same band in two currencies, its ends beside each other. */
const readPairs = (text: string, at: number, place: CurrencyPlace | null): [Range, Range] | null => {
  const low = readAmount(text, at)
  const otherLow = low && amountBehind(SLASH, text, low)
  const high = otherLow && amountBehind(PAIR_DASH, text, otherLow)
  const otherHigh = high && amountBehind(SLASH, text, high)
  if (!low?.currency || !otherLow?.currency || !high?.currency || !otherHigh?.currency) return null
  const range = (from: Amount, to: Amount): Range =>
    makeRange(text, { low: from, high: to, dash: null, unit: null, start: from.span.start, end: to.span.end }, place)
  return [range(low, high), range(otherLow, otherHigh)]
}

/** Gives ranges the unit that stands behind them in words (` PD RSUs`, ` equivalent`). */
const withUnit = ([first, ...rest]: [Range, ...Range[]], unit: Unit): [Range, ...Range[]] => {
  const own = (range: Range): Range => ({ ...range, unit: range.unit ?? unit })
  return [own(first), ...rest.map(own)]
}

const readMoney = (
  text: string,
  { start, end }: Span,
  place: CurrencyPlace | null,
): { ranges: [Range, ...Range[]]; end: number } | null => {
  const first = readRange(text, start, { in: 'cell', place })
  if (!first || first.span.end > end) return null
  const after = stickyEnd(SLASH, text, first.span.end)
  if (after === null) return { ranges: [first], end: first.span.end }
  const pairs = readPairs(text, start, place)
  if (pairs) return { ranges: pairs, end: pairs[1].span.end }
  const second = readRange(text, after, { in: 'cell', place })
  // `$120K / 10%` is no second currency.
  return second && second.span.end <= end && text[second.span.end] !== '%'
    ? { ranges: [first, second], end: second.span.end }
    : { ranges: [first], end: first.span.end }
}

/** Where a figure may start in a note: not inside a word or number. */
const FIGURE_START = /(?<![\w.,])(?:[^\s\p{L}]|[A-Z])/gu

/** A figure anywhere in a note: `($40K–$75K/yr)`, `(10-15%)`, `(~$1.2M at grant)`. */
const readNote = (text: string, open: number, close: number, place: CurrencyPlace | null): Note => {
  const words = text.slice(open + 1, close)
  let percent: Range | null = null
  let range: Range | null = null
  for (const { index } of words.matchAll(FIGURE_START)) {
    const at = open + 1 + index
    percent = readPercent(text, at)
    const found = percent ? null : readRange(text, at, { in: 'cell', place })
    range = found && found.span.end <= close && (found.low.currency ?? found.high.currency ?? (found.low.scale || null)) ? found : null
    if (percent || range) break
  }
  return { ...labelAt(text, open, close + 1), text: words, range, percent, period: periodOf(words) }
}

/** Where the note in parentheses at the end of a cell opens, or null. Inner parentheses belong to it. */
const noteStart = (text: string, { start, end }: Span): number | null => {
  if (text[end - 1] !== ')') return null
  let depth = 1
  for (let at = end - 2; at >= start; at--) {
    if (text[at] === ')') depth++
    else if (text[at] === '(' && --depth === 0) return at
  }
  return null
}

/** What follows the figure: nothing, words as a unit, or something that the grammar doesn't know (undefined). */
const readRest = (text: string, at: number, end: number): Unit | null | undefined => {
  if (at === end) return null
  const wordsEnd = stickyEnd(WORDS, text, at)
  return wordsEnd !== null && wordsEnd >= end ? unitFromWords(text, at, end) : undefined
}

/** `London £98K ($123K)`: a second range in the note is the other currency when it isn't the year's worth. */
const noteAsOther = (ranges: [Range, ...Range[]], note: Note | null): [Range, ...Range[]] => {
  const [first] = ranges
  const range = note?.range
  const isOther = ranges.length === 1 && range?.currency && first.currency && range.currency !== first.currency && range.low !== range.high
  return isOther && !range.unit ? [first, range] : ranges
}

const readFigures = (text: string, whole: Span, place: CurrencyPlace | null): CellContent => {
  const open = noteStart(text, whole)
  const note = open === null ? null : readNote(text, open, whole.end - 1, place)
  const body = trimmed(text, { start: whole.start, end: open ?? whole.end })
  const unreadable = (reason: string): CellContent => ({ kind: 'unreadable', reason })

  const percent = readPercent(text, body.start)
  if (percent && percent.span.end <= body.end) {
    if (readRest(text, percent.span.end, body.end) === undefined)
      return unreadable(`nothing is known of “${text.slice(percent.span.end, body.end).trim()}” behind a percentage`)
    return { kind: 'percent', percent, money: note?.range ?? null, note }
  }
  const money = readMoney(text, body, place)
  if (!money) return unreadable('it starts with no amount, percentage or dash')
  const unit = readRest(text, money.end, body.end)
  if (unit === undefined) return unreadable(`nothing is known of “${text.slice(money.end, body.end).trim()}” behind the figure`)
  const ranges = unit ? withUnit(money.ranges, unit) : money.ranges
  const [first] = ranges
  const isCount = first.unit?.isCount && !first.low.currency && !first.high.currency
  return isCount ? { kind: 'count', count: first, note } : { kind: 'money', ranges: noteAsOther(ranges, note), note }
}

/** Reads a value cell whole; `place` settles what `¥`, `kr` and a stated dollar mean. */
export const readCell = (text: string, cell: TextCell, place: CurrencyPlace | null): CellContent => {
  const whole = inner(text, cell.span)
  const plain = text.slice(whole.start, whole.end)
  if (plain === '') return { kind: 'empty' }
  if (DASHES.test(plain)) return { kind: 'dash' }
  if (NONE.test(plain)) return { kind: 'none' }
  if (!/\d/.test(plain)) return { kind: 'words' }
  const [, words = null] = /^(\p{L}[^\d($€£₹]*)\([^)]*\)$/u.exec(plain) ?? []
  if (words !== null && readAmount(text, whole.start) === null)
    return saysFigures(plain) ? { kind: 'unreadable', reason: 'it holds a figure inside words' } : { kind: 'words' }
  return readFigures(text, whole, place)
}

/** Whether words hold a sum that a reader would want as a figure. */
const saysFigures = (plain: string): boolean => /\d\s?%|[$€£₹¥₪]\s?\d|\d[KM]\b/u.test(plain)

/** Months where any of a cell's figures is per month. */
export const payPeriodOfCell = (content: CellContent): 'year' | 'month' =>
  content.kind === 'money' &&
  (content.ranges[0].unit?.payPeriod === 'month' || (content.note !== null && payPeriodOf(content.note.text) === 'month'))
    ? 'month'
    : 'year'
