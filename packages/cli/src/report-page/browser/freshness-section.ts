import { barY, plot, ruleY } from '@observablehq/plot'
import { linkTo } from './address.ts'
import { element } from './element.ts'
import { figureOf } from './figure-of.ts'
import type { Library } from './library.ts'
import { count, grouped } from './numbers.ts'

interface Age {
  readonly newest: string
  readonly guides: number
}

/** How old the newest source of each guide is, and which reviews are due. */
export const freshnessSection = ({ guides, asOf }: Library): HTMLElement => {
  const dated = guides.filter(({ newest }) => newest !== null)
  const due = asOf === null ? [] : guides.filter((guide) => guide.due !== null && guide.due < asOf)
  const sentences = [
    `${count(dated.length, 'guide')} of ${grouped(guides.length)} date a source.`,
    asOf === null
      ? guides.some((guide) => guide.due !== null)
        ? 'Give --as-of DATE to see which reviews are due.'
        : ''
      : due.length > 0
        ? `${count(due.length, 'review')} overdue on ${asOf}.`
        : '',
  ]
  const section = element('section', {}, element('h2', {}, 'Freshness'), element('p', {}, sentences.join(' ')))
  if (due.length > 0)
    section.append(element('p', {}, element('a', { href: linkTo('guides', { sort: 'due' }) }, 'Guides by the date of their review')))
  const ages = agesOf(dated.map(({ newest }) => newest ?? ''))
  if (ages.length > 0)
    section.append(
      figureOf('Guides by the date of their newest source', (width) => chart(ages, width)),
      element('p', {}, element('a', { href: linkTo('guides', { sort: 'newest' }) }, 'Guides with the oldest sources first')),
    )
  return section
}

/** By month where sources of few years name it, else by year; a source may name a year alone. */
const agesOf = (dates: readonly string[]): readonly Age[] => {
  const years = new Set(dates.map((date) => date.slice(0, 4)))
  const withMonth = dates.filter((date) => date.length > 4).length
  const isByMonth = years.size <= 3 && withMonth * 2 > dates.length
  const counts = new Map<string, number>()
  for (const date of dates) counts.set(isByMonth ? date : date.slice(0, 4), (counts.get(isByMonth ? date : date.slice(0, 4)) ?? 0) + 1)
  return [...counts].map(([newest, guides]) => ({ newest, guides })).sort((a, b) => (a.newest < b.newest ? -1 : 1))
}

const chart = (ages: readonly Age[], width: number): Element =>
  plot({
    width,
    style: { fontSize: '12px' },
    height: 220,
    marginBottom: ages.length > 8 ? 56 : 36,
    x: { label: null, type: 'band', tickRotate: ages.length > 8 ? -45 : 0 },
    y: { label: 'Guides', grid: true, ticks: 4 },
    marks: [barY(ages, { x: 'newest', y: 'guides', fill: 'var(--accent)', insetLeft: 2, insetRight: 2 }), ruleY([0])],
  })
