import { NESTING_LIMIT } from '../limits.ts'
import type { Span } from '../span.ts'
import { lineAfter, lineEnd, lineFeed } from './lines.ts'

const TOO_DEEP = new RegExp(`(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${NESTING_LIMIT + 1}}(?![-+* \\t]*$)`, 'my')

/** The first line that opens more lists and quotes in one another than Markdown's own parser is asked about; null where none does. */
export const deepLine = (text: string): Span | null => {
  const endOf = text.includes('\r') ? lineEnd : lineFeed
  for (let start = 0, end = 0; start < text.length; start = lineAfter(text, end)) {
    end = endOf(text, start)
    // Hardly any line is that long: asking the expression at each would be a third of the split into blocks.
    if (end - start <= NESTING_LIMIT) continue
    TOO_DEEP.lastIndex = start
    if (TOO_DEEP.test(text)) return { start, end }
  }
  return null
}
