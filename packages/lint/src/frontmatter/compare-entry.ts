import { type Guide, regionKey } from '@guidelint/guide'
import { compareCount, compareMoney, comparePercent, unreadRow } from './compare-figures.ts'
import { compareCurrency, compareOther, comparePeriods } from './compare-units.ts'
import { type Comparison, difference, makeComparison } from './comparison.ts'
import type { Difference } from './difference.ts'
import { MONEY } from './entry.ts'
import type { Match } from './match-entries.ts'

/**
 * Where an entry of frontmatter disagrees with the table.
 * @param broken paths that `frontmatter/schema` reports: nothing more is said of them
 */
export function* compareEntry(guide: Guide, match: Match, broken: ReadonlySet<string>): Generator<Difference> {
  const comparison = makeComparison(guide, match, broken)
  const unread = unreadRow(comparison)
  if (unread) yield unread
  else {
    for (const name of MONEY) yield* compareMoney(comparison, name)
    yield* compareCount(comparison)
    yield* compareCurrency(comparison)
    yield* comparePeriods(comparison)
  }
  yield* comparePercent(comparison)
  yield* compareOther(comparison)
  yield* compareNames(comparison)
}

/** A region under another name; of old, levels were not named and a region was copied with its marks. */
function* compareNames(comparison: Comparison): Generator<Difference> {
  const { stated, match, name } = comparison
  const [band] = match.bands
  const region = band.region
  const say = (kind: string, message: string, values: readonly [unknown, unknown], isDetail = true) =>
    difference(comparison, kind, 'region', message, null, values, isDetail)
  if (region && region.key !== '' && stated.region !== null && regionKey(stated.region) !== region.key)
    yield say(
      'region name',
      `Frontmatter calls the region “${stated.region}”, the table “${region.text}”`,
      [stated.region, region.text],
      false,
    )
  if (match.bands.length > 1)
    yield say('levels', `Frontmatter says the ${match.bands.length} levels of ${name} as one`, [1, match.bands.length])
  if (region && stated.region === region.raw && region.raw !== region.text)
    yield say('marks', `Frontmatter names the region with its marks, “${region.raw}”; “${region.text}” was expected`, [
      region.raw,
      region.text,
    ])
}
