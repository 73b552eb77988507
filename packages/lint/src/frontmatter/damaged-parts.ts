import type { Band, Guide, Part } from '@guidelint/guide'
import { overlaps } from '@guidelint/guide'
import { scaleSlips } from '../arithmetic/scale.ts'

/** Whether another rule reports the part's cell, or a row that lacks cells: what rests on it can't be told, and nothing should be copied from it. */
export const isDamaged = (guide: Guide, band: Band, part: Part | null): boolean => {
  if (band.isRagged) return true
  if (part === null) return false
  const { content, span } = part.cell
  if (content.kind === 'empty' || content.kind === 'unreadable') return true
  const ranges = [part.range, part.other, part.percent].filter((range) => range !== null)
  if (ranges.some(({ low, high }) => low.value > high.value)) return true
  if (part.range && part.range.currency === null && (part.range.low.currency || part.range.high.currency)) return true
  if (guide.source.damage.some((one) => one.text === null && overlaps(one.span, span))) return true
  return scaleSlips(guide).some((slip) => slip.band === band && slip.part === part)
}
