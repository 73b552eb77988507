import type { Band, Guide, Part } from '@guidelint/guide'

const known = new WeakMap<Guide, readonly Band[]>()

const partsKnown = new WeakMap<Band, readonly Part[]>()

/** The parts of a band, those that its table has. Nearly every rule asks for them, so they are listed once. */
export const partsOf = (band: Band): readonly Part[] => {
  let parts = partsKnown.get(band)
  if (!parts) {
    parts = [band.base, band.equity, band.bonus, band.signing, band.total, ...band.extra].filter((part) => part !== null)
    partsKnown.set(band, parts)
  }
  return parts
}

const wording = (band: Band): string =>
  [band.region?.text ?? '', band.level?.text ?? '', band.title?.text ?? '', ...partsOf(band).map(({ cell }) => cell.text)].join('|')

/** Bands without exact repeats of an earlier row: `table/duplicate-row` speaks for those, nothing is judged twice. */
export const distinctBands = (guide: Guide): readonly Band[] => {
  let bands = known.get(guide)
  if (!bands) {
    const seen = new Set<string>()
    bands = guide.bands.filter((band) => {
      const text = wording(band)
      return seen.has(text) ? false : seen.add(text)
    })
    known.set(guide, bands)
  }
  return bands
}
