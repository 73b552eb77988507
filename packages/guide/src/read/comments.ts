import type { Comment } from '../guide.ts'

const COMMENT = /<!--([^]*?)(?:-->|$)/g

/** HTML comments in the order of the text; one that is never closed reaches to the end. */
export const readComments = (text: string): Comment[] =>
  Array.from(text.matchAll(COMMENT), ({ index: start, 0: { length }, 1: words }) => {
    const end = start + length
    return { span: { start, end }, text: String(words).trim(), ownLine: isOwnLine(text, start, end) }
  })

const BEFORE = /(?<=(?:^|[\r\n])[^\S\r\n]*)/y
const AFTER = /[^\S\r\n]*(?:$|[\r\n])/y

/** Whether nothing but blanks stands around it on its line; looks no further than the blanks, so that a line of many comments stays cheap. */
const isOwnLine = (text: string, start: number, end: number): boolean => {
  BEFORE.lastIndex = start
  AFTER.lastIndex = end
  return BEFORE.test(text) && AFTER.test(text)
}
