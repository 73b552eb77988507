import { contains, overlaps, type Span } from '@guidelint/guide'
import { diagnose, plainFigure } from '@guidelint/lint'
import { type InlayHint, InlayHintKind } from 'vscode-languageserver'
import type { GuideView } from '../session.ts'
import { yearOf } from '../year-of.ts'

/** Below this share a computed total is the stated one, rounded. */
const ROUNDING = 0.03

/** Beside each stated total the computed one where they differ, or why it can't be checked; beside a grant its yearly worth. */
export const inlayHints = ({ document, analysis }: GuideView, within: Span): InlayHint[] => {
  const { guide, configured } = analysis
  const { profile } = configured.settings
  const hints: InlayHint[] = []
  const hint = (cell: Span, label: string): void => {
    if (overlaps(within, cell) || contains(within, cell))
      hints.push({ position: document.places.position(cell.end), label, kind: InlayHintKind.Type, paddingLeft: true })
  }
  const { rows, unchecked } = diagnose(guide, profile)
  for (const { inputs, stated } of rows) {
    const [low, high] = stated.computed
    if (inputs.band.total !== null && stated.error > ROUNDING)
      hint(inputs.band.total.cell.span, `= ${plainFigure(low)}–${plainFigure(high)}`)
  }
  for (const { band, reason } of unchecked) if (band.total?.range != null) hint(band.total.cell.span, `unchecked, because ${reason}`)
  for (const { equity } of guide.bands) {
    const year = equity === null ? null : yearOf(equity, profile)
    if (equity !== null && year !== null) hint(equity.cell.span, `${plainFigure(year.low)}–${plainFigure(year.high)} a year`)
  }
  return hints
}
