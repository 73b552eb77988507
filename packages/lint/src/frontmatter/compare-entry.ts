import { type Band, type Guide, isPriced, type Part, regionKey } from '@guidelint/guide'
import { plain } from '../arithmetic/notation.ts'
import { isDamaged } from './damaged-parts.ts'
import type { Difference } from './difference.ts'
import { type Entry, MONEY, type Money, type StatedEnds } from './entry.ts'
import { entryOfBand } from './entry-of-band.ts'
import type { Match } from './match-entries.ts'
import { mergeEntries } from './merge-entries.ts'

const NAMES: Readonly<Record<Money | 'bonus_pct' | 'option_count', string>> = {
  base: 'base', stock: 'equity', bonus: 'bonus', signing_bonus: 'sign-on', total_comp: 'total', bonus_pct: 'bonus percent', option_count: 'option count',
}

/** An entry with what the body says of its region. */
interface Comparison {
  readonly guide: Guide
  readonly match: Match
  readonly stated: Entry
  readonly expected: Entry
  /** Name of the region for messages. */
  readonly name: string
  /** Whether the value of a key can be judged: its type is right, and the body's cell undamaged. */
  readonly isClear: (key: string, part: Part | null) => boolean
}

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

const makeComparison = (guide: Guide, match: Match, broken: ReadonlySet<string>): Comparison => {
  const [first, ...rest] = match.bands
  const expected = mergeEntries([entryOfBand(first), ...rest.map(entryOfBand)])
  const isClear = (key: string, part: Part | null): boolean =>
    !['', '_low', '_high'].some((end) => broken.has(`compensation.${match.index}.${key}${end}`)) &&
    !match.bands.some((band) => isDamaged(guide, band, partAt(band, part)))
  const { region, level } = match.entry
  return { guide, match, stated: match.entry, expected: turned(match.entry, expected), name: [region, level].filter(Boolean).join(', ') || (expected.level ?? 'it'), isClear }
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

const partOf = ({ match: { bands: [band] } }: Comparison, name: string): Part | null =>
  name === 'base' ? band.base : name === 'stock' || name === 'option_count' ? band.equity : name === 'signing_bonus' ? band.signing : name === 'total_comp' ? band.total : band.bonus

const isSame = (a: StatedEnds | null, b: StatedEnds | null): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

const isZero = (ends: StatedEnds | null): boolean => ends === null || ends.every((end) => !end)

const shown = (ends: StatedEnds | null): string => {
  if (ends === null) return 'none'
  const [low, high] = ends.map((end) => (end === null ? 'null' : Number.isInteger(end) ? plain(end) : String(end)))
  return low === high ? `${low}` : `${low}–${high}`
}

/** What the body says of a part, as it is written; of several levels the whole span. */
const written = ({ match, expected }: Comparison, name: Money | 'bonus_pct' | 'option_count'): string => {
  const part = match.bands.length === 1 ? partOf({ match } as Comparison, name) : null
  return part ? part.cell.text : shown(expected[name])
}

const difference = (
  { match, guide: _ }: Comparison,
  kind: string,
  key: string,
  message: string,
  part: Part | null,
  [stated, expected]: readonly [unknown, unknown],
  isDetail = false,
): Difference => ({ kind, path: `compensation.${match.index}.${key}`, message, body: part?.cell.span ?? match.bands[0].span, stated, expected, isDetail })

/** The first end that disagrees; of what is lacking the low end. */
const endKey = (name: string, stated: StatedEnds | null, expected: StatedEnds | null): string => `${name}_${stated?.[0] === expected?.[0] && stated !== null ? 'high' : 'low'}`

/** A row of which frontmatter has no figure at all has one cause, not three. */
const unreadRow = (comparison: Comparison): Difference | null => {
  const { stated, expected, name } = comparison
  const money = MONEY.filter((one) => expected[one] !== null && comparison.isClear(one, partOf(comparison, one)))
  const [first] = money
  if (first === undefined || money.length < 2 || MONEY.some((one) => stated[one] !== null || !comparison.isClear(one, null))) return null
  const message = `Frontmatter has no figures for ${name}, where the table has ${NAMES[first]} ${written(comparison, first)}`
  return difference(comparison, 'lost row', `${first}_low`, message, partOf(comparison, first), [null, expected[first]])
}

function* compareMoney(comparison: Comparison, name: Money): Generator<Difference> {
  const part = partOf(comparison, name)
  const [stated, expected] = [comparison.stated[name], comparison.expected[name]]
  if (!comparison.isClear(name, part) || isSame(stated, expected) || (isZero(stated) && isZero(expected))) return
  const say = (kind: string, message: string) => difference(comparison, `${kind} ${name}`, endKey(name, stated, expected), message, part, [stated, expected])
  const says = `Frontmatter says ${NAMES[name]} ${shown(stated)} for ${comparison.name}`
  if (expected === null) {
    if (!isSignOnAsBonus(comparison, name)) yield say('surplus', `${says}, where the table has none`)
  } else if (stated !== null) yield say('other', `${says}, the table ${written(comparison, name)}`)
  else if (!isKeptElsewhere(comparison, name, part)) yield say('lost', `Frontmatter has no ${NAMES[name]} for ${comparison.name}, where the table has ${written(comparison, name)}`)
}

const isSignOnAsBonus = ({ stated, expected }: Comparison, name: Money): boolean => name === 'bonus' && stated.signing_bonus === null && isSame(stated.bonus, expected.signing_bonus)

/** What a percent of the base comes to needs no figure of its own; a sign-on may stand as the bonus. */
const isKeptElsewhere = (comparison: Comparison, name: Money, part: Part | null): boolean =>
  (name === 'bonus' && part?.cell.content.kind === 'percent') || (name === 'signing_bonus' && comparison.expected.bonus === null && isSame(comparison.stated.bonus, comparison.expected.signing_bonus))

function* compareCount(comparison: Comparison): Generator<Difference> {
  const part = partOf(comparison, 'option_count')
  const [stated, expected] = [comparison.stated.option_count, comparison.expected.option_count]
  if (isSame(stated, expected) || !comparison.isClear('option_count', part)) return
  const table = expected === null ? 'none' : written(comparison, 'option_count')
  const lost = stated === null
  const message = lost ? `Frontmatter has no equity for ${comparison.name}, where the table has ${table}` : `Frontmatter says ${shown(stated)} options for ${comparison.name}, the table ${table}`
  yield difference(comparison, lost ? 'lost stock' : 'other stock', lost ? 'stock_low' : 'option_count_low', message, part, [stated, expected])
}

function* comparePercent(comparison: Comparison): Generator<Difference> {
  const part = partOf(comparison, 'bonus_pct')
  const { stated, expected, name } = comparison
  const [ours, theirs] = [stated.bonus_pct, expected.bonus_pct]
  if (!comparison.isClear('bonus_pct', part) || isSame(ours, theirs) || (isZero(ours) && isZero(theirs))) return
  const say = (kind: string, message: string, isDetail = false) =>
    difference(comparison, kind, stated.hasPercentEnds && ours?.[0] !== theirs?.[0] ? 'bonus_pct_low' : stated.hasPercentEnds ? 'bonus_pct_high' : 'bonus_pct', message, part, [ours, theirs], isDetail)
  const table = theirs && part ? part.cell.text : 'none'
  if (ours && !stated.hasPercentEnds && ours[0] === theirs?.[0]) yield say('cut percent', `Frontmatter keeps ${shown(ours)} % of the bonus of ${name}, the table says ${table}`, true)
  else if (ours) yield say('other percent', `Frontmatter says a bonus of ${shown(ours)} % for ${name}, the table ${table}`)
  else if (part?.cell.content.kind === 'percent' || stated.bonus === null) yield say('lost percent', `Frontmatter has no bonus for ${name}, where the table has ${table}`)
}

function* compareCurrency(comparison: Comparison): Generator<Difference> {
  const { stated, expected, name, match } = comparison
  if (!match.bands.some(isPriced) || stated.currency === expected.currency || expected.currency === null || !comparison.isClear('currency', null)) return
  // A row in two currencies is the table's own trouble; either may be said.
  if (stated.currency !== null && (isAmbiguous(match.bands[0], stated.currency) || moneyParts(match.bands[0]).some(({ range }) => range?.currency === stated.currency))) return
  const part = ['base', 'total_comp', 'stock'].map((one) => partOf(comparison, one)).find((one) => one?.range) ?? null
  const message = `Frontmatter says ${stated.currency ?? 'no currency'} for ${name}, the table ${expected.currency}${part ? ` (${part.cell.text})` : ''}`
  yield difference(comparison, 'currency', 'currency', message, part, [stated.currency, expected.currency])
}

/** A `$` in Toronto may be either dollar. */
export const isAmbiguous = (band: Band, currency: string): boolean =>
  (band.region?.currencies.includes(currency) ?? false) &&
  moneyParts(band).some(({ range }) => {
    const codes = (range?.low.currency ?? range?.high.currency)?.codes ?? []
    return codes.length > 1 && codes.includes(currency) && codes.includes(band.currency ?? '')
  })

const moneyParts = (band: Band): Part[] => [band.base, band.equity, band.bonus, band.signing, band.total].filter((part) => part !== null)

function* comparePeriods(comparison: Comparison): Generator<Difference> {
  const { stated, expected, name } = comparison
  const equity = partOf(comparison, 'stock')
  const period = stated.equity_period
  const isLost = period === null ? expected.equity_period === 'year' : period !== expected.equity_period
  if (stated.stock && expected.stock && isLost && comparison.isClear('equity_period', equity)) {
    const what = period === null ? `gives the equity of ${name} without its period` : `counts the equity of ${name} per ${period}`
    yield difference(comparison, 'equity period', period === null ? 'stock_low' : 'equity_period', `Frontmatter ${what}; the table says ${equity?.cell.text ?? ''} per ${expected.equity_period}`, equity, [period, expected.equity_period])
  }
  const pay = partOf(comparison, 'base') ?? partOf(comparison, 'total_comp')
  if ((stated.pay_period ?? 'year') !== expected.pay_period && comparison.isClear('pay_period', pay)) {
    const key = stated.pay_period === null ? 'base_low' : 'pay_period'
    yield difference(comparison, 'pay period', key, `Frontmatter says pay per ${stated.pay_period ?? 'year'} for ${name}, the table per ${expected.pay_period} (${pay?.cell.text ?? ''})`, pay, [stated.pay_period, expected.pay_period])
  }
}

function* compareOther(comparison: Comparison): Generator<Difference> {
  const { stated, expected, name, match } = comparison
  const say = (kind: string, key: string, message: string, values: readonly [unknown, unknown], isDetail = false) => difference(comparison, kind, key, message, null, values, isDetail)
  if (stated.other === null && expected.other !== null) {
    yield say('second currency', 'region', `Frontmatter leaves out the figures in ${expected.other.currency} of ${name}`, [null, expected.other.currency], true)
    return
  }
  if (stated.other === null) return
  const wrong = MONEY.find((one) => !isSame(stated.other?.[one] ?? null, expected.other?.[one] ?? null) && comparison.isClear(one, partOf(comparison, one)))
  if (stated.other.currency !== (expected.other?.currency ?? null) || wrong !== undefined) {
    const table = wrong === undefined ? expected.other?.currency : shown(expected.other?.[wrong] ?? null)
    const ours = wrong === undefined ? stated.other.currency : `${NAMES[wrong]} ${shown(stated.other[wrong])}`
    if (match.bands.length === 1) yield say('other second currency', wrong === undefined ? 'other.currency' : `other.${wrong}_low`, `Frontmatter says ${ours} in the second currency of ${name}, the table ${table}`, [ours, table])
  }
}

/** A region under another name; of old, levels were not named and a region was copied with its marks. */
function* compareNames(comparison: Comparison): Generator<Difference> {
  const { stated, match, name } = comparison
  const [band] = match.bands
  const region = band.region
  const say = (kind: string, message: string, values: readonly [unknown, unknown], isDetail = true) => difference(comparison, kind, 'region', message, null, values, isDetail)
  if (region && stated.region !== null && regionKey(stated.region) !== region.key) yield say('region name', `Frontmatter calls the region “${stated.region}”, the table “${region.text}”`, [stated.region, region.text], false)
  if (match.bands.length > 1) yield say('levels', `Frontmatter says the ${match.bands.length} levels of ${name} as one`, [1, match.bands.length])
  if (region && stated.region === region.raw && region.raw !== region.text) yield say('marks', `Frontmatter names the region with its marks, “${region.raw}”; “${region.text}” was expected`, [region.raw, region.text])
}
