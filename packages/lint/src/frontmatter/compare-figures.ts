import type { Part } from '@guidelint/guide'
import { type Comparison, difference, endKey, isSame, isZero, NAMES, partOf, shown, written } from './comparison.ts'
import type { Difference } from './difference.ts'
import { MONEY, type Money } from './entry.ts'

/** A row of which frontmatter has no figure at all has one cause, not three. */
export const unreadRow = (comparison: Comparison): Difference | null => {
  const { stated, expected, name } = comparison
  const money = MONEY.filter((one) => expected[one] !== null && comparison.isClear(one, partOf(comparison, one)))
  const [first] = money
  if (first === undefined || money.length < 2 || MONEY.some((one) => stated[one] !== null || !comparison.isClear(one, null))) return null
  const message = `Frontmatter has no figures for ${name}, where the table has ${NAMES[first]} ${written(comparison, first)}`
  return difference(comparison, 'lost row', `${first}_low`, message, partOf(comparison, first), [null, expected[first]])
}

export function* compareMoney(comparison: Comparison, name: Money): Generator<Difference> {
  const part = partOf(comparison, name)
  const [stated, expected] = [comparison.stated[name], comparison.expected[name]]
  if (!comparison.isClear(name, part) || isSame(stated, expected) || (isZero(stated) && isZero(expected))) return
  const say = (kind: string, message: string) =>
    difference(comparison, `${kind} ${name}`, endKey(name, stated, expected), message, part, [stated, expected])
  const says = `Frontmatter says ${NAMES[name]} ${shown(stated)} for ${comparison.name}`
  if (expected === null) {
    if (!isSignOnAsBonus(comparison, name))
      yield say('surplus', `${says}, where the table ${part?.cell.content.kind === 'words' ? `says “${part.cell.text}”` : 'has none'}`)
  } else if (stated !== null) yield say('other', `${says}, the table ${written(comparison, name)}`)
  else if (!isKeptElsewhere(comparison, name, part))
    yield say('lost', `Frontmatter has no ${NAMES[name]} for ${comparison.name}, where the table has ${written(comparison, name)}`)
}

const isSignOnAsBonus = ({ stated, expected }: Comparison, name: Money): boolean =>
  name === 'bonus' && stated.signing_bonus === null && isSame(stated.bonus, expected.signing_bonus)

/** What a percent of the base comes to needs no figure of its own; a sign-on may stand as the bonus. */
const isKeptElsewhere = (comparison: Comparison, name: Money, part: Part | null): boolean =>
  (name === 'bonus' && part?.cell.content.kind === 'percent') ||
  (name === 'signing_bonus' && comparison.expected.bonus === null && isSame(comparison.stated.bonus, comparison.expected.signing_bonus))

export function* compareCount(comparison: Comparison): Generator<Difference> {
  const part = partOf(comparison, 'option_count')
  const [stated, expected] = [comparison.stated.option_count, comparison.expected.option_count]
  if (isSame(stated, expected) || !comparison.isClear('option_count', part)) return
  const table = expected === null ? 'none' : written(comparison, 'option_count')
  const lost = stated === null
  const message = lost
    ? `Frontmatter has no equity for ${comparison.name}, where the table has ${table}`
    : `Frontmatter says ${shown(stated)} options for ${comparison.name}, the table ${table}`
  yield difference(comparison, lost ? 'lost stock' : 'other stock', lost ? 'stock_low' : 'option_count_low', message, part, [
    stated,
    expected,
  ])
}

export function* comparePercent(comparison: Comparison): Generator<Difference> {
  const part = partOf(comparison, 'bonus_pct')
  const { stated, expected, name } = comparison
  const [ours, theirs] = [stated.bonus_pct, expected.bonus_pct]
  if (!comparison.isClear('bonus_pct', part)) return
  const say = (kind: string, key: string, message: string, isDetail = false) =>
    difference(comparison, kind, key, message, part, [ours, theirs], isDetail)
  const table = theirs && part ? part.cell.text : 'none'
  if (isSame(ours, theirs) || (isZero(ours) && isZero(theirs))) {
    if (stated.hasPercentEnds && ours && stated.low_pct !== ours[0])
      yield say('other percent', 'bonus_pct', `Frontmatter says a bonus of ${stated.low_pct ?? 'null'} % for ${name}, the table ${table}`)
  } else if (ours && !stated.hasPercentEnds && ours[0] === theirs?.[0])
    yield say('cut percent', 'bonus_pct', `Frontmatter keeps ${shown(ours)} % of the bonus of ${name}, the table says ${table}`, true)
  else if (ours)
    yield say(
      'other percent',
      stated.hasPercentEnds ? endKey('bonus_pct', ours, theirs) : 'bonus_pct',
      `Frontmatter says a bonus of ${shown(ours)} % for ${name}, the table ${table}`,
    )
  else if (part?.cell.content.kind === 'percent' || stated.bonus === null)
    yield say('lost percent', 'bonus_pct', `Frontmatter has no bonus for ${name}, where the table has ${table}`)
}
