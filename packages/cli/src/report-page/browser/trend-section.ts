import { areaY, barX, dot, lineY, plot, ruleX, ruleY, tickX } from '@observablehq/plot'
import type { Trend } from '../page-data.ts'
import { element } from './element.ts'
import { figureOf } from './figure-of.ts'
import type { Library } from './library.ts'
import { count, grouped } from './numbers.ts'

const RULES = 20

/** How the library moves against its baseline. */
export const trendSection = ({ trend, asOf }: Library): HTMLElement => {
  const section = element('section', {}, element('h2', {}, 'Trend against the baseline'))
  if (trend === null) section.append(element('p', {}, 'There is no baseline to compare with: guidelint baseline create writes one.'))
  else section.append(sentence(trend), ...charts(trend, asOf))
  return section
}

const sentence = ({ entries, known, fresh, changed, gone }: Trend): HTMLElement =>
  element(
    'p',
    {},
    `Of ${count(entries, 'entry', 'entries')}, ${grouped(known)} still hold and ${grouped(gone)} ${gone === 1 ? 'is' : 'are'} mended. `,
    fresh === 0
      ? 'Nothing is new.'
      : `${count(fresh, 'finding is', 'findings are')} new${changed === 0 ? '' : `, ${grouped(changed)} of them at a place whose figures changed`}.`,
  )

const charts = (trend: Trend, asOf: string | null): HTMLElement[] => {
  const rules = trend.rules.slice(0, RULES)
  const isMore = trend.rules.length > RULES
  const byRule = figureOf(
    'Findings by rule, today against the baseline',
    (width) => ruleChart(rules, width),
    `Findings today (bar) and in the baseline (mark)${isMore ? `: the ${RULES} rules that moved most` : ''}`,
  )
  return trend.dates.length < 2
    ? [byRule]
    : [
        figureOf(
          'Entries of the baseline by date',
          (width) => dateChart(trend, asOf, width),
          'Entries of the baseline that are there today, by the date they were made',
        ),
        byRule,
      ]
}

const ruleChart = (rules: Trend['rules'], width: number): Element =>
  plot({
    width,
    style: { fontSize: '12px' },
    height: 44 + rules.length * 20,
    marginLeft: 190,
    x: { label: 'Findings', grid: true },
    y: { label: null, domain: rules.map(({ id }) => id) },
    marks: [
      barX(rules, {
        x: 'now',
        y: 'id',
        fill: (rule: Trend['rules'][number]) => (rule.now > rule.before ? 'var(--bad)' : 'var(--good)'),
        insetTop: 3,
        insetBottom: 3,
      }),
      tickX(rules, { x: 'before', y: 'id', strokeWidth: 2 }),
      ruleX([0]),
    ],
  })

const dateChart = ({ dates, entries }: Trend, asOf: string | null, width: number): Element => {
  let sum = 0
  const points = dates.map(({ date, entries: added }) => {
    sum += added
    return { date: new Date(date), sum }
  })
  if (asOf !== null && asOf > (dates.at(-1)?.date ?? '')) points.push({ date: new Date(asOf), sum: entries })
  return plot({
    width,
    style: { fontSize: '12px' },
    height: 200,
    x: { label: null, type: 'utc' },
    y: { label: 'Entries', grid: true, zero: true, ticks: 4 },
    marks: [
      areaY(points, { x: 'date', y: 'sum', curve: 'step-after', fill: 'var(--accent)', fillOpacity: 0.2 }),
      lineY(points, { x: 'date', y: 'sum', curve: 'step-after', stroke: 'var(--accent)', strokeWidth: 2 }),
      dot(points, { x: 'date', y: 'sum', fill: 'var(--accent)' }),
      ruleY([0]),
    ],
  })
}
