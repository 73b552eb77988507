import type { Amount, Band, Guide } from '@guidelint/guide'
import { distinctBands } from '../../arithmetic/distinct-bands.ts'
import { DOLLARS, inDollars } from '../../arithmetic/rates.ts'
import { codesOfFigure, endsOf, type Figure, figuresOf } from '../../currency/figures.ts'
import { insertMarks, markFor } from '../../currency/marks.ts'
import { namesCurrency } from '../../currency/says-currency.ts'
import { defineRule, type Edit, type Fix, type Problem } from '../../rule.ts'

const hasMark = ({ range }: Figure): boolean => endsOf(range).some(({ currency }) => currency !== null)
/** A second end without (`SEK 85K–108K`) is a way to write; a first end without is not. */
const lacksMark = ({ range, slot }: Figure): boolean => slot !== 'note' && range.low.currency === null && range.unit?.isCount !== true

const CODES = Object.keys(DOLLARS)
const states = (text: string): boolean => namesCurrency(text, CODES) || text.includes('$')

/** Figures without a mark that have one cause: the whole table, a column, a row, or the figure alone. */
type Group = readonly [Figure, ...Figure[]]

const groupsOf = (figures: readonly Figure[]): Group[] => {
  const bare = figures.filter(lacksMark)
  const isWhole = (key: (figure: Figure) => unknown, of: Figure): boolean => {
    const same = figures.filter((figure) => key(figure) === key(of))
    return same.length > 1 && !same.some(hasMark)
  }
  const groups = new Map<unknown, [Figure, ...Figure[]]>()
  for (const figure of bare) {
    const { part, band } = figure
    const keys = [() => 0, ({ part: { component } }: Figure) => component, ({ band }: Figure) => band]
    const key = keys.find((one) => isWhole(one, figure))
    const cause = key ? key(figure) : figure
    if (key && (states(part.component.text) || (key(figure) !== part.component && (band.region?.mentions.length ?? 0) > 0))) continue
    const known = groups.get(cause)
    if (known) known.push(figure)
    else groups.set(cause, [figure])
  }
  return [...groups.values()]
}

/** The mark of the same place in the row: of the other end, of a cell in the same currency slot, of the region's other rows. */
const markOf = (figure: Figure, bands: readonly Band[]): string | null => {
  const { band, range, slot } = figure
  const codes = codesOfFigure(figure)
  const neighbours = figuresOf(band)
    .filter((one) => one.slot === slot && hasMark(one))
    .flatMap(codesOfFigure)
  const own = slot === 'second' ? band.otherCurrency : band.currency
  const code = codes[0] ?? neighbours[0] ?? own
  return code === null || inDollars(range.low.value, code) === undefined ? null : markFor(code, [band, ...bands])
}

/** Marks as the row writes them: also before the second end, unless it writes them before the first alone. */
const editsFor = (figure: Figure, mark: string): Edit[] => {
  const neighbour = figuresOf(figure.band).find((one) => one !== figure && hasMark(one) && one.range.low !== one.range.high)
  const edits = insertMarks(figure, mark)
  return neighbour?.range.high.currency === null ? edits.slice(0, 1) : edits
}

const fixOf = (group: Group, bands: readonly Band[]): Fix[] => {
  const marks = group.map((figure) => markOf(figure, bands))
  if (marks.some((mark) => mark === null)) return []
  const edits = group.flatMap((figure, index) => editsFor(figure, marks[index] ?? ''))
  const [mark = ''] = marks
  return [
    {
      level: 'unsafe',
      name: 'insert-mark',
      title: group.length === 1 ? `Write ${mark}${group[0].range.low.text}` : `Put the currency before ${group.length} figures`,
      edits,
    },
  ]
}

const messageOf = (group: Group, count: number): string => {
  const [{ range, part }] = group
  const onlyLow: Amount | null = range.high.currency && range.high !== range.low ? range.low : null
  if (onlyLow) return `${onlyLow.text} has no currency, while the other end of its range is ${range.high.text}.`
  if (group.length === 1) return `The ${part.kind} ${range.text} has no currency, while the figures around it have one.`
  if (group.length === count) return `None of the table’s ${count} figures of money has a currency.`
  return `${group.length} figures of ${group.every((figure) => figure.part.component === part.component) ? `the column ${part.component.text}` : 'the row'} have no currency, while the figures around them have one.`
}

/** Figures of money without a currency, among figures with one: once for a whole table, column or row. */
export const missingSymbol = defineRule({
  id: 'currency/missing-symbol',
  summary: 'Every figure of money has its currency.',
  severity: 'error',
  fix: 'unsafe',
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    const bands = distinctBands(guide)
    const figures = bands.flatMap(figuresOf)
    const caption = guide.compensation?.caption?.text ?? ''
    for (const group of groupsOf(figures)) {
      const [first, ...others] = group
      if (group.length === figures.length && states(caption)) continue
      yield {
        span: first.range.span,
        message: messageOf(group, figures.length),
        related: others.map(({ range }) => ({ span: range.span, message: `${range.text} too` })),
        facts: { figures: group.map(({ range }) => range.text) },
        fixes: fixOf(group, bands),
      }
    }
  },
})
