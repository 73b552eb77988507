import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { invisibleCharacter } from './invisible-character.ts'

const table = (cell: string): string => `| Region | Base Salary |\n|---|---|\n| London | ${cell} |\n`

test.each([
  ['a no-break space in a figure', table('SEK⟦\u00A0⟧900K–SEK 1.1M')],
  ['a zero-width space in a figure', table('£90⟦\u200B⟧K–£120K')],
  ['several on one line: once', table('SEK⟦\u00A0⟧900K–SEK\u00A01.1M')],
  ['a heading', '### Data Engineer |⟦\u00A0⟧Acme Global Negotiation Guide\n'],
  ['a key', '---\ncompany⟦\u00AD⟧: acme\n---\n'],
])('%s', (_, guide) => expect(marked(invisibleCharacter, guide)).toBe(guide))

test.each([
  ['prose', 'A\u00A0line.\n'],
  ['an emoji', '### 👁️‍🗨️ Lever\n'],
  ['a mark at the start of the file', `\uFEFF${table('£90K–£120K')}`],
])('silent: %s', (_, guide) => expect(marked(invisibleCharacter, guide)).toBe(guide))

test('prose by option', () => {
  expect(lintWith(invisibleCharacter, 'A\u00A0line.\n', { options: { places: ['prose'] } }).findings).toHaveLength(1)
})

test('the fix writes spaces plain and leaves the rest out', () => {
  expect(fixed(invisibleCharacter, table('SEK\u00A0900K–SEK 1.1\u200BM'))).toBe(table('SEK 900K–SEK 1.1M'))
})
