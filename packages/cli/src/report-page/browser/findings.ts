import { linkTo } from './address.ts'
import { type Child, element } from './element.ts'
import { choiceField, searchField } from './field.ts'
import { growing } from './growing.ts'
import { hasWords, type Library, type PlacedFinding, wordsOf } from './library.ts'
import { count } from './numbers.ts'
import { SEVERITY_NAMES, severityBadge } from './severity.ts'
import type { Filters, View } from './view.ts'

const STEP = 100

/** All findings, to be filtered and searched. */
export const findings: View = {
  name: 'findings',
  title: 'Findings',
  controls: (library, filters) => {
    const rules = [...new Set(library.placed.map(({ rule }) => rule))].sort()
    const companies = [...new Set(library.placed.map(({ guide }) => guide.company))].sort((a, b) => a.localeCompare(b, 'en'))
    return element(
      'form',
      { class: 'controls', role: 'search', onsubmit: (event) => event.preventDefault() },
      searchField('Search', 'q', filters['q'] ?? ''),
      choiceField('Severity', 'severity', filters['severity'] ?? '', [
        { value: '', label: 'All' },
        ...SEVERITY_NAMES.map((label, index) => ({ value: String(index), label: `${label}s` })),
      ]),
      choiceField('Rule', 'rule', filters['rule'] ?? '', choices(rules)),
      choiceField('Company', 'company', filters['company'] ?? '', choices(companies)),
      choiceField('Role', 'role', filters['role'] ?? '', choices(library.roles)),
    )
  },
  body: (library, filters) => {
    const found = search(library.placed, filters)
    const list = element('ol', { class: 'findings' })
    return [element('h1', {}, count(found.length, 'finding')), ...about(library, filters), ...growing(list, found, show, STEP)]
  },
}

const choices = (names: readonly string[]) => [{ value: '', label: 'All' }, ...names.map((name) => ({ value: name, label: name }))]

const about = ({ rules }: Library, { rule }: Filters): HTMLElement[] => {
  const summary = rules.find(({ id }) => id === rule)?.summary
  return summary === undefined
    ? []
    : [
        element(
          'p',
          {},
          element('code', {}, rule ?? ''),
          ` ${summary} `,
          element('span', { class: 'quiet' }, `guidelint explain ${rule} says why.`),
        ),
      ]
}

/** The most severe first, then in the order of the guides. */
const search = (
  placed: readonly PlacedFinding[],
  { q = '', severity = '', rule = '', company = '', role = '' }: Filters,
): readonly PlacedFinding[] =>
  placed
    .filter(
      (one) =>
        (severity === '' || String(one.finding.severity) === severity) &&
        (rule === '' || one.rule === rule) &&
        (company === '' || one.guide.company === company) &&
        (role === '' || one.guide.role === role) &&
        (q === '' || hasWords(wordsOf(one), q)),
    )
    .sort((a, b) => a.finding.severity - b.finding.severity)

const show = ({ guide, finding, rule }: PlacedFinding): HTMLElement => {
  const { severity, message, line, column, text, from, to, header, sum = [], fix } = finding
  const notes: Child[] = [...sum, ...(fix === undefined ? [] : [`fix: ${fix}`])].map((note) => `\n${note}`)
  const head = header === undefined ? [] : [element('span', { class: 'quiet' }, `${header}\n`)]
  return element(
    'li',
    {},
    element('p', {}, severityBadge(severity), ` ${message} `, element('a', { href: linkTo('findings', { rule }), class: 'rule' }, rule)),
    element(
      'p',
      { class: 'place quiet' },
      element('code', {}, `${guide.path}:${line}:${column}`),
      ' ',
      element('a', { href: linkTo('companies', { company: guide.company }) }, guide.company),
      `, ${guide.title}`,
    ),
    element(
      'pre',
      { tabindex: 0 },
      head,
      text.slice(0, from),
      element('mark', {}, text.slice(from, to) || '▏'),
      text.slice(to),
      element('span', { class: 'quiet' }, notes),
    ),
  )
}
