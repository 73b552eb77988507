import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readSections } from './sections.ts'
import { readSources } from './sources.ts'

const read = (list: string) => {
  const document = parseMarkdown(`### Baker | Acme Global Negotiation Guide\n\n#### Evidence & Sources\n\n${list}\n`)
  return readSources(document, readSections(document, []))
}

test.each([
  ['- One\n- Two', ['One', 'Two']],
  ['1. One\n2) Two', ['One', 'Two']],
  ['[1] One\n[2] Two', ['One', 'Two']],
  ['- [One, 2025]\n- [Two](https://example.org/a)', ['[One, 2025]', 'Two']],
  ['- [1] One\n- [2] Two', ['[1] One', '[2] Two']],
  ['- One\n  goes on\n- Two\n  - and its part', ['One\n  goes on', 'Two\n  - and its part']],
  ['##### Pay\n- One\n\n##### Market\n- Two\n', ['One', 'Two']],
  ['- One\n- Two\n\n*Last updated: February 2026*', ['One', 'Two']],
  ['- One\n<!-- guidelint-disable source/undated -->\n- Two', ['One', 'Two']],
  ['> - One\n> - Two', ['One', 'Two']],
  ['', []],
  ['Nothing but prose.', []],
])('%s', (list, texts) => {
  expect(read(list).map(({ text }) => text)).toEqual(texts)
})

test('a source has its place, its address and its dates', () => {
  const [source] = read('- **Pay survey**, May 2025: https://example.org/pay.')
  expect(source).toMatchObject({ years: [2025], newest: '2025-05', url: 'https://example.org/pay' })
  expect(source?.raw).toBe('**Pay survey**, May 2025: https://example.org/pay.')
})
