import type { Band, Guide, Part } from '@guidelint/guide'

/** How much of the compensation table could be judged. */
export interface Checked {
  /** Cells of the table's body. */
  readonly cells: number
  /** Of these, cells that hold a figure or should, and of which nothing can be said. */
  readonly unchecked: number
}

/** Whether a part's figures can stand in a sum: a range, a percent, or what counts as zero. */
const isSummable = (part: Part | null): boolean => {
  if (part === null) return true
  const { kind } = part.cell.content
  return kind === 'money' || kind === 'percent' || kind === 'dash' || kind === 'none'
}

const isTotalChecked = (band: Band): boolean =>
  !band.isRagged && band.base?.range != null && isSummable(band.equity) && isSummable(band.bonus) && isSummable(band.signing)

const isUnread = (part: Part): boolean => {
  const { kind } = part.cell.content
  return kind === 'unreadable' || kind === 'words' || kind === 'count' || kind === 'empty'
}

/** Counts what was judged, so that a green run over half of the cells does not look like one over all. */
export const countChecked = (guide: Guide): Checked => {
  const unchecked = new Set<number>()
  for (const band of guide.bands) {
    for (const part of [band.base, band.equity, band.bonus, band.signing, band.total, ...band.extra]) {
      if (part === null) continue
      if (isUnread(part) || (part.kind === 'total' && part.range !== null && !isTotalChecked(band))) unchecked.add(part.cell.span.start)
    }
  }
  const rows = guide.compensation?.table.rows ?? []
  return { cells: rows.reduce((sum, row) => sum + row.cells.length, 0), unchecked: unchecked.size }
}
