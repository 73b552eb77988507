import { NESTING_LIMIT } from '../limits.ts'
import type { Span } from '../span.ts'
import { lineEnd } from './lines.ts'

const TOO_DEEP = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${NESTING_LIMIT + 1}}(?![-+* \\t]*$)`, 'm')

/** The first line that opens more lists and quotes in one another than Markdown's own parser is asked about; null where none does. */
export const deepLine = (text: string): Span | null => {
  const start = text.search(TOO_DEEP)
  return start < 0 ? null : { start, end: lineEnd(text, start) }
}
