import type { Guide } from '@guidelint/guide'
import { distinctBands } from '../../arithmetic/distinct-bands.ts'
import { partName } from '../../arithmetic/part-name.ts'
import { codeOf, codesOfFigure, type Figure, figuresOf } from '../../currency/figures.ts'
import { markFor, rewriteMarks } from '../../currency/marks.ts'
import { type Mixed, mixedRows } from '../../currency/mixed.ts'
import { defineRule, type Fix, type Problem } from '../../rule.ts'

const nameOf = ({ part }: Figure): string => partName(part)

/** What a pay runs along: in some tables it is a column. */
const lineOf = ({ compensation }: Guide): string =>
  compensation?.layout === 'level-region-matrix' || compensation?.layout === 'component-rows' ? 'column' : 'row'

/** Within a range of two currencies the end that is not in the row's; else the whole figure. */
const spanOf = (figure: Figure, code: string) => {
  const { range } = figure
  if (codesOfFigure(figure).length < 2) return range.span
  return (codeOf(range.low, figure) === code ? range.high : range.low).span
}

const andOthers = ([, ...others]: readonly Figure[], code: string | undefined, line: string): string => {
  if (others.length === 0) return ''
  const areAlike = others.every((other) => codesOfFigure(other).every((one) => one === code))
  const verb = others.length === 1 ? 'is' : 'are'
  return areAlike ? `, and so ${verb} ${others.length} more of its ${line}` : `, and ${others.length} more of its ${line} ${verb} odd too`
}

const messageOf = (figure: Figure, { code, figures, isClear }: Mixed, line: string): string => {
  const { low, high, text } = figure.range
  const rest = isClear ? `the rest of its ${line} is in ${code}` : `its ${line} does not tell which is meant`
  if (codesOfFigure(figure).length > 1)
    return `The ${nameOf(figure)} runs from ${codeOf(low, figure)} (${low.text}) to ${codeOf(high, figure)} (${high.text}), while ${rest}.`
  const [own] = codesOfFigure(figure)
  return `The ${nameOf(figure)} ${text} is in ${own}${andOthers(figures, own, line)}, while the rest of its ${line} is in ${code}.`
}

/** A wrong sign among right ones: the row's sign is written over it. */
const fixOf = (guide: Guide, { band, figures, code, isClear }: Mixed): Fix[] => {
  const [figure] = figures
  if (figures.length > 1 || !isClear) return []
  const mark = markFor(code, [band, ...distinctBands(guide)])
  const edits = rewriteMarks(figure.range, mark, (amount) => codeOf(amount, figure) !== code)
  return [{ level: 'unsafe', name: 'use-row-currency', title: `Write ${mark.trim()} as the rest of the ${lineOf(guide)} does`, edits }]
}

const problemOf = (guide: Guide, mixed: Mixed): Problem => {
  const [figure, ...others] = mixed.figures
  const right = figuresOf(mixed.band).find((one) => !mixed.figures.includes(one) && codesOfFigure(one).includes(mixed.code))
  return {
    span: spanOf(figure, mixed.code),
    message: messageOf(figure, mixed, lineOf(guide)),
    related: [
      ...others.map((other) => ({ span: spanOf(other, mixed.code), message: `${nameOf(other)} in ${codesOfFigure(other).join(' and ')}` })),
      ...(right ? [{ span: right.range.span, message: `${nameOf(right)} in ${mixed.code}` }] : []),
    ],
    facts: { figures: mixed.figures.map(({ range, part }) => [part.kind, range.text]), currency: mixed.code },
    fixes: fixOf(guide, mixed),
  }
}

/** Rows whose equity alone is odd, where the whole column is in that currency: stock of a company that is listed abroad. */
const byCustom = (guide: Guide, all: readonly Mixed[]): Mixed[] => {
  const isEquity = ({ part, slot }: Figure): boolean => part.kind === 'equity' && slot !== 'second'
  const rows = all.filter(
    ({ figures, isClear }) => isClear && figures.every((figure) => isEquity(figure) && codesOfFigure(figure).length === 1),
  )
  const currencies = new Set(distinctBands(guide).flatMap(figuresOf).filter(isEquity).flatMap(codesOfFigure))
  return currencies.size === 1 && rows.length > 0 && distinctBands(guide).length > 1 ? rows : []
}

const customProblem = (guide: Guide, [first, ...others]: readonly [Mixed, ...Mixed[]]): Problem => {
  const [figure] = first.figures
  const rows = others.length === 0 ? 'in a row whose pay' : `in ${others.length + 1} rows whose pay`
  // Without a fix: a sign that is right in the rest of its column is no slip.
  return {
    ...problemOf(guide, first),
    fixes: [],
    message: `Equity is in ${codesOfFigure(figure)[0]} throughout the table, also ${rows} is in ${[...new Set([first, ...others].map(({ code }) => code))].join(' or ')}, so that totals add two currencies.`,
    related: others.flatMap(({ figures, code }) => figures.map(({ range }) => ({ span: range.span, message: `in a row in ${code}` }))),
    atMost: 'warning',
  }
}

/** Figures of one row, or the two ends of one range, in different currencies: a slip of the sign, or two pays in one sum. */
export const mixedRow = defineRule({
  id: 'currency/mixed-row',
  summary: 'All figures of a row are in one currency, or all in the same two.',
  severity: 'error',
  fix: 'unsafe',
  sure: 'fact',
  *check(guide: Guide): Iterable<Problem> {
    const all = mixedRows(guide)
    const [custom, ...others] = byCustom(guide, all)
    if (custom) yield customProblem(guide, [custom, ...others])
    for (const mixed of all) if (mixed !== custom && !others.includes(mixed)) yield problemOf(guide, mixed)
  },
})
