import { type Band, contains, type Guide, type Part } from '@guidelint/guide'
import { distinctBands, partsOf } from '../../arithmetic/distinct-bands.ts'

export interface PlacedPart {
  readonly band: Band
  readonly part: Part
}

/**
 * Every value cell of the compensation table once: left out are exact repeats of a row, rows whose cells are shifted, and
 * cells that `structure/placeholder` reports.
 */
export const valueParts = (guide: Guide): PlacedPart[] =>
  distinctBands(guide)
    .filter(({ isRagged }) => !isRagged)
    .flatMap((band) => partsOf(band).map((part) => ({ band, part })))
    .filter(({ part }) => !guide.placeholders.some(({ span }) => contains(part.cell.span, span)))

/** Where a cell stands by names, for a message: `Base Salary of London`. */
export const nameOf = ({ band: { region, level }, part: { component } }: PlacedPart): string => {
  const row = region?.text || level?.text
  return row ? `${component.text} of ${row}` : component.text
}
