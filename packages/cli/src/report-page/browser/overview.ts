import { verdictOf } from '../verdict.ts'
import { linkTo } from './address.ts'
import { type BarRow, barTable } from './bar-table.ts'
import { coverageSection } from './coverage-section.ts'
import { element } from './element.ts'
import { freshnessSection } from './freshness-section.ts'
import type { Library, PlacedFinding } from './library.ts'
import { count, grouped, percent } from './numbers.ts'
import { trendSection } from './trend-section.ts'
import type { View } from './view.ts'

const COMPANIES = 25

/** The state of the library at a glance. */
export const overview: View = {
  name: 'overview',
  title: 'Overview',
  controls: () => null,
  body: (library) => [
    verdict(library),
    tiles(library),
    ...failures(library),
    trendSection(library),
    element('section', {}, element('h2', {}, 'Findings by rule'), rules(library)),
    element('section', {}, element('h2', {}, 'Findings by company'), companies(library)),
    coverageSection(library),
    freshnessSection(library),
  ],
}

const verdict = ({ summary }: Library): HTMLElement => {
  const { tone, title, lines } = verdictOf(summary)
  return element('section', { class: `verdict ${tone}` }, element('h1', {}, title), element('p', {}, lines.join(' ')))
}

const tiles = ({ summary, companies: names, roles }: Library): HTMLElement => {
  const { files, errors, warnings, infos, baselined, suppressed, cells, unchecked } = summary
  const tile = (label: string, value: string, note: string, href: string): HTMLElement =>
    element(
      'a',
      { class: 'tile', href },
      element('span', { class: 'quiet' }, label),
      element('strong', {}, value),
      element('span', { class: 'quiet' }, note),
    )
  return element(
    'nav',
    { class: 'tiles', 'aria-label': 'Figures' },
    tile('Guides', grouped(files), `${count(names.length, 'company', 'companies')}, ${count(roles.length, 'role')}`, linkTo('guides')),
    tile('Errors', grouped(errors), 'must be mended', linkTo('findings', { severity: '0' })),
    tile('Warnings', grouped(warnings), 'should be looked at', linkTo('findings', { severity: '1' })),
    tile('Infos', grouped(infos), 'may be bettered', linkTo('findings', { severity: '2' })),
    tile('Known', grouped(baselined), `in the baseline; ${grouped(suppressed)} suppressed`, linkTo('guides', { sort: 'baselined' })),
    tile(
      'Checked',
      percent(cells - unchecked, cells),
      `${grouped(unchecked)} cells can’t be judged`,
      linkTo('guides', { sort: 'coverage' }),
    ),
  )
}

const failures = ({ failures: sentences }: Library): HTMLElement[] =>
  sentences.length === 0
    ? []
    : [
        element(
          'section',
          { class: 'failures' },
          element('h2', {}, 'Not checked'),
          element(
            'ul',
            {},
            sentences.map((text) => element('li', {}, text)),
          ),
        ),
      ]

/** Findings in groups, those with the most errors first, then warnings, then infos. */
const grouping = (
  placed: readonly PlacedFinding[],
  nameOf: (one: PlacedFinding) => string,
): (readonly [string, [number, number, number]])[] => {
  const groups = new Map<string, [number, number, number]>()
  for (const one of placed) {
    const counts = groups.get(nameOf(one)) ?? [0, 0, 0]
    groups.set(nameOf(one), counts)
    counts[one.finding.severity] += 1
  }
  return [...groups].sort(([a, m], [b, n]) => n[0] - m[0] || n[1] - m[1] || n[2] - m[2] || (a < b ? -1 : 1))
}

const rules = ({ placed, rules: known }: Library): HTMLElement => {
  const summaries = new Map(known.map(({ id, summary }) => [id, summary]))
  const rows = grouping(placed, ({ rule }) => rule).map(
    ([rule, counts]): BarRow => ({ label: rule, href: linkTo('findings', { rule }), note: summaries.get(rule) ?? '', counts }),
  )
  return rows.length === 0
    ? element('p', {}, 'No rule has anything to report.')
    : barTable('Each rule says what a guide does that satisfies it.', 'Rule', rows)
}

const companies = ({ placed }: Library): HTMLElement => {
  const groups = grouping(placed, ({ guide }) => guide.company)
  const rows = groups
    .slice(0, COMPANIES)
    .map(([company, counts]): BarRow => ({ label: company, href: linkTo('findings', { company }), note: '', counts }))
  if (rows.length === 0) return element('p', {}, 'No company has any finding.')
  const caption =
    groups.length > COMPANIES
      ? `The ${COMPANIES} with the most, of ${grouped(groups.length)} companies with findings.`
      : 'All companies with findings.'
  return barTable(caption, 'Company', rows)
}
