import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { companyColumns, isUnmapped, levelRows, titlesOf } from './level-table.ts'
import { readTables } from './tables.ts'

const tableOf = (...lines: readonly string[]) => {
  const width = (lines[0]?.split('|').length ?? 0) - 2
  const text = [lines[0], `|${'---|'.repeat(width)}`, ...lines.slice(1)].join('\n')
  const [table] = readTables(parseMarkdown(text))
  if (!table) throw new Error('no table')
  return { text, table }
}

/** Columns as `place:name`, the own company's with a star. */
const columns = (header: string): string[] => {
  const { text, table } = tableOf(header, `|${' x |'.repeat(header.split('|').length - 2)}`)
  return companyColumns(table, ['Acme'], 'Acme').map(({ column, company, name, isOwn }) => {
    const said = text.slice(company.start, company.end)
    return `${column}:${isOwn ? '*' : ''}${name}${said === name ? '' : ` as “${said}”`}`
  })
}

test.each([
  ['| Acme | Google |', ['0:*Acme', '1:Google']],
  ['| Acme Level | Google Level |', ['0:*Acme', '1:Google']],
  ['| **Acme** Level | Google’s level |', ['0:*Acme', '1:Google']],
  ["| Acme Internal Level | Google's title |", ['0:*Acme', '1:Google']],
  ['| Acme Band | Google Grade | Meta Role | Bolt Ladder |', ['0:*Acme', '1:Google', '2:Meta', '3:Bolt']],
  ['| Acme Internal | Google Levels |', ['0:*Acme', '1:Google']],
  ['| Acme | Google Equivalent |', ['0:*Acme', '1:Google']],
  ['| Acme | Google Equiv. |', ['0:*Acme', '1:Google']],
  ['| Acme | Google equivalent level |', ['0:*Acme', '1:Google']],
  ['| Acme | Google equiv title |', ['0:*Acme', '1:Google']],
  ['| Acme | Google equivalent role |', ['0:*Acme', '1:Google']],
  ['| Acme | Google parity |', ['0:*Acme', '1:Google']],
  ['| Acme | Equivalent at Google |', ['0:*Acme', '1:Google']],
  ['| Acme | Equiv. level at Google |', ['0:*Acme', '1:Google']],
  ['| Acme | Level at Google |', ['0:*Acme', '1:Google']],
  ['| Acme | Title @ Google |', ['0:*Acme', '1:Google']],
  ['| Acme | Title in Google |', ['0:*Acme', '1:Google']],
  ['| Level | Google |', ['0:*Acme as “”', '1:Google']],
  ['| Title | Google |', ['0:*Acme as “”', '1:Google']],
  ['| Our role | Google |', ['0:Our', '1:Google']],
  ['| Internal Grade | Google |', ['0:*Acme as “”', '1:Google']],
  ['| Band | Google |', ['0:*Acme as “”', '1:Google']],
  ['| Nothing like years | Google |', ['1:Google']],
  ['| Acme | Acme | Google |', ['0:*Acme', '2:Google']],
  ['| Acme | Level |', []],
  ['| Level | Title |', []],
  ['| Acme |', []],
  ['| Level | **Goo**gle |', ['0:*Acme as “”', '1:Google as “**Goo**gle”']],
  ...[
    'YOE',
    'Years',
    'Year',
    'Experience',
    'Scope',
    'Focus',
    'Area',
    'Notes',
    'Note',
    'Reports',
    'Report',
    'Span',
    'Typical',
    'Range',
    'Comp',
  ].map((header): [string, string[]] => [`| Acme | Google | ${header} |`, ['0:*Acme', '1:Google']]),
  ...[
    'Compensation',
    'Salary',
    'Base',
    'Bonus',
    'Equity',
    'TC',
    'Description',
    'Responsibility',
    'Responsibilities',
    'Track',
    'Premium',
    'Skills',
  ].map((header): [string, string[]] => [`| Acme | Google | ${header} |`, ['0:*Acme', '1:Google']]),
  ...[
    'Skill',
    'Stage',
    'Factor',
    'Impact',
    'Region',
    'Component',
    'Total',
    'Context',
    'Levels',
    'Titles',
    'Internal',
    'External',
    'Public',
    'Job',
  ].map((header): [string, string[]] => [`| Acme | Google | ${header} |`, ['0:*Acme', '1:Google']]),
  ...['Career', 'Your', 'Official', 'Role', 'Equivalent', 'Attribute', 'Tier', 'Grade', 'Band', 'Code', '—', ''].map(
    (header): [string, string[]] => [`| Acme | Google | ${header} |`, ['0:*Acme', '1:Google']],
  ),
])('%s', (header, expected) => expect(columns(header)).toEqual(expected))

const rows = (first: string, ...cells: readonly string[]): string[] =>
  levelRows(tableOf(`| ${first} | Google |`, ...cells.map((cell) => `| ${cell} | x |`)).table).map((row) => row.cells[0]?.text ?? '')

test.each([
  ...[
    'Scope',
    'Typical TC',
    'Comp',
    'Compensation',
    'Total',
    'TC',
    'YOE',
    'Years',
    'Experience',
    'Premium',
    'Bonus',
    'Equity',
    'Base',
    'Salary',
  ],
  ...[
    'Focus',
    'Reporting',
    'Team size',
    'Key skills',
    'Responsibility',
    'All-cash',
    'Cash',
    'Note',
    'Notes',
    'Closest',
    'Revenue',
    'Impact',
    'Vesting',
  ],
  ...['Signature', '$90K', '~$90K', '€90', '£90', '₹9', '¥9'],
])('levels end where a row tells of %s', (cell) => expect(rows('Acme', 'L3', 'L4', cell, 'L5')).toEqual(['L3', 'L4']))

test.each(['Complex L4', 'TCL', 'Our scope', 'Sr. notes', 'L$4', '$'])('%s is a row like others', (cell) =>
  expect(rows('Acme', cell, 'L5')).toEqual([cell, 'L5']),
)

test.each(['Attribute', 'Attributes', 'Dimension', 'Aspect', 'Factor', 'Criteria', 'Criterion'])(
  'under %s only rows that name levels',
  (first) =>
    expect(
      rows(
        first,
        'Scope',
        'Title',
        'Levels',
        'Role',
        'Grade',
        'Rank',
        'Band',
        'Equivalent',
        'Equivalent title',
        'Equivalent level',
        'Titles of it',
      ),
    ).toEqual(['Title', 'Levels', 'Role', 'Grade', 'Rank', 'Band', 'Equivalent', 'Equivalent title', 'Equivalent level']),
)

const cellOf = (text: string) => ({ column: 0, raw: text, text, span: { start: 0, end: 0 }, outer: { start: 0, end: 0 } })

test.each(['', '-', '—', 'N/A', 'na', 'No equivalent', 'none', 'Not mapped', 'Varies', 'TBD', '?', '? L4', '$90K', '~£90K'])(
  '%j maps nothing',
  (text) => expect(isUnmapped(cellOf(text))).toBe(true),
)
test.each(['L4', '- L4', 'Nordic', 'Notary', 'nav', 'variesX', 'L4?', '90'])('%j maps', (text) =>
  expect(isUnmapped(cellOf(text))).toBe(false),
)

test('the titles of a table', () => {
  const titles = (...lines: readonly string[]) => titlesOf(tableOf(...lines).table).map(({ text }) => text)
  expect(titles('| Level | Title |', '| L3 | Baker |', '| L4 |  |', '| L5 | Chef |')).toEqual(['Baker', 'Chef'])
  expect(titles('| Level | Job titles |', '| L3 | Baker |')).toEqual(['Baker'])
  expect(titles('| Level | Subtitled |', '| L3 | Baker |')).toEqual(['L3'])
})
