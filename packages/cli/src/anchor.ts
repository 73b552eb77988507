import type { Guide, LibraryFacts, Span } from '@guidelint/guide'
import { createScopes, LineIndex } from '@guidelint/lint'
import type { Excerpt, Place } from './report.ts'
import { excerptOf, placeOf, sourceLines } from './report-finding.ts'

/** A place of a guide with all that a report says of it, so that the guide need not be read again for a finding there. */
export interface Anchor {
  /** Offsets. */
  readonly start: number
  readonly end: number
  readonly place: Place
  readonly scope: string
  readonly excerpt: Excerpt
}

/** The places where most findings across guides stand: the title and the header of the compensation table. */
export const anchorsOf = (guide: Guide, { title, table }: LibraryFacts, lines = new LineIndex(guide.source.text)): readonly Anchor[] => {
  const scopeOf = createScopes(guide)
  const lineAt = sourceLines(guide, lines)
  return (table === null ? [title] : [title, table]).map((span) => ({
    start: span.start,
    end: span.end,
    place: placeOf(span, lines),
    scope: scopeOf(span),
    excerpt: excerptOf(guide, span, lineAt),
  }))
}

export const anchorAt = (anchors: readonly Anchor[], { start, end }: Span): Anchor | undefined =>
  anchors.find((anchor) => anchor.start === start && anchor.end === end)
