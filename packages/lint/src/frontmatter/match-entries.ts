import { type Band, regionKey } from '@guidelint/guide'
import type { Entry } from './entry.ts'
import { entryOfBand } from './entry-of-band.ts'

/** An entry of frontmatter with the bands that it stands for: several where it says a region's levels as one. */
export interface Match {
  /** Index in `compensation`. */
  readonly index: number
  readonly entry: Entry
  readonly bands: readonly [Band, ...Band[]]
}

export interface Matches {
  /** In the order of the entries. */
  readonly matched: readonly Match[]
  /** Entries that no band stands behind. */
  readonly surplus: readonly { readonly index: number; readonly entry: Entry }[]
  /** Bands that no entry says. */
  readonly missing: readonly Band[]
}

const levelKey = (level: string | null): string =>
  (level ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()

const keyOfBand = (band: Band): string => band.region?.key ?? levelKey(band.level?.text ?? band.title?.text ?? null)

const keyOfEntry = ({ region, level }: Entry): string => (region === null ? levelKey(level) : regionKey(region))

/** Finds for each entry the band of its region and level. What is left over is paired where only the name can have changed. */
export const matchEntries = (entries: readonly Entry[], bands: readonly Band[]): Matches => {
  const keys = entries.map(keyOfEntry)
  const taken = new Set<Band>()
  const matched: Match[] = []
  const left: { index: number; entry: Entry }[] = []
  for (const [index, entry] of entries.entries()) {
    const free = bands.filter((band) => keyOfBand(band) === keys[index] && !taken.has(band))
    const found = bandsFor(entry, free, keys.indexOf(keyOfEntry(entry)) === keys.lastIndexOf(keyOfEntry(entry)))
    for (const band of found) taken.add(band)
    const [first, ...rest] = found
    if (first) matched.push({ index, entry, bands: [first, ...rest] })
    else left.push({ index, entry })
  }
  const missing = bands.filter((band) => !taken.has(band) && !isRepeated(band, taken))
  return pairRenamed({ matched, surplus: left, missing })
}

/** A region that stands twice is `table/duplicate-row`'s: either row may be the one that frontmatter means. */
const isRepeated = (band: Band, taken: ReadonlySet<Band>): boolean =>
  [...taken].some((other) => keyOfBand(other) === keyOfBand(band) && levelOf(other) === levelOf(band))

const levelOf = (band: Band): string => levelKey(band.level?.text ?? band.title?.text ?? null)

/** Of old a region's levels were said as one entry: it stands for all of them where it is the region's only one. */
const bandsFor = (entry: Entry, bands: readonly Band[], isOnly: boolean): readonly Band[] => {
  if (entry.level === null && isOnly && new Set(bands.map(levelOf)).size > 1) return bands
  const same = entry.level === null ? bands : bands.filter((band) => levelOf(band) === levelKey(entry.level))
  const best = same.find((band) => sameFigures(entry, band)) ?? same[0]
  return best ? [best] : []
}

const sameFigures = (entry: Entry, band: Band): boolean => {
  const { base, total_comp: total } = entryOfBand(band)
  return [base ?? total, total ?? base].join() === [entry.base ?? entry.total_comp, entry.total_comp ?? entry.base].join()
}

/** One region was renamed where one entry and one band are left over, or where their figures are the same. */
const pairRenamed = ({ matched, surplus, missing }: Matches): Matches => {
  const pairs: Match[] = []
  for (const one of surplus) {
    const free = missing.filter(
      (band) =>
        !pairs.some(({ bands }) => bands[0] === band) && levelKey(one.entry.level) === (one.entry.level === null ? '' : levelOf(band)),
    )
    const band =
      free.find((candidate) => hasFigures(one.entry) && sameFigures(one.entry, candidate)) ??
      (surplus.length === 1 && missing.length === 1 ? free[0] : undefined)
    if (band) pairs.push({ ...one, bands: [band] })
  }
  return {
    matched: [...matched, ...pairs].sort((a, b) => a.index - b.index),
    surplus: surplus.filter(({ index }) => !pairs.some((pair) => pair.index === index)),
    missing: missing.filter((band) => !pairs.some(({ bands }) => bands[0] === band)),
  }
}

const hasFigures = ({ base, total_comp: total }: Entry): boolean => base !== null || total !== null
