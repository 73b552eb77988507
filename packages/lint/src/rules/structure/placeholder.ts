import type { Guide, Placeholder } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'

const EXPECTED: Readonly<Record<Placeholder['kind'], string>> = { figure: 'a figure was', word: 'words were', 'to-do': 'text was' }

/** Placeholders of one line are one piece of unfinished work. */
const byLine = (placeholders: readonly Placeholder[], text: string): Placeholder[][] => {
  const lines: Placeholder[][] = []
  for (const placeholder of placeholders) {
    const last = lines.at(-1)
    const previous = last?.at(-1)
    if (last && previous && !text.slice(previous.span.end, placeholder.span.start).includes('\n')) last.push(placeholder)
    else lines.push([placeholder])
  }
  return lines
}

/** A template variable that nobody filled in is read aloud in a negotiation. */
export const placeholder = defineRule({
  id: 'structure/placeholder',
  summary: 'No template variable is left unfilled.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check({ placeholders, source }: Guide): Iterable<Problem> {
    for (const [first, ...others] of byLine(placeholders, source.text)) {
      if (!first) continue
      const more = others.length === 0 ? ' stands' : ` and ${others.length} more on this line stand`
      yield {
        span: first.span,
        message: `“${first.text}”${more} where ${EXPECTED[first.kind]} expected.`,
        related: others.map(({ span, text }) => ({ span, message: text })),
        facts: { placeholders: [first, ...others].map(({ text }) => text) },
      }
    }
  },
})
