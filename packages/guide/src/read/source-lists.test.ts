import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readSections } from './sections.ts'
import { newestDate, yearsOf } from './source-dates.ts'
import { readSources } from './sources.ts'

const read = (list: string) => {
  const text = `### Baker | Acme Global Negotiation Guide\n\n#### Evidence & Sources\n\n${list}\n`
  const document = parseMarkdown(text)
  const sources = readSources(document, readSections(document, []))
  for (const { span, raw } of sources) expect(text.slice(span.start, span.end)).toBe(raw)
  return sources
}

test.each([
  ['+ One\n+ Two', ['One', 'Two']],
  ['* One\n* Two', ['One', 'Two']],
  ['• One\n• Two', ['One', 'Two']],
  ['123. One\n9) Two', ['One', 'Two']],
  ['1234. One', []],
  ['[12] One\n[13]Two', ['One', 'Two']],
  ['[1](https://example.org/a)', []],
  ['-One', []],
  ['- ', []],
  ['- One\n\n  still one\n- Two', ['One\n\n  still one', 'Two']],
  ['- One\n\nprose apart\n- Two', ['One', 'Two']],
  ['- One\nlazy\n- Two', ['One\nlazy', 'Two']],
  ['- One\n - Two', ['One', 'Two']],
  ['- One\n  - deeper\n- Two', ['One\n  - deeper', 'Two']],
  ['- One\n---\n- Two', ['One', 'Two']],
  ['- One\n***\n- Two', ['One', 'Two']],
  ['- One\n___\n- Two', ['One', 'Two']],
  ['- One\n**Market data**\n- Two', ['One', 'Two']],
  ['- One\n**Market data:**\n- Two', ['One', 'Two']],
  ['- One\n| a |\n- Two', ['One', 'Two']],
  ['- One\n<!-- x -->\nlazy', ['One']],
  ['- One\n\nprose\n\n  deeper', ['One']],
  ['> > - One\n> > - Two', ['One', 'Two']],
  ['- **Bold** source', ['Bold source']],
  ['-  One\n1.  Two\n[123] Three', ['One', 'Two', 'Three']],
  ['. One', []],
  ['1.One', []],
  ['[] One', []],
  ['>- One\n>- Two', ['One', 'Two']],
  ['- One\n> - Two', ['One', 'Two']],
  ['- One | two', ['One | two']],
  ['- One\n**Market data**  \n- Two', ['One', 'Two']],
  ['- One\n##### Market data\n- Two', ['One', 'Two']],
  ['- One\n#1 in its field', ['One\n#1 in its field']],
  ['- One\n--\n- Two', ['One\n--', 'Two']],
  ['- One\n---- and more', ['One\n---- and more']],
  ['- One\n**\ntwo', ['One\n\ntwo']],
  ['- One\n****:\ntwo', ['One\n:\ntwo']],
  ['- One\n***two*** three', ['One\ntwo three']],
  ['- One\n___two three', ['One\n_two three']],
  ['- One\n__\ntwo', ['One\n\ntwo']],
  ['- One\n**Two** three', ['One\nTwo three']],
  ['- One\n\nprose\n\n  - Two', ['One', 'Two']],
  ['- One\n\n  still one\nlazy', ['One\n\n  still one\nlazy']],
])('%j', (list, texts) => expect(read(list).map(({ text }) => text)).toEqual(texts.map((text) => text)))

test.each([
  ['- A: http://example.org/a', 'http://example.org/a'],
  ['- A: <https://example.org/a>', 'https://example.org/a'],
  ['- [A](https://example.org/a)', 'https://example.org/a'],
  ['- A (https://example.org/a), 2025', 'https://example.org/a'],
  ['- A https://example.org/a?!.', 'https://example.org/a'],
  ['- A "https://example.org/a"', 'https://example.org/a'],
  ['- A http://x', 'http://x'],
  ['- A ftp://example.org/a', null],
  ['- A https:// alone', null],
])('the address of %s', (list, url) => expect(read(list)[0]?.url).toBe(url))

test('what stands outside of the evidence is no source', () => {
  const document = parseMarkdown('### Baker | Acme Global Negotiation Guide\n\n#### Global Levers\n\n- One\n')
  expect(readSources(document, readSections(document, []))).toEqual([])
})

test.each([
  ['January 2025', '2025-01'],
  ['Jan 2025', '2025-01'],
  ['Feb. 2025', '2025-02'],
  ['march 2025', '2025-03'],
  ['Mar 2025', '2025-03'],
  ['Apr 2025', '2025-04'],
  ['April, 2025', '2025-04'],
  ['May 2025', '2025-05'],
  ['Jun 2025', '2025-06'],
  ['June 2025', '2025-06'],
  ['JULY 2025', '2025-07'],
  ['Jul 2025', '2025-07'],
  ['Aug 2025', '2025-08'],
  ['August 2025', '2025-08'],
  ['Sep 2025', '2025-09'],
  ['Sept. 2025', '2025-09'],
  ['September 2025', '2025-09'],
  ['Oct 2025', '2025-10'],
  ['November 2025', '2025-11'],
  ['Nov 2025', '2025-11'],
  ['Dec 2025', '2025-12'],
  ['December 31st, 2025', '2025-12'],
  ['May 1st 2025', '2025-05'],
  ['May 2nd, 2025', '2025-05'],
  ['May 3rd 2025', '2025-05'],
  ['May 4th–6, 2025', '2025-05'],
  ['May 4 - 16 2025', '2025-05'],
  ['Maybe 2025', '2025'],
  ['2025-12', '2025-12'],
  ['2025-10-31', '2025-10'],
  ['2025-13', '2025'],
  ['2025-00', '2025'],
  ['1999-04', '1999-04'],
  ['2024 and May 2025 and 2025-03', '2025-05'],
  ['July 2024, 2025', '2025'],
  ['May 2185', null],
])('%s is as new as %s', (text, newest) => expect(newestDate(text)).toBe(newest))

test.each([
  ['1999, 2026', [1999, 2026]],
  ['1899 and 2126', []],
  ['2025, 2025', [2025]],
  ['£2025 €2025 ₹2025 ₪2025 ¥2025 $2025', []],
  ['1,2025', []],
  ['1.2025', []],
  ['12025', []],
  ['20251', []],
  ['2025% 2025+', []],
  ['2025,5 2025.5', []],
  ['2025, 5', [2025]],
  ['2025K 2025M 2025B', []],
  ['2025Kg', [2025]],
  ['2025 people', []],
  ['2025 companies', []],
  ['2025 engineers', []],
  ['2025 members', []],
  ['2025 users', []],
  ['2025 customers', []],
  ['2025 offices', []],
  ['2025 countries', []],
  ['2025 employees', []],
  ['2025 peoples', [2025]],
  ['EUR 2025', []],
  ['EUR2025', []],
  ['EUR  2025', [2025]],
  ['see http://example.org/2025 of 2024', [2024]],
])('the years of %s', (text, years) => expect(yearsOf(text)).toEqual(years))
