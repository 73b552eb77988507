import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { title } from './title.ts'

const BODY = '\n\n**Negotiation DNA:** Ledgers | Small teams\n'

test.each([
  '# ⟦Data Engineer - Larkspur Negotiation Guide⟧',
  '### ⟦Data Engineer | Larkspur⟧',
  '### ⟦Larkspur Global Negotiation Guide⟧',
  '### ⟦Pay at Larkspur⟧',
  '⟦**Negotiation DNA:** Ledgers⟧',
  '## Preface\n\nWords.\n\n### ⟦Data Engineer | Larkspur Global Negotiation Guide⟧',
])('no accepted title: %s', (text) => expect(marked(title, text + BODY)).toBe(text + BODY))

test.each([
  '### Data Engineer | Larkspur Global Negotiation Guide',
  '### Data Engineer — Larkspur Salary Negotiation Guide',
  '### Data Engineer (L4-L5) | Larkspur Global Negotiation Guide — SIGNATURE ROLE',
  '---\ncompany: larkspur\n---\n\n### Data Engineer | Larkspur Global Negotiation Guide',
])('accepted: %s', (text) => expect(marked(title, text + BODY)).toBe(text + BODY))

test.each([
  ['# Data Engineer - Larkspur Negotiation Guide', 'global-form', '# Data Engineer | Larkspur Global Negotiation Guide'],
  ['# Data Engineer (L4) - Larkspur Negotiation Guide', 'global-form', '# Data Engineer (L4) | Larkspur Global Negotiation Guide'],
  ['# Data Engineer - Larkspur Negotiation Guide', 'salary-form', '# Data Engineer — Larkspur Salary Negotiation Guide'],
  ['### Data Engineer | Larkspur', 'global-form', '### Data Engineer | Larkspur Global Negotiation Guide'],
])('%s in the %s', (before, name, after) => {
  expect(fixed(title, before + BODY, name)).toBe(after + BODY)
  expect(marked(title, after + BODY)).toBe(after + BODY)
})

test('the accepted forms are a setting', () => {
  const text = `# Data Engineer - Larkspur Negotiation Guide${BODY}`
  expect(lintWith(title, text, { profile: { titleForms: ['plain'] } }).findings).toEqual([])
  expect(lintWith(title, text, { profile: { titleForms: ['salary'] } }).findings[0]?.message).toBe(
    'The title reads “Data Engineer - Larkspur Negotiation Guide”, where “Role — Company Salary Negotiation Guide” was expected.',
  )
})

test.each(['⟦Pay at Larkspur.⟧', '⟦Pay at Larkspur.⟧\nIt is good.', '⟦Pay at Larkspur.⟧\r\nIt is good.', '⟦⟧'])(
  'without a title its first line: %j',
  (text) => expect(marked(title, text)).toBe(text),
)
