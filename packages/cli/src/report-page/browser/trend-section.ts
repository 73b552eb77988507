import { areaY, barX, dot, lineY, plot, ruleX, ruleY, text } from '@observablehq/plot'
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
    `Of ${count(entries, 'entry', 'entries')}, ${grouped(known)} still hold and ${grouped(gone)} ${gone === 1 ? 'is' : 'are'} gone. `,
    fresh === 0
      ? 'Nothing is new.'
      : `${count(fresh, 'finding is', 'findings are')} new${changed === 0 ? '' : `, ${grouped(changed)} of them at a place whose figures changed`}.`,
  )

const charts = (trend: Trend, asOf: string | null): HTMLElement[] => {
  const moved = trend.rules.filter(({ before, now }) => before !== now)
  const rules = moved.slice(0, RULES)
  const most = moved.length > RULES ? `, the ${RULES} that moved most` : ''
  const byDate = figureOf(
    'Entries of the baseline by date',
    (width) => dateChart(trend, asOf, width),
    'Entries of the baseline that are there today, by the date they were made',
  )
  const byRule = figureOf('Change of findings by rule', (width) => ruleChart(rules, width), `Findings by rule, baseline → today${most}`)
  return [...(trend.dates.length > 1 ? [byDate] : []), ...(rules.length > 0 ? [byRule] : [])]
}

type RuleTrend = Trend['rules'][number]

const ruleChart = (rules: readonly RuleTrend[], width: number): Element => {
  const change = ({ before, now }: RuleTrend): number => now - before
  const label = (rule: RuleTrend): string => `${grouped(rule.before)} → ${grouped(rule.now)}`
  const bar = { x: change, y: 'id', text: label } as const
  return plot({
    width,
    style: { fontSize: '12px' },
    height: 44 + rules.length * 22,
    marginLeft: 190,
    marginRight: 90,
    x: { label: 'Change', grid: true, ticks: Math.max(2, Math.floor(width / 120)), insetLeft: 100 },
    y: { label: null, domain: rules.map(({ id }) => id), tickSize: 0 },
    marks: [
      barX(rules, { ...bar, fill: (rule: RuleTrend) => (change(rule) > 0 ? 'var(--bad)' : 'var(--good)'), insetTop: 3, insetBottom: 3 }),
      text(
        rules.filter((rule) => change(rule) > 0),
        { ...bar, textAnchor: 'start', dx: 5 },
      ),
      text(
        rules.filter((rule) => change(rule) < 0),
        { ...bar, textAnchor: 'end', dx: -5 },
      ),
      ruleX([0]),
    ],
  })
}

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
