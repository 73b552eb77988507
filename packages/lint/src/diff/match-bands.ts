import type { Band } from '@guidelint/guide'
import { type BandFigure, bandFigures, figureKey } from './band-figures.ts'

/** A band with what it is compared by. */
export interface NamedBand {
  readonly band: Band
  /** Of region, level and title. */
  readonly key: string
  readonly figures: ReadonlyMap<string, BandFigure>
}

export interface BandPair {
  readonly before: NamedBand | null
  readonly after: NamedBand | null
}

const words = (text: string | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim()

/** Bands that say anything, with numbered names where one stands twice. */
export const namedBands = (bands: readonly Band[]): readonly NamedBand[] => {
  const counts = new Map<string, number>()
  return bands.flatMap((band) => {
    const figures = bandFigures(band)
    if (figures.size === 0) return []
    const name = [band.region?.key ?? '', words(band.level?.text), words(band.title?.text)].join('\n')
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return [{ band, figures, key: count === 1 ? name : `${name}\n${count}` }]
  })
}

/** Pairs bands by name; those left over by their figures, since a region that is renamed keeps them. */
export const matchBands = (before: readonly NamedBand[], after: readonly NamedBand[]): readonly BandPair[] => {
  const byKey = new Map(before.map((band) => [band.key, band]))
  const taken = new Set<NamedBand>()
  const pairs = new Map<NamedBand, NamedBand>()
  for (const band of after) {
    const same = byKey.get(band.key)
    if (same === undefined) continue
    pairs.set(band, same)
    taken.add(same)
  }
  const gone = before.filter((band) => !taken.has(band))
  const fresh = after.filter((band) => !pairs.has(band))
  for (const [old, renamed] of renames(gone, fresh)) {
    pairs.set(renamed, old)
    taken.add(old)
  }
  return [
    ...after.map((band) => ({ before: pairs.get(band) ?? null, after: band })),
    ...before.filter((band) => !taken.has(band)).map((band) => ({ before: band, after: null })),
  ]
}

/** Pairs that share at least half of their figures, those that share most first. */
const renames = (gone: readonly NamedBand[], fresh: readonly NamedBand[]): [NamedBand, NamedBand][] => {
  const keys = new Map([...gone, ...fresh].map((band) => [band, new Set([...band.figures.values()].map(figureKey))]))
  const candidates = gone.flatMap((old) =>
    fresh.flatMap((renamed) => {
      const [a, b] = [keys.get(old) ?? new Set(), keys.get(renamed) ?? new Set()]
      const shared = [...a].filter((key) => b.has(key)).length / Math.max(a.size, b.size)
      const sameLevel = words(old.band.level?.text) === words(renamed.band.level?.text)
      return shared >= HALF
        ? [{ old, renamed, score: shared + (sameLevel ? 0.1 : 0) + (old.band.row === renamed.band.row ? 0.01 : 0) }]
        : []
    }),
  )
  const chosen: [NamedBand, NamedBand][] = []
  const taken = new Set<NamedBand>()
  for (const { old, renamed } of candidates.sort((a, b) => b.score - a.score)) {
    if (taken.has(old) || taken.has(renamed)) continue
    chosen.push([old, renamed])
    taken.add(old).add(renamed)
  }
  return chosen
}

const HALF = 0.5
