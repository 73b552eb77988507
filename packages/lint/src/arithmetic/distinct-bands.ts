import type { Band, Guide, Part } from '@guidelint/guide'
import { remember } from '../remember.ts'

/** The parts of a band, those that its table has. Nearly every rule asks for them. */
export const partsOf: (band: Band) => readonly Part[] = remember((band: Band) =>
  [band.base, band.equity, band.bonus, band.signing, band.total, ...band.extra].filter((part) => part !== null),
)

const wording = (band: Band): string =>
  [band.region?.text ?? '', band.level?.text ?? '', band.title?.text ?? '', ...partsOf(band).map(({ cell }) => cell.text)].join('|')

/** Bands without exact repeats of an earlier row: `table/duplicate-row` speaks for those, nothing is judged twice. */
export const distinctBands: (guide: Guide) => readonly Band[] = remember((guide: Guide) => {
  const seen = new Set<string>()
  return guide.bands.filter((band) => {
    const text = wording(band)
    return seen.has(text) ? false : seen.add(text)
  })
})
