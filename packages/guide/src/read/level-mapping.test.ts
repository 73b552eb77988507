import { describe, expect, test } from 'vitest'
import type { LevelEntry } from '../guide.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readLevels } from './levels.ts'
import { readSections } from './sections.ts'
import { readTables } from './tables.ts'
import { readTitle } from './title.ts'

const read = (mapping: readonly string[], title = '### DE | Acme Global Negotiation Guide') => {
  const lines = [title, '', '| Region | Base Salary |', '|---|---|', '| Denver | $90K–$120K |', '', '#### Level Mapping', '', ...mapping]
  const document = parseMarkdown(lines.join('\n'))
  const tables = readTables(document)
  return readLevels(document, readSections(document, tables), tables, readTitle(document))
}

const shown = (entries: readonly LevelEntry[] = []): string[] =>
  entries.map(({ group, isOwn, company, level }) => `${group} ${isOwn ? '*' : ''}${company.text}: ${level.text}`)

const table = (...rows: readonly string[]): string[] => ['| Acme | Google |', '|---|---|', ...rows.map((row) => `| ${row} |`), '']

describe('a table of levels', () => {
  test('is read as a table, also where its cells equate', () => {
    expect(shown(read(table('DE | L4 = Meta E4')).entries)).toEqual(['0 *Acme: DE', '0 Google: L4 = Meta E4'])
  })

  test('is commented on by the lines under it, unless they equate levels by a sign', () => {
    const { entries } = read([...table('DE | L4'), 'Acme DE maps to Wise L2', '', 'Acme DE = Stripe L2'])
    expect(shown(entries)).toEqual(['0 *Acme: DE', '0 Google: L4', '1 *Acme: DE', '1 Stripe: L2'])
  })

  test('keeps rows of other seniorities apart, be it one level', () => {
    const { entries, others } = read(table('DE | L4', 'Senior DE | –'))
    expect([shown(entries), shown(others)]).toEqual([['0 *Acme: DE', '0 Google: L4'], ['1 *Acme: Senior DE']])
  })

  test('has no group for a row without levels', () => {
    const { entries, others } = read(table('– | N/A', 'Senior DE | L5'))
    expect([shown(entries), others]).toEqual([['0 *Acme: Senior DE', '0 Google: L5'], undefined])
  })
})

describe('lines of levels', () => {
  test('that begin with “comparable” go on with the last line', () => {
    const { entries } = read(['- Acme DE = Google L4', '- Acme DE = Meta E4', '- Comparable to Wise L2 or Stripe L2'])
    expect(shown(entries)).toEqual(['0 *Acme: DE', '0 Google: L4', '1 *Acme: DE', '1 Meta: E4', '1 Wise: L2', '1 Stripe: L2'])
  })

  test('that begin with “comparable” stand for themselves where no line is before them', () => {
    expect(shown(read(['- Comparable to Wise L2 or Stripe L2']).entries)).toEqual(['0 Wise: L2', '0 Stripe: L2'])
  })

  test('may name one level that can be told', () => {
    const { entries, malformed } = read(['L4 = L5'])
    expect([shown(entries), malformed.map(({ raw }) => raw)]).toEqual([['0 *Acme: L4'], ['L5']])
  })
})

test.each(['# Notes on pay', 'Notes on pay'])('a guide without a company in its title (%s) has no level of its own', (title) => {
  const { entries, malformed } = read(['L4 = L5', '', 'L4 = Google L5', '', 'Meta E4 = Wise L2'], title)
  expect(shown(entries)).toEqual(['0 Google: L5', '1 Meta: E4', '1 Wise: L2'])
  expect(malformed.map(({ raw }) => raw)).toEqual(['L5'])
})
