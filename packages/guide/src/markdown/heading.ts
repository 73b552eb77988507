import type { Span } from '../span.ts'
import { trimmed } from './lines.ts'

/** An ATX heading's rank and the place of its words, without the number signs before and after them. */
export const readHeading = (text: string, line: Span): { readonly depth: number; readonly span: Span } => {
  const source = text.slice(line.start, line.end)
  const marks = /^[ \t]*(#{1,6})[ \t]*/.exec(source)
  const start = marks?.[0].length ?? 0
  const closing = /(?:^|[ \t])#+[ \t]*$/.exec(source.slice(start))
  const end = closing ? start + closing.index : source.length
  return { depth: marks?.[1]?.length ?? 1, span: trimmed(text, { start: line.start + start, end: line.start + end }) }
}
