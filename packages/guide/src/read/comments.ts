import type { Comment } from '../guide.ts'

/** HTML comments in the order of the text; one that is never closed reaches to the end. */
export const readComments = (text: string): Comment[] => {
  const comments: Comment[] = []
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start + 4)
    const end = close < 0 ? text.length : close + 3
    comments.push({
      span: { start, end },
      text: text.slice(start + 4, close < 0 ? end : close).trim(),
      ownLine: isOwnLine(text, start, end),
    })
    start = text.indexOf('<!--', end)
  }
  return comments
}

const BLANK = /[^\S\r\n]/
const LINE_END = /[\r\n]/

/** Whether nothing but blanks stands around it on its line; looks no further than the blanks, so that a line of many comments stays cheap. */
const isOwnLine = (text: string, start: number, end: number): boolean => {
  let before = start - 1
  while (before >= 0 && BLANK.test(text[before] ?? '')) before--
  let after = end
  while (after < text.length && BLANK.test(text[after] ?? '')) after++
  return (before < 0 || LINE_END.test(text[before] ?? '')) && (after === text.length || LINE_END.test(text[after] ?? ''))
}
