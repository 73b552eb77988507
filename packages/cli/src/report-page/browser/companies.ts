import type { PageRange } from '../page-data.ts'
import { linkTo } from './address.ts'
import { type BandRow, bandChart, legend } from './band-chart.ts'
import { element } from './element.ts'
import { choiceField } from './field.ts'
import type { Library } from './library.ts'
import { MEASURES, type Measure } from './measure.ts'
import { count } from './numbers.ts'
import { severityCounts } from './severity.ts'
import type { Filters, View } from './view.ts'

/** One company across its roles: a ladder for each region. */
export const companies: View = {
  name: 'companies',
  title: 'Ladder of a company',
  controls: (library, filters) =>
    element(
      'form',
      { class: 'controls', onsubmit: (event) => event.preventDefault() },
      choiceField(
        'Company',
        'company',
        chosen(library, filters),
        library.companies.map((value) => ({ value, label: value })),
      ),
      choiceField(
        'Figure',
        'measure',
        filters['measure'] ?? 'total',
        Object.entries(MEASURES).map(([value, { label }]) => ({ value, label })),
      ),
    ),
  body: (library, filters) => {
    const company = chosen(library, filters)
    const guides = library.guides.filter((guide) => guide.company === company)
    const measure = MEASURES[filters['measure'] ?? 'total']
    const ladders = laddersOf(guides, measure)
    const [errors, warnings, infos] = guides
      .map(severityCounts)
      .reduce((sum, counts) => [sum[0] + counts[0], sum[1] + counts[1], sum[2] + counts[2]], [0, 0, 0])
    const findings = `${count(errors, 'error')}, ${count(warnings, 'warning')}, ${count(infos, 'info')}`
    return [
      element('h1', {}, company),
      element('p', {}, `${count(guides.length, 'guide')}, `, element('a', { href: linkTo('findings', { company }) }, findings), '.'),
      legend(),
      ...(ladders.length === 0 ? [element('p', {}, 'No band has this figure.')] : []),
      element(
        'div',
        { class: 'ladders' },
        ladders.map(({ caption, rows, domain }) => bandChart(rows, { caption, domain })),
      ),
    ]
  },
}

const chosen = ({ companies: names }: Library, { company }: Filters): string => company ?? names[0] ?? ''

interface Ladder {
  readonly caption: string
  readonly rows: readonly BandRow[]
  /** The same for all regions of a currency, so that they compare. */
  readonly domain: PageRange
}

/** Regions with the most roles first. */
const laddersOf = (guides: Library['guides'], measure: Measure | undefined): readonly Ladder[] => {
  const groups = new Map<string, { region: string; rows: BandRow[] }>()
  for (const guide of guides) {
    for (const band of guide.bands) {
      const stated = measure?.stated(band)
      if (stated === undefined) continue
      const key = `${band.place}\n${band.currency}`
      const group = groups.get(key) ?? { region: band.region, rows: [] }
      groups.set(key, group)
      const label = band.level === '' ? guide.title : `${guide.title} · ${band.level}`
      group.rows.push({
        label,
        currency: band.currency,
        stated,
        computed: measure?.computed(band),
        href: linkTo('bands', { role: guide.role, currency: band.currency }),
        place: `${guide.path}:${band.line}`,
        bonus: band.bonus ?? '',
      })
    }
  }
  const domains = domainsOf([...groups.values()].flatMap(({ rows }) => rows))
  return [...groups.values()]
    .sort((a, b) => b.rows.length - a.rows.length)
    .map(({ region, rows }) => {
      const currency = rows[0]?.currency ?? ''
      const sorted = rows.sort((a, b) => b.stated[0] + b.stated[1] - a.stated[0] - a.stated[1])
      const caption = [region, currency].filter((part) => part !== '').join(', ')
      return { caption, rows: sorted, domain: domains.get(currency) ?? [0, 1] }
    })
}

const domainsOf = (rows: readonly BandRow[]): Map<string, PageRange> => {
  const domains = new Map<string, PageRange>()
  for (const { currency, stated, computed } of rows) {
    const known = domains.get(currency) ?? stated
    const ends = [...known, ...stated, ...(computed ?? [])]
    domains.set(currency, [Math.min(...ends), Math.max(...ends)])
  }
  return domains
}
