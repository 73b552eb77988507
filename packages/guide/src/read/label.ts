import type { Label } from '../guide.ts'
import { plainText } from '../markdown/plain-text.ts'
import type { Span } from '../span.ts'

/** What stands at `span`, with and without its marks. */
export const labelAt = (text: string, span: Span): Label => {
  const raw = text.slice(span.start, span.end)
  return { span, raw, text: plainText(raw) }
}
