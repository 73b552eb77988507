import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readTitle } from './title.ts'

const read = (text: string) => readTitle(parseMarkdown(text))

test.each([
  ['### Data Engineer | Acme Global Negotiation Guide', 'global', 'Data Engineer', 'Acme', undefined],
  ['### Data Engineer — Acme Salary Negotiation Guide', 'salary', 'Data Engineer', 'Acme', undefined],
  ['### Data Engineer — Acme Global Salary Negotiation Guide', 'salary', 'Data Engineer', 'Acme Global', undefined],
  ['# Data Engineer - Acme Negotiation Guide', 'plain', 'Data Engineer', 'Acme', undefined],
  ['### Engineer | Acme Global Negotiation Guide — SIGNATURE ROLE', 'global', 'Engineer', 'Acme', undefined],
  ['### Engineer | Acme Global Negotiation Guide | **SIGNATURE ROLE**', 'global', 'Engineer', 'Acme', undefined],
  ['# SIGNATURE ROLE\n\n### Engineer — Acme Salary Negotiation Guide', 'salary', 'Engineer', 'Acme', undefined],
  ['### Engineer (SIGNATURE ROLE) | Acme Global Negotiation Guide', 'global', 'Engineer', 'Acme', undefined],
  ['### Engineer (L3-L4) | Acme Global Negotiation Guide', 'global', 'Engineer', 'Acme', 'L3-L4'],
  ['### Engineer (E3/E4) | Acme Global Negotiation Guide', 'global', 'Engineer', 'Acme', 'E3/E4'],
  ['### Engineer (SDE II / L5) | Acme Global Negotiation Guide', 'global', 'Engineer (SDE II / L5)', 'Acme', 'L5'],
  ['### Engineer (SRE) | Acme (Widgets) Global Negotiation Guide ###', 'global', 'Engineer (SRE)', 'Acme (Widgets)', undefined],
  ['---\na: b\n---\n\n### ML/AI Engineer | A&B Co. Global Negotiation Guide', 'global', 'ML/AI Engineer', 'A&B Co.', undefined],
  ['## Engineer | Acme', 'other', 'Engineer', 'Acme', undefined],
  ['## Engineer at Acme', 'other', 'Engineer at Acme', undefined, undefined],
  ['### | Acme Global Negotiation Guide', 'global', undefined, 'Acme', undefined],
])('%s', (text, form, role, company, levels) => {
  const title = read(text)
  expect([title?.form, title?.role?.text, title?.company?.text, title?.levels?.text]).toEqual([form, role, company, levels])
})

test('parts stand where their spans say', () => {
  const text = 'intro\n\n### Data  Engineer | Acme Global Negotiation Guide\n'
  const title = read(text)
  expect(title?.isFirst).toBe(false)
  for (const part of [title, title?.role, title?.company]) expect(text.slice(part?.span.start, part?.span.end)).toBe(part?.raw)
})

test.each(['', 'text', '```\n### A | B Global Negotiation Guide\n```'])('none: %j', (text) => expect(read(text)).toBeNull())
