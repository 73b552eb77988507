import { expect, test } from 'vitest'
import { mark, unmarked } from './marked.ts'

test.each([
  ['⟦a⟧bc', [{ start: 0, end: 1 }]],
  [
    '⟦a⟦b⟧⟧c',
    [
      { start: 0, end: 2 },
      { start: 1, end: 2 },
    ],
  ],
  [
    '⟦a⟧⟦b⟧c',
    [
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ],
  ],
  ['abc⟦⟧', [{ start: 3, end: 3 }]],
  ['abc', []],
])('%s', (text, spans) => {
  expect(unmarked(text)).toBe('abc')
  expect(mark('abc', spans)).toBe(text)
})
