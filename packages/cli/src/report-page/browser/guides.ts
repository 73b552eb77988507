import type { PageGuide } from '../page-data.ts'
import { linkTo } from './address.ts'
import { element } from './element.ts'
import { choiceField, searchField } from './field.ts'
import { growing } from './growing.ts'
import { hasWords } from './library.ts'
import { count, grouped, percent } from './numbers.ts'
import { severityCounts } from './severity.ts'
import type { View } from './view.ts'

const STEP = 200

type Compare = (a: PageGuide, b: PageGuide) => number

const byPath: Compare = (a, b) => (a.path < b.path ? -1 : 1)
const later = '9999'

const SORTS: Readonly<Record<string, { readonly label: string; readonly compare: Compare }>> = {
  path: { label: 'Path', compare: byPath },
  findings: {
    label: 'Most severe findings',
    compare: (a, b) => {
      const [m, n] = [severityCounts(a), severityCounts(b)]
      return n[0] - m[0] || n[1] - m[1] || n[2] - m[2]
    },
  },
  coverage: { label: 'Least checked', compare: (a, b) => share(a) - share(b) },
  newest: { label: 'Oldest sources', compare: (a, b) => ((a.newest ?? later) < (b.newest ?? later) ? -1 : 1) },
  due: { label: 'Review date', compare: (a, b) => ((a.due ?? later) < (b.due ?? later) ? -1 : 1) },
  baselined: { label: 'Most in the baseline', compare: (a, b) => b.baselined - a.baselined },
}

/** A guide without a table that can be read is checked least. */
const share = ({ cells, unchecked }: PageGuide): number => (cells === 0 ? -1 : (cells - unchecked) / cells)

/** Every guide with its counts, coverage and age. */
export const guides: View = {
  name: 'guides',
  title: 'Guides',
  controls: (_library, filters) =>
    element(
      'form',
      { class: 'controls', role: 'search', onsubmit: (event) => event.preventDefault() },
      searchField('Search', 'q', filters['q'] ?? ''),
      choiceField(
        'Order',
        'sort',
        filters['sort'] ?? 'path',
        Object.entries(SORTS).map(([value, { label }]) => ({ value, label })),
      ),
    ),
  body: (library, { q = '', sort = 'path' }) => {
    const compare = SORTS[sort]?.compare ?? byPath
    const found = library.guides
      .filter((guide) => q === '' || hasWords(`${guide.path} ${guide.company} ${guide.title}`.toLowerCase(), q))
      .sort((a, b) => compare(a, b) || byPath(a, b))
    const rows = element('tbody')
    const [, more] = growing(rows, found, (guide) => row(guide), STEP)
    return [
      element('h1', {}, count(found.length, 'guide')),
      element(
        'div',
        { class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Guides' },
        element('table', { class: 'guides' }, head(), rows),
      ),
      ...(more === undefined ? [] : [more]),
    ]
  },
}

const COLUMNS = ['Errors', 'Warnings', 'Infos', 'Baseline', 'Checked', 'Sources', 'Newest source', 'Review due'] as const

const head = (): HTMLElement =>
  element(
    'thead',
    {},
    element(
      'tr',
      {},
      element('th', { scope: 'col' }, 'Guide'),
      COLUMNS.map((column) => element('th', { scope: 'col', class: 'number' }, column)),
    ),
  )

const row = (guide: PageGuide): HTMLElement => {
  const counts = severityCounts(guide)
  const number = (value: number | string): HTMLElement =>
    element('td', { class: 'number' }, value === 0 ? '–' : typeof value === 'number' ? grouped(value) : value)
  return element(
    'tr',
    {},
    element(
      'th',
      { scope: 'row' },
      element('a', { href: linkTo('companies', { company: guide.company }) }, guide.company),
      `: ${guide.title} `,
      element('code', { class: 'quiet' }, guide.path),
    ),
    counts.map((value, severity) =>
      element(
        'td',
        { class: 'number' },
        value === 0 ? '–' : element('a', { href: linkTo('findings', { q: guide.path, severity: String(severity) }) }, grouped(value)),
      ),
    ),
    number(guide.baselined),
    number(percent(guide.cells - guide.unchecked, guide.cells)),
    number(guide.sources),
    number(guide.newest ?? '–'),
    number(guide.due ?? '–'),
  )
}
