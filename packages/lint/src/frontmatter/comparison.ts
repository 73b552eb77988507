import type { Band, Guide, Part } from '@guidelint/guide'
import { plain } from '../arithmetic/notation.ts'
import { isDamaged } from './damaged-parts.ts'
import type { Difference } from './difference.ts'
import { type Entry, MONEY, type Money, type StatedEnds } from './entry.ts'
import { entryOfBand } from './entry-of-band.ts'
import type { Match } from './match-entries.ts'
import { mergeEntries } from './merge-entries.ts'

export const NAMES: Readonly<Record<Money | 'bonus_pct' | 'option_count', string>> = {
  base: 'base',
  stock: 'equity',
  bonus: 'bonus',
  signing_bonus: 'sign-on',
  total_comp: 'total',
  bonus_pct: 'bonus percent',
  option_count: 'option count',
}

/** An entry with what the body says of its region. */
export interface Comparison {
  readonly match: Match
  readonly stated: Entry
  readonly expected: Entry
  /** Name of the region for messages. */
  readonly name: string
  /** Whether the value of a key can be judged: its type is right, and the body's cell undamaged. */
  readonly isClear: (key: string, part: Part | null) => boolean
}

export const makeComparison = (guide: Guide, match: Match, broken: ReadonlySet<string>): Comparison => {
  const [first, ...rest] = match.bands
  const expected = mergeEntries([entryOfBand(first), ...rest.map(entryOfBand)])
  const isClear = (key: string, part: Part | null): boolean =>
    !['', '_low', '_high'].some((end) => broken.has(`compensation.${match.index}.${key}${end}`)) &&
    !match.bands.some((band) => isDamaged(guide, band, partAt(band, part)))
  const { region, level } = match.entry
  return {
    match,
    stated: match.entry,
    expected: turned(match.entry, expected),
    name: [region, level].filter(Boolean).join(', ') || (expected.level ?? 'it'),
    isClear,
  }
}

/** The same component in another band of the match. */
const partAt = (band: Band, part: Part | null): Part | null => moneyParts(band).find(({ kind }) => kind === part?.kind) ?? null

/** Frontmatter may give a band in its second currency: that is the same band. */
const turned = (stated: Entry, expected: Entry): Entry => {
  const { other } = expected
  if (!other || other.currency !== stated.currency || expected.currency === stated.currency) return expected
  const agrees = MONEY.every((name) => stated[name] === null || isSame(stated[name], other[name]))
  return agrees ? { ...expected, ...other, other: { ...expected } } : expected
}

export const partOf = (
  {
    match: {
      bands: [band],
    },
  }: Pick<Comparison, 'match'>,
  name: string,
): Part | null =>
  name === 'base'
    ? band.base
    : name === 'stock' || name === 'option_count'
      ? band.equity
      : name === 'signing_bonus'
        ? band.signing
        : name === 'total_comp'
          ? band.total
          : band.bonus

export const isSame = (a: StatedEnds | null, b: StatedEnds | null): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

export const isZero = (ends: StatedEnds | null): boolean => ends === null || ends.every((end) => !end)

export const shown = (ends: StatedEnds | null): string => {
  if (ends === null) return 'none'
  const [low, high] = ends.map((end) => (end === null ? 'null' : Number.isInteger(end) ? plain(end) : String(end)))
  return low === high ? `${low}` : `${low}–${high}`
}

/** What the body says of a part, as it is written; of several levels the whole span. */
export const written = ({ match, expected }: Comparison, name: Money | 'bonus_pct' | 'option_count'): string => {
  const part = match.bands.length === 1 ? partOf({ match }, name) : null
  return part ? part.cell.text : shown(expected[name])
}

export const difference = (
  { match }: Comparison,
  kind: string,
  key: string,
  message: string,
  part: Part | null,
  [stated, expected]: readonly [unknown, unknown],
  isDetail = false,
): Difference => ({
  kind,
  path: `compensation.${match.index}.${key}`,
  message,
  body: part?.cell.span ?? match.bands[0].span,
  stated,
  expected,
  isDetail,
})

/** The first end that disagrees; of what is lacking the low end. */
export const endKey = (name: string, stated: StatedEnds | null, expected: StatedEnds | null): string =>
  `${name}_${stated?.[0] === expected?.[0] && stated !== null ? 'high' : 'low'}`

/** A `$` in Toronto may be either dollar. */
export const isAmbiguous = (band: Band, currency: string): boolean =>
  (band.region?.currencies.includes(currency) ?? false) &&
  moneyParts(band).some(({ range }) => {
    const codes = (range?.low.currency ?? range?.high.currency)?.codes ?? []
    return codes.length > 1 && codes.includes(currency) && codes.includes(band.currency ?? '')
  })

export const moneyParts = (band: Band): Part[] =>
  [band.base, band.equity, band.bonus, band.signing, band.total].filter((part) => part !== null)
