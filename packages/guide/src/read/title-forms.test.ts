import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readTitle } from './title.ts'

/** Form, role, company and levels of a title, each cut out of the text by its span. */
const read = (text: string): string | null => {
  const title = readTitle(parseMarkdown(text))
  if (!title) return null
  const cut = (part: { span: { start: number; end: number } } | null): string => (part ? text.slice(part.span.start, part.span.end) : '–')
  return [title.form, cut(title.role), cut(title.company), cut(title.levels), ...(title.isFirst ? [] : ['not first'])].join(' | ')
}

test.each([
  ['# Baker | Acme Global Negotiation Guide', 'global | Baker | Acme | –'],
  ['# Baker | Acme global  negotiation guide', 'global | Baker | Acme | –'],
  ['# Baker | Acme Salary  Negotiation Guide', 'salary | Baker | Acme | –'],
  ['# Baker | Acme Negotiation Guide', 'plain | Baker | Acme | –'],
  ['# Baker | Acme Negotiation Guides', 'other | Baker | Acme Negotiation Guides | –'],
  ['# Baker – Acme Negotiation Guide', 'plain | Baker | Acme | –'],
  ['# Baker—Acme Negotiation Guide', 'plain | Baker | Acme | –'],
  ['# Baker -- Acme Negotiation Guide', 'plain | Baker | Acme | –'],
  ['# Baker|Acme Negotiation Guide', 'plain | Baker | Acme | –'],
  ['# Front-End Baker - Acme Negotiation Guide', 'plain | Front-End Baker | Acme | –'],
  ['# Baker — Night | Acme Negotiation Guide', 'plain | Baker — Night | Acme | –'],
  ['# Baker Negotiation Guide', 'other | Baker | – | –'],
  ['# Negotiation Guide', 'other | – | – | –'],
  ['# Baker | Acme Global Negotiation Guide - SIGNATURE ROLE', 'global | Baker | Acme | –'],
  ['# Baker | Acme Global Negotiation Guide: signature role', 'global | Baker | Acme | –'],
  ['# Baker | Acme Global Negotiation Guide – (SIGNATURE ROLE)', 'global | Baker | Acme | –'],
  ['# Baker | Acme Global Negotiation Guide *SIGNATURE ROLE*', 'global | Baker | Acme | –'],
  ['# Baker | Acme Global Negotiation Guide __SIGNATURE ROLE__', 'global | Baker | Acme | –'],
  ['# Baker (**SIGNATURE ROLE**) | Acme Global Negotiation Guide', 'global | Baker | Acme | –'],
  ['# Baker (L3) | Acme Global Negotiation Guide', 'global | Baker | Acme | L3'],
  ['# Baker (L 3) | Acme Global Negotiation Guide', 'global | Baker | Acme | L 3'],
  ['# Baker (L-3) | Acme Global Negotiation Guide', 'global | Baker | Acme | L-3'],
  ['# Baker (L3+) | Acme Global Negotiation Guide', 'global | Baker | Acme | L3+'],
  ['# Baker (L3–L4+) | Acme Global Negotiation Guide', 'global | Baker | Acme | L3–L4+'],
  ['# Baker (L3 / L4) | Acme Global Negotiation Guide', 'global | Baker | Acme | L3 / L4'],
  ['# Baker (61/62/63) | Acme Global Negotiation Guide', 'global | Baker | Acme | 61/62/63'],
  ['# Baker (ICT10) | Acme Global Negotiation Guide', 'global | Baker | Acme | ICT10'],
  ['# Baker (L3) II | Acme Global Negotiation Guide', 'global | Baker (L3) II | Acme | L3'],
  ['# (L3) | Acme Global Negotiation Guide', 'global | (L3) | Acme | L3'],
  ['# Baker (3) | Acme Global Negotiation Guide', 'global | Baker (3) | Acme | –'],
  ['# Baker (Level L3) | Acme Global Negotiation Guide', 'global | Baker (Level L3) | Acme | –'],
  ['# Baker (Chef / L3) | Acme Global Negotiation Guide', 'global | Baker (Chef / L3) | Acme | L3'],
  ['# Baker L3 | Acme Global Negotiation Guide', 'global | Baker L3 | Acme | –'],
  ['# Baker | Acme GlobalNegotiation Guide', 'other | Baker | Acme GlobalNegotiation Guide | –'],
  ['# Baker | Acme salary negotiation guide', 'salary | Baker | Acme | –'],
  ['# Baker | Acme  Salary Negotiation  Guide', 'salary | Baker | Acme | –'],
  ['# Baker | AcmeSalary Negotiation Guide', 'plain | Baker | AcmeSalary | –'],
  ['# Baker | Acme Salary NegotiationGuide', 'other | Baker | Acme Salary NegotiationGuide | –'],
  ['# Baker | Acme Salary Negotiation Guides', 'other | Baker | Acme Salary Negotiation Guides | –'],
  ['# Baker | Acme negotiation  guide', 'plain | Baker | Acme | –'],
  ['# Baker | Acme Global Negotiation Guide  SIGNATURE ROLE', 'global | Baker | Acme | –'],
  ['# Baker (signature role)  | Acme Global Negotiation Guide', 'global | Baker | Acme | –'],
  ['# Baker (SIGNATURE ROLE)  - Acme Global Negotiation Guide', 'global | Baker | Acme | –'],
  ['# Baker| Acme | Oslo Negotiation Guide', 'plain | Baker| Acme | Oslo | –'],
  ['# Baker ( / L3) | Acme Global Negotiation Guide', 'global | Baker ( / L3) | Acme | L3'],
  ['# negotiation guide', 'other | – | – | –'],
  ['text\n\n# negotiation guide', 'other | – | – | – | not first'],
  ['# Baker | Acme Negotiation Guide\n\n# Cook | Bolt Negotiation Guide', 'plain | Baker | Acme | –'],
  ['# Baker\n\ntext', 'other | Baker | – | –'],
  ['# Baker | Acme', 'other | Baker | Acme | –'],
  ['text\n\n# Baker | Acme', 'other | Baker | Acme | – | not first'],
  ['text\n\n# Baker', null],
  ['# Baker', 'other | Baker | – | –'],
  ['# Global Levers', null],
  ['# Intro\n\n# Baker | Acme Negotiation Guide', 'plain | Baker | Acme | – | not first'],
  ['# A\n\n# B\n\n# Baker | Acme Negotiation Guide', 'plain | Baker | Acme | – | not first'],
  ['# A\n\n# B\n\n# C\n\n# Baker | Acme Negotiation Guide', 'other | A | – | –'],
  ['# SIGNATURE ROLE\n\n# Baker | Acme', 'other | Baker | Acme | – | not first'],
  ['# (SIGNATURE ROLE) | x\n\n# Baker | Acme Negotiation Guide', 'plain | Baker | Acme | – | not first'],
  ['<!-- note -->\n\n# Baker | Acme Negotiation Guide', 'plain | Baker | Acme | –'],
  [`# ${'a'.repeat(400)} | Acme Negotiation Guide`, null],
])('%s', (text, expected) => expect(read(text)).toBe(expected))

test('of two levels said, the one behind the slash is the role’s', () => {
  const text = '# Baker (Cook L3 / L3) | Acme Global Negotiation Guide'
  expect(readTitle(parseMarkdown(text))?.levels?.span.start).toBe(text.lastIndexOf('L3'))
})
