import type { Band, Guide } from '@guidelint/guide'
import { distinctBands } from '../../arithmetic/distinct-bands.ts'
import { partName } from '../../arithmetic/part-name.ts'
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

/** Figures without a mark that have one cause: the whole table, a component, a place, or the figure alone. */
interface Group {
  readonly figures: readonly [Figure, ...Figure[]]
  /** What they have in common, for the message; null where that has no name. */
  readonly name: string | null
}

interface Cause {
  key(figure: Figure): unknown
  name(figure: Figure): string | null
  /** Whether words outside the cells give the currency. */
  isTold(figure: Figure, caption: string): boolean
}

const CAUSES: readonly Cause[] = [
  {
    key: () => 'table',
    name: () => 'the table',
    isTold: ({ band }, caption) => states(caption) || (band.region?.mentions.length ?? 0) > 0,
  },
  { key: ({ part }) => part.component, name: ({ part }) => part.component.text, isTold: () => false },
  {
    key: ({ band }) => band.region?.span.start ?? band,
    name: ({ band }) => band.region?.text || band.level?.text || null,
    isTold: () => false,
  },
]

/** Whether the header gives the currency of a column or row that has no mark at all. */
const isToldByHeader = ({ part }: Figure, figures: readonly Figure[]): boolean =>
  states(part.component.text) && !figures.some((one) => one.part.component === part.component && hasMark(one))

const causeOf = (figure: Figure, figures: readonly Figure[]): Cause | undefined =>
  CAUSES.find(({ key }) => {
    const same = figures.filter((one) => key(one) === key(figure))
    return same.length > 1 && !same.some(hasMark)
  })

const groupsOf = (figures: readonly Figure[], caption: string): Group[] => {
  const groups = new Map<unknown, { figures: [Figure, ...Figure[]]; name: string | null }>()
  for (const figure of figures.filter((one) => lacksMark(one) && !isToldByHeader(one, figures))) {
    const cause = causeOf(figure, figures)
    if (cause?.isTold(figure, caption)) continue
    const key = cause ? cause.key(figure) : figure
    const known = groups.get(key)
    if (known) known.figures.push(figure)
    else groups.set(key, { figures: [figure], name: cause?.name(figure) ?? null })
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

const fixOf = (figures: Group['figures'], bands: readonly Band[]): Fix[] => {
  const marks = figures.map((figure) => markOf(figure, bands))
  if (marks.some((mark) => mark === null)) return []
  const edits = figures.flatMap((figure, index) => editsFor(figure, marks[index] ?? ''))
  const title = figures.length === 1 ? `Write ${marks[0]}${figures[0].range.low.text}` : `Put the currency before ${figures.length} figures`
  return [{ level: 'unsafe', name: 'insert-mark', title, edits }]
}

const messageOf = ({ figures, name }: Group, count: number): string => {
  const [{ range, part }] = figures
  const isLowAlone = range.high.currency !== null && range.high !== range.low
  if (figures.length === 1 && isLowAlone)
    return `${range.low.text} has no currency, while the other end of its range is ${range.high.text}.`
  if (figures.length === count && count === 1) return `The table’s only figure of money, ${range.text}, has no currency.`
  if (figures.length === count) return `None of the table’s ${count} figures of money has a currency.`
  if (figures.length === 1) return `The ${partName(part)} ${range.text} has no currency, while the figures around it have one.`
  return `${figures.length} figures of ${name ?? 'a row'} have no currency, while the figures around them have one.`
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
    for (const group of groupsOf(figures, caption)) {
      const [first, ...others] = group.figures
      yield {
        span: first.range.span,
        message: messageOf(group, figures.length),
        related: others.map(({ range }) => ({ span: range.span, message: `${range.text} too` })),
        facts: { figures: group.figures.map(({ range }) => range.text) },
        fixes: fixOf(group.figures, bands),
      }
    }
  },
})
