import { expect, test } from 'vitest'
import { createScopes } from './scope.ts'
import { bareGuide } from './testing/bare-guide.ts'

const text = `# Guide

## Pay

| Region | Total |
|---|---|
| New  York | $1 |
| Oslo | $2 |
| Oslo | $3 |

### Levels

| Company | Level |
|---|---|
| Acme | L4 |

## Sources

words
`
const scope = (word: string, length = word.length) => {
  const start = text.indexOf(word)
  return createScopes(bareGuide(text))({ start, end: start + length })
}

test.each([
  ['$1', 'guide › pay » table 1 › row new york › total'],
  ['$3', 'guide › pay » table 1 › row oslo #2 › total'],
  ['Total', 'guide › pay » table 1 › header › total'],
  ['L4', 'guide › pay › levels » table 1 › row acme › level'],
  ['words', 'guide › sources'],
])('%s', (word, expected) => expect(scope(word)).toBe(expected))

test('a row and a table', () => {
  expect(scope('| Acme | L4 |')).toBe('guide › pay › levels » table 1 › row acme')
  expect(scope('| Company | Level |', '| Company | Level |\n|---'.length)).toBe('guide › pay › levels » table 1')
})
