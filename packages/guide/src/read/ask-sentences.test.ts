import { expect, test } from 'vitest'
import { readSentences, undressed } from './ask-sentences.ts'

const sentences = (text: string): string[] =>
  readSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end).trim())

test.each([
  ['x\n> y', 'x   y'],
  ['x\n  > y', 'x     y'],
  ['x\n   > y', 'x      y'],
  ['x\n    > y', 'x     > y'],
  ['x\n\t> y', 'x    y'],
  ['x\nab> y', 'x ab> y'],
  ['> y', '> y'],
])('%j is the mark of a quote at the start of a later line only: %j', (text, expected) => expect(undressed(text)).toBe(expected))

test.each([
  ['One\n1. two\n12) three\n123. four', ['One', '1. two', '12) three', '123. four']],
  ['One\n1234. two', ['One\n1234. two']],
  ['One\n. two\n) three', ['One\n. two\n) three']],
  ['One\n#### two\n###### three', ['One', '#### two', '###### three']],
  ['One\n####### two', ['One\n####### two']],
  ['One\n+ two\n* three\n-four', ['One', '+ two', '* three\n-four']],
])('lines that begin an item or a heading: %j', (text, expected) => expect(sentences(text)).toEqual(expected))

test.each([
  ['It is OK. Two', ['It is OK.', 'Two']],
  ['Ask DisCo. Two', ['Ask DisCo.', 'Two']],
  ['A vs. me! Two', ['A vs. me!', 'Two']],
  ['A vs. B? Two', ['A vs. B?', 'Two']],
  ['Inc. Two', ['Inc. Two']],
  ['(Inc. Two', ['(Inc. Two']],
  ['"Inc. Two', ['"Inc. Two']],
  ['“Inc. Two', ['“Inc. Two']],
  ['It is an approx. Two', ['It is an approx. Two']],
  ['By Acme Inc.) Two', ['By Acme Inc.)', 'Two']],
])('a full stop behind an abbreviation ends no sentence: %j', (text, expected) => expect(sentences(text)).toEqual(expected))

test('sentences follow each other whatever ends them, and none is empty', () => {
  expect(sentences('One. Two\n- Three. Four\n- Five')).toEqual(['One.', 'Two', '- Three.', 'Four', '- Five'])
  expect(sentences('One.\n**Two**')).toEqual(['One.', '**Two**'])
  expect(sentences('')).toEqual([])
})

test('what is longer than any sentence is cut into pieces', () => {
  expect(sentences('a'.repeat(3000))).toEqual(['a'.repeat(3000)])
  expect(sentences(`One. A${'a'.repeat(6000)}`).map(({ length }) => length)).toEqual([4, 3000, 3000, 1])
})

test('only what lies within the prose is read, at its place in the text', () => {
  const text = 'Zero. One. Two\n- Three. Four'
  const spans = readSentences(text, { start: 6, end: 23 })
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['One. ', 'Two\n', '- Three.'])
})
