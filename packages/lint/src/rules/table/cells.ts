import { contains, type Guide, type Part } from '@guidelint/guide'
import { distinctBands, partsOf } from '../../arithmetic/distinct-bands.ts'

/**
 * Every value cell of the compensation table once: left out are exact repeats of a row, rows whose cells are shifted, and
 * cells that `structure/placeholder` reports.
 */
export const valueParts = (guide: Guide): Part[] => {
  const parts = distinctBands(guide)
    .filter(({ isRagged }) => !isRagged)
    .flatMap(partsOf)
  if (guide.placeholders.length === 0) return parts
  return parts.filter(({ cell }) => !guide.placeholders.some(({ span }) => contains(cell.span, span)))
}

/** Where a cell stands by names, for a message: `Base Salary of London`. */
export const nameOf = (guide: Guide, part: Part): string => {
  const band = guide.bands.find((one) => partsOf(one).includes(part))
  const row = band?.region?.text ?? band?.level?.text
  return row === undefined ? part.component.text : `${part.component.text} of ${row}`
}
