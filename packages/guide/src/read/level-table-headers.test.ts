import { describe, expect, test } from 'vitest'
import type { Table } from '../guide.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { companyColumns, levelRows, titlesOf } from './level-table.ts'
import { readTables } from './tables.ts'

const tableOf = (header: string, rows: readonly string[] = []): { readonly text: string; readonly table: Table } => {
  const text = `| ${header} |\n|${'---|'.repeat(header.split(' | ').length)}\n${rows.map((row) => `| ${row} |\n`).join('')}`
  const [table] = readTables(parseMarkdown(text))
  if (table === undefined) throw new Error('no table is read')
  return { text, table }
}

const companies = (header: string): string[] =>
  companyColumns(tableOf(header).table, ['Acme'], 'Acme').map(({ name, isOwn }) => (isOwn ? `${name} (own)` : name))

describe('a header names a company', () => {
  test.each([
    ['Acme | Google Level Equivalent', ['Acme (own)', 'Google']],
    ['Acme | Level at Google equivalent', ['Acme (own)', 'Google']],
    ['Acme | Vista Equity', ['Acme (own)', 'Vista Equity']],
    ['Acme | Vista Equity Level', ['Acme (own)', 'Vista Equity']],
    ['Acme | Equivalent at Vista Equity', ['Acme (own)', 'Vista Equity']],
    ['Acme | Equity at Google', []],
    ['Acme | Bolt Parity Group', ['Acme (own)', 'Bolt Parity Group']],
    ['Acme | Kite Band Co', ['Acme (own)', 'Kite Band Co']],
    ['Acme | Fresh Code', ['Acme (own)', 'Fresh Code']],
    ['Acme | Bigspan', ['Acme (own)', 'Bigspan']],
    ['Acme | Scopely', ['Acme (own)', 'Scopely']],
    ['Acme | Time at level in months', []],
    ['Acme | Google | Levels', ['Acme (own)', 'Google']],
  ])('of %j: %j', (header, expected) => expect(companies(header)).toEqual(expected))

  test('and its place is where the author wrote its name, not where a link leads', () => {
    const { text, table } = tableOf('Acme | [Google](https://Google.example) Level')
    const place = companyColumns(table, ['Acme'], 'Acme').at(-1)?.company
    expect(place).toEqual({ start: text.indexOf('Google'), end: text.indexOf('Google') + 'Google'.length })
  })
})

describe('the guide’s company goes without saying', () => {
  test.each([
    ['Level | Google', ['Acme (own)', 'Google']],
    ['Level scope | Google', ['Acme (own)', 'Google']],
    ['Subtitle scope | Google', ['Google']],
    ['Titled scope | Google', ['Google']],
    ['Google | Level', ['Google']],
  ])('where the first header speaks of levels, in %j: %j', (header, expected) => expect(companies(header)).toEqual(expected))

  test('unless the title names no company', () => {
    expect(companyColumns(tableOf('Level | Google').table, [], '').map(({ name }) => name)).toEqual(['Google'])
  })
})

test.each([
  ['My attribute | Google', ['L3', 'Title'], ['L3', 'Title']],
  ['Attribute list | Google', ['L3', 'Title'], ['L3', 'Title']],
  ['Attribute | Google', ['L3', 'Title'], ['Title']],
  ['Attribute | Title', ['L3 | Title'], []],
  ['Acme | Google', ['L3', 'Bonus', 'L4', 'Scope', 'L5'], ['L3']],
  ['Acme | Google', ['Scope', 'L3'], []],
  ['Acme | Google', ['L3 | Scope', 'L4 | $90K'], ['L3', 'L4']],
])('under %j, of the rows %j those of levels are %j', (header, rows, expected) => {
  expect(levelRows(tableOf(header, rows).table).map(({ cells }) => cells[0]?.text)).toEqual(expected)
})

test('titles stand in the column that is headed so, not in one with a longer word', () => {
  expect(titlesOf(tableOf('Level | Titled', ['L3 | Baker']).table).map(({ text }) => text)).toEqual(['L3'])
})
