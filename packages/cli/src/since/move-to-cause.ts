import { type Guide, overlaps, type Span } from '@guidelint/guide'
import type { LineIndex } from '@guidelint/lint'
import type { FindingReport, Place, RelatedReport } from '../report.ts'
import { excerptOf, placeOf, sourceLines } from '../report-finding.ts'

const spanOf = (place: Place, lines: LineIndex): Span => ({
  start: lines.offsetAt({ line: place.line, column: place.column }),
  end: lines.offsetAt({ line: place.endLine, column: place.endColumn }),
})

/**
 * A finding at the one changed cell among its related places, where its own place did not change: who changed a base reads of
 * it there, not at the total that no longer fits. Its old place becomes a related one.
 */
export const moveToCause = (finding: FindingReport, changed: readonly Span[], guide: Guide, lines: LineIndex): FindingReport => {
  const isChanged = (span: Span): boolean => changed.some((one) => overlaps(one, span))
  const { start, end, line, column, endLine, endColumn } = finding
  if (isChanged({ start, end })) return finding
  const [cause, ...others] = finding.related.filter((one) => one.path === undefined && isChanged(spanOf(one, lines)))
  if (cause === undefined || others.length > 0) return finding
  const span = spanOf(cause, lines)
  const shown: RelatedReport = { line, column, endLine, endColumn, message: 'where it shows' }
  const related = [...finding.related.filter((one) => one !== cause), shown]
  const excerpt = excerptOf(guide, span, sourceLines(guide, lines))
  return { ...finding, ...placeOf(span, lines), start: span.start, end: span.end, related, excerpt }
}
