import { isPriced } from '@guidelint/guide'
import { type Comparison, difference, endKey, isAmbiguous, isSame, moneyParts, NAMES, partOf, shown } from './comparison.ts'
import type { Difference } from './difference.ts'
import { MONEY } from './entry.ts'

export function* compareCurrency(comparison: Comparison): Generator<Difference> {
  const { stated, expected, name, match } = comparison
  if (
    !match.bands.some(isPriced) ||
    stated.currency === expected.currency ||
    expected.currency === null ||
    !comparison.isClear('currency', null)
  )
    return
  // A row in two currencies is the table's own trouble; either may be said.
  if (
    stated.currency !== null &&
    (isAmbiguous(match.bands[0], stated.currency) || moneyParts(match.bands[0]).some(({ range }) => range?.currency === stated.currency))
  )
    return
  const part = ['base', 'total_comp', 'stock'].map((one) => partOf(comparison, one)).find((one) => one?.range) ?? null
  const message = `Frontmatter says ${stated.currency ?? 'no currency'} for ${name}, the table ${expected.currency}${part ? ` (${part.cell.text})` : ''}`
  yield difference(comparison, 'currency', 'currency', message, part, [stated.currency, expected.currency])
}

export function* comparePeriods(comparison: Comparison): Generator<Difference> {
  const { stated, expected, name } = comparison
  const equity = partOf(comparison, 'stock')
  const period = stated.equity_period
  const isLost = period === null ? expected.equity_period === 'year' : period !== expected.equity_period
  if (stated.stock && expected.stock && isLost && comparison.isClear('equity_period', equity)) {
    const what = period === null ? `gives the equity of ${name} without its period` : `counts the equity of ${name} per ${period}`
    yield difference(
      comparison,
      'equity period',
      period === null ? 'stock_low' : 'equity_period',
      `Frontmatter ${what}; the table says ${equity?.cell.text ?? ''} per ${expected.equity_period}`,
      equity,
      [period, expected.equity_period],
    )
  }
  const pay = partOf(comparison, 'base') ?? partOf(comparison, 'total_comp')
  if ((stated.pay_period ?? 'year') !== expected.pay_period && comparison.isClear('pay_period', pay)) {
    const key = stated.pay_period === null ? 'base_low' : 'pay_period'
    yield difference(
      comparison,
      'pay period',
      key,
      `Frontmatter says pay per ${stated.pay_period ?? 'year'} for ${name}, the table per ${expected.pay_period} (${pay?.cell.text ?? ''})`,
      pay,
      [stated.pay_period, expected.pay_period],
    )
  }
}

export function* compareOther(comparison: Comparison): Generator<Difference> {
  const { stated, expected, name, match } = comparison
  const say = (kind: string, key: string, message: string, values: readonly [unknown, unknown], isDetail = false) =>
    difference(comparison, kind, key, message, null, values, isDetail)
  if (stated.other === null && expected.other !== null) {
    yield say(
      'second currency',
      'region',
      `Frontmatter leaves out the figures in ${expected.other.currency} of ${name}`,
      [null, expected.other.currency],
      true,
    )
    return
  }
  if (stated.other === null) return
  const wrong = MONEY.find(
    (one) =>
      !isSame(stated.other?.[one] ?? null, expected.other?.[one] ?? null) &&
      comparison.isClear(one, partOf(comparison, one)) &&
      comparison.isClear(`other.${one}`, null),
  )
  if ((stated.other.currency !== (expected.other?.currency ?? null) && comparison.isClear('other.currency', null)) || wrong !== undefined) {
    const table = wrong === undefined ? expected.other?.currency : shown(expected.other?.[wrong] ?? null)
    const ours = wrong === undefined ? stated.other.currency : `${NAMES[wrong]} ${shown(stated.other[wrong])}`
    if (match.bands.length === 1)
      yield say(
        'other second currency',
        wrong === undefined ? 'other.currency' : `other.${endKey(wrong, stated.other[wrong], expected.other?.[wrong] ?? null)}`,
        `Frontmatter says ${ours} in the second currency of ${name}, the table ${table}`,
        [ours, table],
      )
  }
}
