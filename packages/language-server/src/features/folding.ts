import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver'
import type { GuideView } from '../session.ts'

/** Frontmatter, sections and tables fold. */
export const foldingRanges = ({ document, analysis }: GuideView): FoldingRange[] => {
  const { guide } = analysis
  const text = guide.source.text
  const fold = ({ start, end }: { start: number; end: number }, kind?: FoldingRangeKind): FoldingRange[] => {
    const from = document.places.position(start).line
    const to = document.places.position(start + text.slice(start, end).trimEnd().length).line
    return to > from ? [{ startLine: from, endLine: to, ...(kind !== undefined && { kind }) }] : []
  }
  return [
    ...(guide.frontmatter === null ? [] : fold(guide.frontmatter.span, FoldingRangeKind.Imports)),
    ...guide.sections.flatMap(({ span }) => fold(span, FoldingRangeKind.Region)),
    ...guide.tables.flatMap(({ span }) => fold(span)),
  ]
}
