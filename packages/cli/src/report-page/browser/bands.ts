import { linkTo, setFilters } from './address.ts'
import { type BandRow, bandChart, legend } from './band-chart.ts'
import { element } from './element.ts'
import { choiceField, searchField } from './field.ts'
import { hasWords, type Library, type PlacedBand } from './library.ts'
import { deviation, MEASURES, type Measure } from './measure.ts'
import { count, grouped } from './numbers.ts'
import type { Filters, View } from './view.ts'

const SHOWN = 60

/** One role across companies and regions. */
export const bands: View = {
  name: 'bands',
  title: 'Bands of a role',
  controls: (library, filters) => {
    const { role, currency, measure } = chosen(library, filters)
    const placed = bandsOf(library, role)
    const inCurrency = placed.filter(({ band }) => band.currency === currency)
    return element(
      'form',
      { class: 'controls', role: 'search', onsubmit: (event) => event.preventDefault() },
      choiceField(
        'Role',
        'role',
        role,
        library.roles.map((value) => ({ value, label: value })),
        { region: '', all: '' },
      ),
      choiceField(
        'Currency',
        'currency',
        currency,
        tally(
          placed.map(({ band }) => band.currency),
          'unknown',
        ),
        { region: '', all: '' },
      ),
      choiceField('Region', 'region', filters['region'] ?? '', [{ value: '', label: 'All' }, ...regionsOf(inCurrency)]),
      choiceField(
        'Figure',
        'measure',
        measure,
        Object.entries(MEASURES).map(([value, { label }]) => ({ value, label })),
      ),
      choiceField('Order', 'sort', filters['sort'] ?? '', [
        { value: '', label: 'Highest first' },
        { value: 'off', label: 'Most off first' },
        { value: 'name', label: 'Company' },
      ]),
      searchField('Company or region', 'q', filters['q'] ?? ''),
    )
  },
  body: (library, filters) => {
    const { role, currency, measure } = chosen(library, filters)
    const rows = rowsOf(bandsOf(library, role), { ...filters, currency }, MEASURES[measure])
    const shown = filters['all'] === '1' ? rows : rows.slice(0, SHOWN)
    const label = `${MEASURES[measure]?.label ?? ''} in ${currency || 'an unknown currency'}`
    return [
      element('h1', {}, role),
      element(
        'p',
        {},
        `${count(rows.length, 'band')}, ${label.toLowerCase().replace(currency.toLowerCase(), currency)}${shown.length < rows.length ? `; the first ${SHOWN} are shown` : ''}.`,
      ),
      legend(),
      ...(rows.length === 0 ? [element('p', {}, 'No band fits.')] : [bandChart(shown, { caption: `${role}: ${label}` })]),
      ...(shown.length < rows.length
        ? [
            element(
              'button',
              { type: 'button', class: 'more', onclick: () => setFilters({ all: '1' }) },
              `Show all ${grouped(rows.length)}`,
            ),
          ]
        : []),
    ]
  },
}

const bandsOf = ({ guides }: Library, role: string): readonly PlacedBand[] =>
  guides.filter((guide) => guide.role === role).flatMap((guide) => guide.bands.map((band) => ({ guide, band })))

/** The role that most companies have, and its most frequent currency, where none is chosen. */
const chosen = (library: Library, filters: Filters): { role: string; currency: string; measure: string } => {
  const role =
    filters['role'] ??
    tally(
      library.guides.map((guide) => guide.role),
      '',
    )[0]?.value ??
    ''
  const currency =
    filters['currency'] ??
    tally(
      bandsOf(library, role).map(({ band }) => band.currency),
      '',
    )[0]?.value ??
    ''
  return { role, currency, measure: filters['measure'] ?? 'total' }
}

/** Places under the name that most guides write, the most frequent first. */
const regionsOf = (placed: readonly PlacedBand[]): { value: string; label: string }[] => {
  const names = new Map<string, string[]>()
  for (const { band } of placed) if (band.place !== '') names.set(band.place, [...(names.get(band.place) ?? []), band.region])
  return [...names]
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .map(([value, written]) => ({ value, label: `${tally(written, '')[0]?.value ?? value} (${grouped(written.length)})` }))
}

/** Values with how often they occur, the most frequent first. */
const tally = (values: readonly string[], nameless: string): { value: string; label: string }[] => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([value, number]) => ({ value, label: `${value || nameless} (${grouped(number)})` }))
}

const rowsOf = (
  placed: readonly PlacedBand[],
  { currency = '', region = '', q = '', sort = '' }: Filters,
  measure: Measure | undefined,
): readonly BandRow[] => {
  const rows = placed.flatMap(({ guide, band }): BandRow[] => {
    const stated = measure?.stated(band)
    const label = [guide.company, region === '' ? band.region : '', band.level].filter((part) => part !== '').join(' · ')
    if (stated === undefined || band.currency !== currency || (region !== '' && band.place !== region)) return []
    if (q !== '' && !hasWords(`${guide.company} ${band.region} ${band.level}`.toLowerCase(), q)) return []
    const href = linkTo('companies', { company: guide.company })
    return [
      { label, currency, stated, computed: measure?.computed(band), href, place: `${guide.path}:${band.line}`, bonus: band.bonus ?? '' },
    ]
  })
  const middle = ({ stated }: BandRow): number => stated[0] + stated[1]
  if (sort === 'name') return rows.sort((a, b) => a.label.localeCompare(b.label, 'en'))
  if (sort === 'off') return rows.sort((a, b) => deviation(b.stated, b.computed) - deviation(a.stated, a.computed))
  return rows.sort((a, b) => middle(b) - middle(a))
}
