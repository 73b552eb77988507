import { distance } from 'fastest-levenshtein'

/** The name that `name` was most probably meant to be; null where none is near. */
export const nearestName = (name: string, names: readonly string[]): string | null => {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const candidate of names) {
    const steps = Math.min(distance(name, candidate), distanceWithoutGroup(name, candidate))
    if (steps < least) {
      best = candidate
      least = steps
    }
  }
  return least <= Math.max(2, name.length / 3) ? best : null
}

/** A rule named without its group, or with a wrong one, is meant all the same: `total` for `band/total`. */
const distanceWithoutGroup = (name: string, candidate: string): number => {
  const slash = candidate.indexOf('/')
  return slash === -1 ? Number.POSITIVE_INFINITY : distance(name.slice(name.indexOf('/') + 1), candidate.slice(slash + 1)) + 1
}
