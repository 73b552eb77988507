import { expect, test } from 'vitest'
import { readComments } from './comments.ts'

test('comments with their places', () => {
  const text = 'a <!-- one --> b\n  <!--two-->\r\n| c | <!-- three -->\n<!-- never closed'
  const comments = readComments(text)
  expect(comments.map(({ text, ownLine }) => [text, ownLine])).toEqual([
    ['one', false],
    ['two', true],
    ['three', false],
    ['never closed', true],
  ])
  expect(comments.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '<!-- one -->',
    '<!--two-->',
    '<!-- three -->',
    '<!-- never closed',
  ])
})
