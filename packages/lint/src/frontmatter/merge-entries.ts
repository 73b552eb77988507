import { type Entry, MONEY, type StatedEnds } from './entry.ts'

/** Several levels of a region as one entry, the lowest to the highest figure: the old form. */
export const mergeEntries = (entries: readonly [Entry, ...Entry[]]): Entry => {
  const [first] = entries
  if (entries.length === 1) return first
  const merged = (name: (typeof MONEY)[number] | 'bonus_pct'): StatedEnds | null => widest(entries.map((entry) => entry[name]))
  return {
    ...first,
    level: null,
    ...Object.fromEntries(MONEY.map((name) => [name, merged(name)])),
    bonus_pct: merged('bonus_pct'),
    other: entries.find(({ other }) => other !== null)?.other ?? null,
  }
}

const widest = (all: readonly (StatedEnds | null)[]): StatedEnds | null => {
  const lows = all.flatMap((ends) => ends?.[0] ?? [])
  const highs = all.flatMap((ends) => ends?.[1] ?? [])
  return lows.length === 0 ? null : [Math.min(...lows), Math.max(...highs)]
}
