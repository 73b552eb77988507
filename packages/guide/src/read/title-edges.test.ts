import { expect, test } from 'vitest'
import type { Label } from '../guide.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readTitle } from './title.ts'

/** Form, whole title, role, company and levels, each cut out of the text by its span. */
const read = (text: string): string | null => {
  const title = readTitle(parseMarkdown(text))
  if (!title) return null
  const cut = (part: Label | null): string => {
    if (!part) return '–'
    expect(text.slice(part.span.start, part.span.end)).toBe(part.raw)
    return part.raw
  }
  return [title.form, ...[title, title.role, title.company, title.levels].map(cut), ...(title.isFirst ? [] : ['not first'])].join(' ¦ ')
}

test.each([
  ['# Baker |  Acme Global Negotiation Guide', 'global ¦ Baker |  Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ –'],
  ['# Baker  |  Acme Global Negotiation Guide', 'global ¦ Baker  |  Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ –'],
  ['# Baker | Acme  Global Negotiation  Guide', 'global ¦ Baker | Acme  Global Negotiation  Guide ¦ Baker ¦ Acme ¦ –'],
  ['# Baker | AcmeGlobal Negotiation Guide', 'plain ¦ Baker | AcmeGlobal Negotiation Guide ¦ Baker ¦ AcmeGlobal ¦ –'],
  ['# Baker | Acme Global NegotiationGuide', 'other ¦ Baker | Acme Global NegotiationGuide ¦ Baker ¦ Acme Global NegotiationGuide ¦ –'],
  [
    '# Baker | Acme Global Negotiation Guide now',
    'other ¦ Baker | Acme Global Negotiation Guide now ¦ Baker ¦ Acme Global Negotiation Guide now ¦ –',
  ],
  ['# Baker | Acme SalaryNegotiation Guide', 'other ¦ Baker | Acme SalaryNegotiation Guide ¦ Baker ¦ Acme SalaryNegotiation Guide ¦ –'],
  ['# Baker | AcmeNegotiation Guide', 'other ¦ Baker | AcmeNegotiation Guide ¦ Baker ¦ AcmeNegotiation Guide ¦ –'],
  ['# Negotiation Guide | Baker', 'other ¦ Negotiation Guide | Baker ¦ Negotiation Guide ¦ Baker ¦ –'],
  ['# My Negotiation Guide', 'other ¦ My Negotiation Guide ¦ My ¦ – ¦ –'],
  ['# Negotiation Guides', 'other ¦ Negotiation Guides ¦ Negotiation Guides ¦ – ¦ –'],
  [
    '# Baker | Acme Global Negotiation Guide | SIGNATURE ROLE',
    'global ¦ Baker | Acme Global Negotiation Guide | SIGNATURE ROLE ¦ Baker ¦ Acme ¦ –',
  ],
  [
    '# Baker | Acme Global Negotiation Guide — SIGNATURE ROLE',
    'global ¦ Baker | Acme Global Negotiation Guide — SIGNATURE ROLE ¦ Baker ¦ Acme ¦ –',
  ],
  [
    '# Baker | Acme Global Negotiation Guide—SIGNATURE ROLE',
    'global ¦ Baker | Acme Global Negotiation Guide—SIGNATURE ROLE ¦ Baker ¦ Acme ¦ –',
  ],
  [
    '# Baker | Acme Global Negotiation GuideSIGNATURE ROLE',
    'other ¦ Baker | Acme Global Negotiation GuideSIGNATURE ROLE ¦ Baker ¦ Acme Global Negotiation GuideSIGNATURE ROLE ¦ –',
  ],
  [
    '# Baker | Acme Global Negotiation Guide **(SIGNATURE ROLE)**',
    'global ¦ Baker | Acme Global Negotiation Guide **(SIGNATURE ROLE)** ¦ Baker ¦ Acme ¦ –',
  ],
  [
    '# Baker | Acme Global Negotiation Guide SIGNATURE ROLES',
    'other ¦ Baker | Acme Global Negotiation Guide SIGNATURE ROLES ¦ Baker ¦ Acme Global Negotiation Guide SIGNATURE ROLES ¦ –',
  ],
  [
    '# Baker | Acme Global Negotiation Guide  :  SIGNATURE ROLE',
    'global ¦ Baker | Acme Global Negotiation Guide  :  SIGNATURE ROLE ¦ Baker ¦ Acme ¦ –',
  ],
  ['# SIGNATURE ROLE', 'other ¦ SIGNATURE ROLE ¦ SIGNATURE ROLE ¦ – ¦ –'],
  ['# SIGNATURE ROLE\n\n# A | B', 'other ¦ A | B ¦ A ¦ B ¦ – ¦ not first'],
  ['# **SIGNATURE ROLE**\n\n# A | B', 'other ¦ A | B ¦ A ¦ B ¦ – ¦ not first'],
  ['# SIGNATURE ROLE x | y\n\n# A | B', 'other ¦ SIGNATURE ROLE x | y ¦ SIGNATURE ROLE x ¦ y ¦ –'],
  [
    '# Baker (SIGNATURE ROLE) | Acme Global Negotiation Guide',
    'global ¦ Baker (SIGNATURE ROLE) | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ –',
  ],
  [
    '# Baker(SIGNATURE ROLE) | Acme Global Negotiation Guide',
    'global ¦ Baker(SIGNATURE ROLE) | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ –',
  ],
  [
    '# Baker (SIGNATURE ROLE) II | Acme Global Negotiation Guide',
    'global ¦ Baker (SIGNATURE ROLE) II | Acme Global Negotiation Guide ¦ Baker (SIGNATURE ROLE) II ¦ Acme ¦ –',
  ],
  [
    '# Baker (*SIGNATURE ROLE*) | Acme Global Negotiation Guide',
    'global ¦ Baker (*SIGNATURE ROLE*) | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ –',
  ],
  [
    '# Baker  (_SIGNATURE ROLE_) | Acme Global Negotiation Guide',
    'global ¦ Baker  (_SIGNATURE ROLE_) | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ –',
  ],
  ['# Baker |Acme | Oslo Negotiation Guide', 'plain ¦ Baker |Acme | Oslo Negotiation Guide ¦ Baker |Acme ¦ Oslo ¦ –'],
  ['# Baker|Acme—Oslo Negotiation Guide', 'plain ¦ Baker|Acme—Oslo Negotiation Guide ¦ Baker|Acme ¦ Oslo ¦ –'],
  ['# Baker - Acme—Oslo Negotiation Guide', 'plain ¦ Baker - Acme—Oslo Negotiation Guide ¦ Baker - Acme ¦ Oslo ¦ –'],
  ['# Baker-Acme Negotiation Guide', 'other ¦ Baker-Acme Negotiation Guide ¦ Baker-Acme ¦ – ¦ –'],
  ['# Baker  --  Acme Negotiation Guide', 'plain ¦ Baker  --  Acme Negotiation Guide ¦ Baker ¦ Acme ¦ –'],
  ['# Baker --- Acme Negotiation Guide', 'other ¦ Baker --- Acme Negotiation Guide ¦ Baker --- Acme ¦ – ¦ –'],
  ['# Baker–  Acme Negotiation Guide', 'plain ¦ Baker–  Acme Negotiation Guide ¦ Baker ¦ Acme ¦ –'],
  ['# | Acme Negotiation Guide', 'plain ¦ | Acme Negotiation Guide ¦ – ¦ Acme ¦ –'],
  ['# Baker | Negotiation Guide', 'plain ¦ Baker | Negotiation Guide ¦ Baker ¦ – ¦ –'],
  ['# Baker | ', 'other ¦ Baker | ¦ Baker ¦ – ¦ –'],
  ['# Baker (L3 -L4) | Acme Global Negotiation Guide', 'global ¦ Baker (L3 -L4) | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ L3 -L4'],
  [
    '# Baker (L3/L4/L5+) | Acme Global Negotiation Guide',
    'global ¦ Baker (L3/L4/L5+) | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ L3/L4/L5+',
  ],
  [
    '# Baker (L3, L4) | Acme Global Negotiation Guide',
    'global ¦ Baker (L3, L4) | Acme Global Negotiation Guide ¦ Baker (L3, L4) ¦ Acme ¦ –',
  ],
  ['# Baker (ABCD12) | Acme Global Negotiation Guide', 'global ¦ Baker (ABCD12) | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ ABCD12'],
  [
    '# Baker (ABCDE12) | Acme Global Negotiation Guide',
    'global ¦ Baker (ABCDE12) | Acme Global Negotiation Guide ¦ Baker (ABCDE12) ¦ Acme ¦ –',
  ],
  ['# Baker (L123) | Acme Global Negotiation Guide', 'global ¦ Baker (L123) | Acme Global Negotiation Guide ¦ Baker (L123) ¦ Acme ¦ –'],
  ['# Baker (l3) | Acme Global Negotiation Guide', 'global ¦ Baker (l3) | Acme Global Negotiation Guide ¦ Baker (l3) ¦ Acme ¦ –'],
  ['# Baker (62) | Acme Global Negotiation Guide', 'global ¦ Baker (62) | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ 62'],
  ['# Baker (621) | Acme Global Negotiation Guide', 'global ¦ Baker (621) | Acme Global Negotiation Guide ¦ Baker (621) ¦ Acme ¦ –'],
  ['# Baker (6) | Acme Global Negotiation Guide', 'global ¦ Baker (6) | Acme Global Negotiation Guide ¦ Baker (6) ¦ Acme ¦ –'],
  ['# Baker ( L3 ) | Acme Global Negotiation Guide', 'global ¦ Baker ( L3 ) | Acme Global Negotiation Guide ¦ Baker ( L3 ) ¦ Acme ¦ –'],
  [
    '# Baker (Cook / Chef / L3) | Acme Global Negotiation Guide',
    'global ¦ Baker (Cook / Chef / L3) | Acme Global Negotiation Guide ¦ Baker (Cook / Chef / L3) ¦ Acme ¦ L3',
  ],
  [
    '# Baker (Cook/L3) | Acme Global Negotiation Guide',
    'global ¦ Baker (Cook/L3) | Acme Global Negotiation Guide ¦ Baker (Cook/L3) ¦ Acme ¦ –',
  ],
  [
    '# Baker (Cook / L3) II | Acme Global Negotiation Guide',
    'global ¦ Baker (Cook / L3) II | Acme Global Negotiation Guide ¦ Baker (Cook / L3) II ¦ Acme ¦ L3',
  ],
  ['# Baker (x) (L3) | Acme Global Negotiation Guide', 'global ¦ Baker (x) (L3) | Acme Global Negotiation Guide ¦ Baker (x) ¦ Acme ¦ L3'],
  [
    '# Baker (L3) (x) | Acme Global Negotiation Guide',
    'global ¦ Baker (L3) (x) | Acme Global Negotiation Guide ¦ Baker (L3) (x) ¦ Acme ¦ L3',
  ],
  ['# Baker (L3)  | Acme Global Negotiation Guide', 'global ¦ Baker (L3)  | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ L3'],
  ['# Baker (L3++) | Acme Global Negotiation Guide', 'global ¦ Baker (L3++) | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ L3++'],
  ['# Baker (L3+–L4) | Acme Global Negotiation Guide', 'global ¦ Baker (L3+–L4) | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ L3+–L4'],
  ['# Baker(L3) | Acme Global Negotiation Guide', 'global ¦ Baker(L3) | Acme Global Negotiation Guide ¦ Baker ¦ Acme ¦ L3'],
  ['# A | B\n\n# C | D', 'other ¦ A | B ¦ A ¦ B ¦ –'],
  ['# A\n\n# C | D', 'other ¦ C | D ¦ C ¦ D ¦ – ¦ not first'],
  ['text\n\n# A\n\n# C | D', 'other ¦ C | D ¦ C ¦ D ¦ – ¦ not first'],
  ['# A\n\n## B\n\n### C | D', 'other ¦ C | D ¦ C ¦ D ¦ – ¦ not first'],
  ['# A\n\n## B\n\n### C\n\n# E | F', 'other ¦ A ¦ A ¦ – ¦ –'],
  ['---\na: 1\n---\n# A | B', 'other ¦ A | B ¦ A ¦ B ¦ –'],
  ['<!-- x -->\n# A', 'other ¦ A ¦ A ¦ – ¦ –'],
  ['```\nx\n```\n# A', null],
  ['# Evidence & Sources', null],
  ['# Level Mapping | Acme', 'other ¦ Level Mapping | Acme ¦ Level Mapping ¦ Acme ¦ –'],
  ['', null],
  ['text', null],
  ['# Evidence & Sources\n\n# A', null],
])('%j', (text, expected) => expect(read(text)).toBe(expected))

test('what is longer than a title is prose', () => {
  expect(read(`# ${'a'.repeat(392)} | Bcd`)).toBe(`other ¦ ${'a'.repeat(392)} | Bcd ¦ ${'a'.repeat(392)} ¦ Bcd ¦ –`)
  expect(read(`# ${'a'.repeat(393)} | Bcd`)).toBeNull()
  expect(read(`# ${'a'.repeat(400)}\n\n# A | B`)).toBe('other ¦ A | B ¦ A ¦ B ¦ – ¦ not first')
})
