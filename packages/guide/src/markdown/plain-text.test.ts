import { expect, test } from 'vitest'
import { plainText } from './plain-text.ts'

test.each([
  ['**Base** *Salary*', 'Base Salary'],
  ['[Oslo](https://example.org/a_(b))', 'Oslo'],
  [':no: Oslo (HQ)', 'Oslo (HQ)'],
  ['`a \\| b`', 'a | b'],
  ['\\$185K&ndash;$270K', '$185K–$270K'],
  ['E*TRADE a_b_c 12:30:45', 'E*TRADE a_b_c 12:30:45'],
  ['x <!-- y -->', 'x'],
])('%s', (raw, text) => expect(plainText(raw)).toBe(text))
