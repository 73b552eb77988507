import type { Comment } from '../guide.ts'
import { lineEnd, lineStart } from '../markdown/lines.ts'

/** HTML comments in the order of the text; one that is never closed reaches to the end. */
export const readComments = (text: string): Comment[] => {
  const comments: Comment[] = []
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start + 4)
    const end = close < 0 ? text.length : close + 3
    const before = text.slice(lineStart(text, start), start)
    const after = text.slice(end, lineEnd(text, end))
    comments.push({
      span: { start, end },
      text: text.slice(start + 4, close < 0 ? end : close).trim(),
      ownLine: before.trim() === '' && after.trim() === '',
    })
    start = text.indexOf('<!--', end)
  }
  return comments
}
