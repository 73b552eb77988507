import { beforeAll, expect, test } from 'vitest'
import { sampleGuide } from '../cli/sample-guide.ts'
import type { Client, Json } from './client.ts'
import { positionAt, textAt, withEdits } from './edits.ts'
import { MODERN, useServer } from './server.ts'

const server = useServer()
let client: Client
let count = 0

const OTHER = sampleGuide(['| San Jose, CA | $200K–$240K | $320K–$400K | 10–15% | $300K–$375K |'])
  .replace('Acme Global', 'Globex Global')
  .replace('Acme S4 = Google L6 = Meta E6', 'Globex G4 = Google L6 = Meta E3')

beforeAll(async () => {
  const folder = server.folder({ 'globex/staff-engineer.md': OTHER })
  client = await server.client(MODERN, { workspaceFolders: [{ uri: folder.uri, name: 'guides' }] })
  await client.request('workspace/diagnostic', { previousResultIds: [] })
})

/** What is offered at `¦`, and the line that each item makes of its own. Every item's filter text begins with what it replaces. */
const offered = async (marked: string): Promise<Readonly<Record<string, string>>> => {
  const offset = marked.indexOf('¦')
  const text = marked.replace('¦', '')
  const uri = `untitled:completion-${++count}`
  client.open(uri, text)
  const position = positionAt(text, offset)
  const items: Json[] = await client.request('textDocument/completion', { textDocument: { uri }, position })
  return Object.fromEntries(
    items.map(({ label, filterText, textEdit }) => {
      expect(textEdit.range.end).toEqual(position)
      expect(textEdit.range.start.line).toBe(position.line)
      expect(filterText.startsWith(textAt(text, textEdit.range))).toBe(true)
      return [label, withEdits(text, [textEdit]).split(/\r?\n/)[position.line] ?? '']
    }),
  )
}

const guide = sampleGuide()
/** The sample with a line of its table, or another, in another's place. */
const withLine = (before: string, line: string): string => guide.replace(before, line)
const atEnd = (line: string): string => `${guide}\n${line}`

test.each([
  ['a level', withLine('Acme S4 = Google L6 = Meta E6', 'Acme S4 = Meta ¦'), 'Meta E3', '**Level Mapping:** Acme S4 = Meta E3'],
  ['a level, behind an emoji and £', withLine('Acme S4 =', '🚀 £ Acme S4 = Goo¦ ='), 'Google L6', /🚀 £ Acme S4 = Google L6 =/],
  ['a region', guide.replace(/\| London.*/, '$&\n| San J¦'), 'San Jose, CA', '| San Jose, CA'],
  ['a region in lower case', guide.replace(/\| London.*/, '$&\n| san j¦'), 'San Jose, CA', '| San Jose, CA'],
  ['a sign', guide.replace('£140K–£170K', '£¦'), '£', /^\| London, UK \| £ \| £200K/],
  ['a sign at a range’s second end', guide.replace('£140K–£170K', '£140K–¦'), '£', /\| £140K–£ \|/],
  ['a header', guide.replace('| Base Salary |', '| Base S¦ |'), 'Base Salary', /^\| Region \| Base Salary \|/],
  ['a rule', atEnd('<!-- guidelint-disable-next-line band/¦'), 'band/total', '<!-- guidelint-disable-next-line band/total'],
  ['a rule’s second word', atEnd('<!-- guidelint-disable-file tot¦ -->'), 'band/total', '<!-- guidelint-disable-file band/total -->'],
  ['a suppression', atEnd('<!-- guidelint-¦'), 'guidelint-disable-file', '<!-- guidelint-disable-file'],
  ['a section', `${guide.replace(/#### Evidence[^]*/, '')}\n#### Evi¦`, 'Evidence and sources', '#### Evidence & Sources'],
])('%s replaces what is typed of it', async (_, text, label, line) => {
  for (const one of [text, text.replaceAll('\n', '\r\n')]) {
    expect((await offered(one))[label]).toEqual(typeof line === 'string' ? line : expect.stringMatching(line))
  }
})

test('what is typed leaves out what it does not begin', async () => {
  expect(Object.keys(await offered(withLine('Google L6 = Meta E6', 'Google ¦')))).toEqual(['Google L6'])
  expect(await offered(guide.replace('£140K', '£140¦K'))).toEqual({})
})

/** The sample behind frontmatter with these lines. */
const withFrontmatter = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\n${guide}`

test.each([
  ['key', ['company: acme', 'role_t¦'], 'role_type', 'role_type: '],
  ['key of a region', ['compensation:', '  - region: 🚀 £', '    base_low: 1', '    sto¦'], 'stock_low', '    stock_low: '],
  ['key of a new region', ['compensation:', '- re¦'], 'region', '- region: '],
  ['first key of a list', ['compensation:', '  ¦'], 'region', '  - region: '],
  ['key of a second currency', ['compensation:', '- region: x', '  other:', '    total_comp_l¦'], 'total_comp_low', '    total_comp_low: '],
  ['key of a level mapping', ['level_mapping:', '  int¦'], 'internal', '  internal: '],
  ['role type', ['role_type: sp¦'], 'specialty', 'role_type: specialty'],
  ['quality', ['data_quality: ¦'], 'medium', 'data_quality: medium'],
  ['value behind a colon', ['data_quality:¦'], 'medium', 'data_quality: medium'],
  ['quoted value', ['role_display: "Data En¦"'], 'Data Engineer', 'role_display: "Data Engineer"'],
  ['region', ['compensation:', '- region: Den¦'], 'Denver, CO', '- region: Denver, CO'],
])('frontmatter offers a %s', async (_, lines, label, line) => {
  const text = withFrontmatter(...lines)
  for (const one of [text, text.replaceAll('\n', '\r\n')]) expect((await offered(one))[label]).toBe(line)
})

test('frontmatter offers the keys that guides have, where they have them', async () => {
  const keys = async (...lines: readonly string[]): Promise<string[]> => Object.keys(await offered(withFrontmatter(...lines)))
  const top = await keys('company: acme', '¦', 'role: x', 'compensation:', '  - region: x')
  expect(top).toEqual(expect.arrayContaining(['company_display', 'last_updated', 'salary_data_quarter', 'data_quality']))
  for (const other of ['company', 'role', 'compensation', 'base_low', 'currency']) expect(top).not.toContain(other)
  const entry = await keys('compensation:', '  - region: a', '    currency: USD', '  - region: b', '    ¦', '    base_low: 1', 'role: x')
  expect(entry).toEqual(expect.arrayContaining(['stock_high', 'total_comp_low', 'currency']))
  for (const other of ['region', 'base_low', 'company', 'equity_low']) expect(entry).not.toContain(other)
})

test.each([
  ['role: Data En¦'],
  ['last_updated: ¦'],
  ['company: acme', '# a note ¦'],
  ['data_sources:', '  - ¦'],
  ['negotiation_dna_summary: |', '  some words¦'],
])('frontmatter offers nothing at %s', async (...lines) => {
  expect(await offered(withFrontmatter(...lines))).toEqual({})
})

test.each([
  ['<!-- ¦', 'guidelint-disable-line'],
  ['<!-- ¦ -->', 'guidelint-disable-file'],
  ['<!-- gui¦', 'guidelint-enable'],
  ['<!-- guidelint-disable-next-table band/total cols="Bon¦"', 'Bonus'],
  ['<!-- guidelint-disable-next-table band/total rows="¦', 'London, UK'],
  ['<!-- guidelint-disable-next-table band/total rows="Denver, CO, Lon¦" -->', 'London, UK'],
  ['<!-- guidelint-disable-next-table band/total rows="San Francisco, C¦"', 'San Francisco, CA (HQ)'],
  ['<!-- guidelint-disable-next-table rows="Denver,\n  Lon¦" -->', 'London, UK'],
  ['<!-- guidelint-disable-next-table rows="Denver" ¦', 'band/total'],
])('a comment %s offers %s', async (comment, label) => {
  const labels = Object.keys(await offered(guide.replace('| Region |', `${comment}\n\n| Region |`)))
  expect(labels).toContain(label)
  expect(labels.includes('band/total')).toBe(label === 'band/total')
})

test.each([
  ['a reason', atEnd('<!-- guidelint-disable-file band/total -- ba¦')],
  ['a reason’s second line', atEnd('<!-- guidelint-disable-file band/total -- it is\n¦ -->')],
  ['another comment', atEnd('<!-- a note ¦')],
  ['a bonus in percent', guide.replace('| 10–15% | £204K', '| ¦ | £204K')],
  ['the level of a row', guide.replace('| Region |', '| Region | Level |').replace('| London, UK |', '| London, UK | ¦ |')],
])('%s offers nothing', async (_, text) => {
  expect(await offered(text)).toEqual({})
})

test('a bonus in money is offered its sign', async () => {
  const inMoney = guide.replace('| 10–15% | £204K', '| ¦ | £204K').replaceAll('| 10–15% |', () => '| $20K–$30K |')
  expect(Object.keys(await offered(inMoney))).toEqual(['£'])
})

test('sections are found by what is typed of their heading or name', async () => {
  const short = guide.replace(/\*\*Global Levers\*\*[^]*/, '')
  expect(Object.keys(await offered(`${short}\n#### ¦`))).toEqual(expect.arrayContaining(['Global levers', 'Evidence and sources']))
  expect(Object.keys(await offered(`${short}\n**Glo¦`))).toContain('Global levers')
  expect(Object.keys(await offered(`${short}\n> ¦`))).toContain('Negotiate up')
})
