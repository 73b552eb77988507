import { describe, expect, test } from 'vitest'
import type { LevelEntry } from '../guide.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readLevels } from './levels.ts'
import { readSections } from './sections.ts'
import { readTables } from './tables.ts'
import { readTitle } from './title.ts'

const read = (title: string, mapping: string) => {
  const text = `### ${title} Global Negotiation Guide\n\n| Region | Base Salary |\n|---|---|\n| Denver | $90K–$120K |\n\n${mapping}\n\n**Global Levers**\n`
  const document = parseMarkdown(text)
  const tables = readTables(document)
  const levels = readLevels(document, readSections(document, tables), tables, readTitle(document))
  for (const { company, level } of [...levels.entries, ...(levels.others ?? [])]) {
    for (const { span, raw } of [company, level]) expect(text.slice(span.start, span.end)).toBe(raw)
  }
  for (const { span, raw } of levels.malformed) expect(text.slice(span.start, span.end)).toBe(raw)
  return levels
}

/** One line a group, own companies marked by a star: `*Acme: P4 = Google: L5`. */
const shown = (entries: readonly LevelEntry[] = []): string[] => {
  const groups = new Map<number, string[]>()
  for (const { group, isOwn, company, level } of entries) {
    groups.set(group, [...(groups.get(group) ?? []), `${isOwn ? '*' : ''}${company.text}: ${level.text}`])
  }
  return [...groups.values()].map((group) => group.join(' = '))
}

const line = (mapping: string, title = 'Data Engineer | Acme') => shown(read(title, `**Level Mapping:** ${mapping}`).entries)

describe('lines of signs', () => {
  test.each([
    [
      'a chain, company first',
      'Acme DE (P2-P3) = Google L4 DE = Meta IC4 = Capital One Senior DE',
      '*Acme: DE (P2-P3) = Google: L4 DE = Meta: IC4 = Capital One: Senior DE',
    ],
    [
      'level first, commas',
      'Data Engineer at Acme = L4-L5 at Google, E4 at Meta, VP at BofA',
      '*Acme: Data Engineer = Google: L4-L5 = Meta: E4 = BofA: VP',
    ],
    ['level on both sides of the company', 'Data Engineer at Acme (P5-P7) = L4 at Google', '*Acme: Data Engineer (P5-P7) = Google: L4'],
    [
      'pipes and tilde',
      'Acme IC2/IC3 ~ Google L4/L5 DE | Microsoft 61/62 | Automation Anywhere Senior',
      '*Acme: IC2/IC3 = Google: L4/L5 DE = Microsoft: 61/62 = Automation Anywhere: Senior',
    ],
    [
      'approximately equal and dots',
      'Acme DE ≈ Google DE L4 · Amazon DE SDE-II · Groq DE',
      '*Acme: DE = Google: DE L4 = Amazon: DE SDE-II = Groq: DE',
    ],
    ['ordered by rank', 'Acme DE = No Direct Equivalent > Wing DE > Zoox DE = Google L4', '*Acme: DE = Wing: DE = Zoox: DE = Google: L4'],
    [
      'a slash before a company',
      'Acme DE = Google DE L4–L5 / Meta E4 / Palo Alto Networks Staff',
      '*Acme: DE = Google: DE L4–L5 = Meta: E4 = Palo Alto Networks: Staff',
    ],
    ['a slash within a level', 'Acme Analyst / Senior Analyst = Google L3/L4', '*Acme: Analyst / Senior Analyst = Google: L3/L4'],
    [
      'a slash within a company',
      'Acme DE = Block/Square DE = Cerner/Oracle Senior',
      '*Acme: DE = Block/Square: DE = Cerner/Oracle: Senior',
    ],
    [
      'companies nobody told us of',
      'Acme DE = Umbrella Works DE = Wayne L5 = Cyberdyne.io Lead = Hooli Whisperer = abc Works DE',
      '*Acme: DE = Umbrella Works: DE = Wayne: L5 = Cyberdyne.io: Lead = Hooli: Whisperer = abc Works: DE',
    ],
    [
      'products of known companies',
      'Acme DE = Google TPU Platform Eng = AWS Inferentia = Google Cloud SA L5',
      '*Acme: DE = Google: TPU Platform Eng = AWS: Inferentia = Google Cloud: SA L5',
    ],
    ['a company with figures', 'Acme DE = 15Five DE = F5 DE3 = 10x Genomics DE', '*Acme: DE = 15Five: DE = F5: DE3 = 10x Genomics: DE'],
    ['company behind the level', 'Acme DE = L5 Google = Senior DE Stripe', '*Acme: DE = Google: L5 = Stripe: Senior DE'],
    [
      'remarks',
      'Acme DE = Meta DE (but lower pay) = Uber DE + 10-15% comp = Lyft DE — with a longer week',
      '*Acme: DE = Meta: DE = Uber: DE = Lyft: DE',
    ],
    [
      'a sentence behind',
      'Acme DE = Amazon Sr. DE = Stripe DE. Pay in Paris competes with Google Paris.',
      '*Acme: DE = Amazon: Sr. DE = Stripe: DE',
    ],
    ['a product of the guide before its company', 'Gemini Engineer at Acme (L5) = E5 at Meta', '*Acme: Gemini Engineer (L5) = Meta: E5'],
    ['bold terms', 'Acme **P4** = Google **L5**', '*Acme: P4 = Google: L5'],
    ['the own company left out', 'IC2/IC3 ~ Snowflake IC3 | Databricks L4', '*Acme: IC2/IC3 = Snowflake: IC3 = Databricks: L4'],
  ])('%s', (_, mapping, expected) => expect(line(mapping)).toEqual([expected]))
})

describe('prose', () => {
  test.each([
    [
      'maps to',
      'Acme DE maps to Google L4 DE, Meta DE IC4, and chip industry Senior DE.',
      '*Acme: DE = Google: L4 DE = Meta: DE IC4 = chip industry: Senior DE',
    ],
    ['the own company left out', 'E4 maps to Google L4 SRE / Amazon L5', '*Acme: E4 = Google: L4 SRE = Amazon: L5'],
    [
      'titles with companies behind',
      'DE at Acme maps to L4 (mid) across the industry. Equivalent titles include SDE (Amazon), DE (Meta/Datadog), and Analyst (Uber).',
      '*Acme: DE = industry: L4 (mid) = Amazon: SDE = Meta: DE = Datadog: DE = Uber: Analyst',
    ],
    [
      'a list in parentheses',
      'DE at Acme maps to IC3 (L4 equivalent at Google, 61 at Microsoft). Often 3 years.',
      '*Acme: IC3 = Google: L4 = Microsoft: 61',
    ],
    [
      'peers in parentheses',
      'DE at Acme maps to IC2 DE at peer security companies (CrowdStrike DE, Palo Alto Networks DE) and L4 at FAANG-tier companies.',
      '*Acme: DE = peer security companies: IC2 DE = CrowdStrike: DE = Palo Alto Networks: DE = FAANG-tier companies: L4',
    ],
    [
      'the ladder of a parent',
      'DE at Acme maps to E3–E5 in the Palo Alto Networks data ladder, an individual role.',
      '*Acme: DE = Palo Alto Networks: E3–E5',
    ],
    [
      'pipes with a label',
      'DE (IC3) | Acme Data Band 3 | Equivalent: Google L4 DE, Meta IC4',
      '*Acme: Data Band 3 = Google: L4 DE = Meta: IC4',
    ],
  ])('%s', (_, mapping, expected) => expect(line(mapping)).toEqual([expected]))

  test.each(['This role maps to the upper range of the ladder.', 'The scope is wide. Push for L5.', 'Not published.'])(
    '%s states nothing',
    (mapping) => {
      expect(read('Data Engineer | Acme', `**Level Mapping:** ${mapping}`)).toEqual({ entries: [], internalTitles: [], malformed: [] })
    },
  )
})

test('bullets: other seniorities stand apart, what follows without a subject goes on', () => {
  const { entries, others } = read(
    'Data Engineer | Acme',
    '**Level Mapping:**\n- Acme DE maps to Google L4, Meta E4\n- Comparable to Intel DE or Applied Materials DE\n- Acme Senior DE = Google L5\n- Expect five years of work',
  )
  expect(shown(entries)).toEqual(['*Acme: DE = Google: L4 = Meta: E4 = Intel: DE = Applied Materials: DE'])
  expect(shown(others)).toEqual(['*Acme: Senior DE = Google: L5'])
})

describe('tables', () => {
  const table = (...rows: string[]) =>
    ['#### Level Mapping', '', rows[0], `|${'---|'.repeat((rows[0]?.split('|').length ?? 2) - 2)}`, ...rows.slice(1)].join('\n')

  test('companies as headers; rows of other seniorities stand apart', () => {
    const { entries, others } = read(
      'DE | Acme',
      table('| Acme | Google | Block (Square) |', '| DE (P2) | L4 | – |', '| DE (P3) | L4/L5 | L5 |', '| Senior DE | L5 | L6 |'),
    )
    expect(shown(entries)).toEqual(['*Acme: DE (P2) = Google: L4', '*Acme: DE (P3) = Google: L4/L5 = Block (Square): L5'])
    expect(shown(others)).toEqual(['*Acme: Senior DE = Google: L5 = Block (Square): L6'])
  })

  test.each([
    ['| Acme Level | Stripe Equivalent | Vista Equity Equivalent |', ['*Acme: DE = Stripe: L2 = Vista Equity: VP — Data']],
    ['| Acme Level | Equivalent at Stripe | Equivalent @ Wise |', ['*Acme: DE = Stripe: L2 = Wise: VP — Data']],
    ['| Level | Stripe | Wise |', ['*Acme: DE = Stripe: L2 = Wise: VP — Data']],
    ['| Acme Title | Google Level | Google Equivalent Title |', ['*Acme: DE = Google: L2']],
    ['| Acme Level | Industry Equivalent | Typical YoE |', ['*Acme: DE = Industry: L2']],
  ])('%s', (header, expected) => expect(shown(read('DE | Acme', table(header, '| DE | L2 | VP — Data |')).entries)).toEqual(expected))

  test('rows of attributes and figures are no levels', () => {
    const { entries, others } = read(
      'DE | Acme',
      table('| Acme | Stripe |', '| DE | L2 |', '| $90K - $120K TC | $95K TC |', '| Data at scale | Billing |'),
    )
    expect([shown(entries), others]).toEqual([['*Acme: DE = Stripe: L2'], undefined])
  })

  test('a column of attributes tells which row states the levels', () => {
    const { entries } = read(
      'DE | Acme',
      table('| Attribute | Acme Level | UBS Equivalent |', '| Title | DE | VP |', '| Scope | Pipelines | Domains |'),
    )
    expect(shown(entries)).toEqual(['*Acme: DE = UBS: VP'])
  })

  test('the levels of the title choose the rows', () => {
    const { entries } = read(
      'DE (L4-L5) | Acme',
      table('| Acme Level | Google Equivalent |', '| L3 (DE) | L3 |', '| L4 (DE) | L4 |', '| L5 (Senior DE) | L5 |'),
    )
    expect(shown(entries)).toEqual(['*Acme: L4 (DE) = Google: L4', '*Acme: L5 (Senior DE) = Google: L5'])
  })

  test.each([
    ['| Internal Level | Title | Typical YoE |', '| L3 | Data Engineer | 2 |', 'Data Engineer'],
    ['| External Title | Acme Internal Level | Typical YoE | Focus Area |', '| Data Engineer | DE (IC3) | 2 | Feeds |', 'Data Engineer'],
    ['| Public Title | Internal Level | Role Scope |', '| Data Engineer | L3 | Feeds |', 'Data Engineer'],
  ])('%s lists titles alone', (header, row, title) => {
    const { entries, internalTitles } = read('Data Engineer | Acme', table(header, row))
    expect([entries, internalTitles.map(({ text }) => text)]).toEqual([[], [title]])
  })
})

test.each([
  ['Data Engineer | American Express', 'DE at AmEx = L4 at Google', 'AmEx'],
  ['Data Engineer | Bank of America', 'BofA VP = Google L4', 'BofA'],
  ['Data Engineer | Warner Bros. Discovery', 'WBD DE = Google L4', 'WBD'],
  ['Data Engineer | Walmart Global Tech', 'Walmart DE = Google L4', 'Walmart'],
  ['Data Engineer | Splunk (Cisco)', 'Cisco Band 8 = Google L4', 'Cisco'],
  ['Data Engineer | Initech (Umbrella Health)', 'Umbrella Health DE = Google L4', 'Umbrella Health'],
])('%s is %s', (title, mapping, own) => {
  const { entries } = read(title, `**Level Mapping:** ${mapping}`)
  expect(entries.filter(({ isOwn }) => isOwn).map(({ company }) => company.text)).toEqual([own])
})

test('a company that shares its first word with the own one is another', () => {
  expect(line('AmEx DE = American Airlines DE', 'Data Engineer | American Express')).toEqual(['*AmEx: DE = American Airlines: DE'])
})

test.each([
  ['Acme DE = L5 = Meta E5', ['L5']],
  ['Acme DE = Google = Meta E5', ['Google']],
  ['Acme DE = = Meta E5', ['= ']],
  ['Acme DE = Google L4 = somewhat like here', ['somewhat like here']],
  ['L4 = L5 = L6', ['L5', 'L6']],
])('%s: terms that name no company and level', (mapping, expected) => {
  expect(read('Data Engineer | Acme', `**Level Mapping:** ${mapping}`).malformed.map(({ raw }) => raw)).toEqual(expected)
})

test('damage is read in time', () => {
  const long = [
    '= '.repeat(1_900),
    '('.repeat(3_900),
    'A / '.repeat(950),
    ' '.repeat(3_900),
    'L5 at '.repeat(600),
    `Acme ${'a-'.repeat(1_900)} = x`,
    '. E'.repeat(1_300),
  ]
  const start = performance.now()
  for (const mapping of long) read('Data Engineer | Acme', `**Level Mapping:** Acme = ${mapping} = Google L4`)
  expect(performance.now() - start).toBeLessThan(1_000)
})
