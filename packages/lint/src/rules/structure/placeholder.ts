import type { Guide, Placeholder } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'

const EXPECTED: Readonly<Record<Placeholder['kind'], string>> = { figure: 'a figure was', word: 'words were', 'to-do': 'text was' }

/** What was expected in place of all of them. */
const expectedFor = ([first, ...others]: readonly [Placeholder, ...Placeholder[]]): string => {
  if (others.some(({ kind }) => kind !== first.kind)) return 'text was'
  return first.kind === 'figure' && others.length > 0 ? 'figures were' : EXPECTED[first.kind]
}

/** Placeholders of one line are one piece of unfinished work. */
const byLine = (placeholders: readonly Placeholder[], text: string): [Placeholder, ...Placeholder[]][] => {
  const lines: [Placeholder, ...Placeholder[]][] = []
  for (const placeholder of placeholders) {
    const line = lines.at(-1)
    if (line && !text.slice(line[0].span.end, placeholder.span.start).includes('\n')) line.push(placeholder)
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
    for (const line of byLine(placeholders, source.text)) {
      const [first, ...others] = line
      const more = others.length === 0 ? ' stands' : ` and ${others.length} more on this line stand`
      yield {
        span: first.span,
        message: `“${first.text}”${more} where ${expectedFor(line)} expected.`,
        related: others.map(({ span, text }) => ({ span, message: text })),
        facts: { placeholders: line.map(({ text }) => text) },
      }
    }
  },
})
