import type { Guide, Part } from '@guidelint/guide'
import { distinctBands, partsOf } from '../../arithmetic/distinct-bands.ts'

/** Every value cell of the compensation table once, exact repeats of a row left out. */
export const valueParts = (guide: Guide): Part[] => distinctBands(guide).flatMap(partsOf)

/** Where a cell stands by names, for a message: `the base of London`. */
export const namesOf = (guide: Guide): ReadonlyMap<Part, string> =>
  new Map(guide.bands.flatMap((band) => partsOf(band).map((part) => [part, `${part.component.text}${band.region ? ` of ${band.region.text}` : band.level ? ` of ${band.level.text}` : ''}`] as const)))
