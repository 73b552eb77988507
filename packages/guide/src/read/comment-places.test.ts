import { expect, test } from 'vitest'
import { readComments } from './comments.ts'

const read = (text: string): string[] =>
  readComments(text).map(({ span, text: words, ownLine }) => `${text.slice(span.start, span.end)} ${words}${ownLine ? ' alone' : ''}`)

test.each([
  ['<!-- a -->', ['<!-- a --> a alone']],
  ['x <!-- a -->', ['<!-- a --> a']],
  ['<!-- a --> x', ['<!-- a --> a']],
  ['x\n \t<!-- a --> \ny', ['<!-- a --> a alone']],
  ['x\r<!-- a -->\ry', ['<!-- a --> a alone']],
  ['<!-- a --><!-- b -->', ['<!-- a --> a', '<!-- b --> b']],
  ['<!-->-->', ['<!-->--> > alone']],
  ['<!----> x', ['<!----> ']],
  ['<!-- a\nb', ['<!-- a\nb a\nb alone']],
  ['<!--a-->', ['<!--a--> a alone']],
  ['<!---> x --> y', ['<!---> x --> -> x']],
  ['-->', []],
  ['<!-', []],
  ['<!-- a --> <!-- b -->\n<!-- c -->', ['<!-- a --> a', '<!-- b --> b', '<!-- c --> c alone']],
  ['x\u2028<!-- a -->', ['<!-- a --> a']],
  ['<!-- a -->\u00A0\n\u00A0<!-- b -->', ['<!-- a --> a alone', '<!-- b --> b alone']],
  ['\t<!-- a -->\t', ['<!-- a --> a alone']],
])('%j', (text, comments) => expect(read(text)).toEqual(comments))
