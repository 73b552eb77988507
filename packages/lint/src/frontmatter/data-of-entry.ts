import { type Entry, MONEY, type Money, type OtherEntry, type StatedEnds } from './entry.ts'

const pair = (name: string, ends: StatedEnds | null): Record<string, number | null> => ({
  [`${name}_low`]: ends?.[0] ?? null,
  [`${name}_high`]: ends?.[1] ?? null,
})

const pairIfAny = (name: string, ends: StatedEnds | null): Record<string, number | null> => (ends ? pair(name, ends) : {})

/** `bonus_pct` alone is what old readers know: the low end. */
const bonusOf = ({ bonus_pct: percent, hasPercentEnds, bonus, bonus_text: text }: Entry): Record<string, unknown> => ({
  ...(percent || !bonus ? { bonus_pct: percent?.[0] ?? null } : {}),
  ...pairIfAny('bonus_pct', hasPercentEnds ? percent : null),
  ...pairIfAny('bonus', bonus),
  ...(text === null ? {} : { bonus_text: text }),
})

const otherOf = (other: OtherEntry): Record<string, unknown> => ({
  currency: other.currency,
  ...Object.assign({}, ...MONEY.map((name: Money) => pairIfAny(name, other[name]))),
})

/** An entry as plain data, its keys in the order in which they are written. */
export const dataOfEntry = (entry: Entry): Record<string, unknown> => ({
  region: entry.region,
  ...(entry.level === null ? {} : { level: entry.level }),
  ...pair('base', entry.base),
  ...pair('stock', entry.stock),
  ...(entry.equity_period === null ? {} : { equity_period: entry.equity_period }),
  ...pairIfAny('option_count', entry.option_count),
  ...bonusOf(entry),
  ...pairIfAny('signing_bonus', entry.signing_bonus),
  ...pair('total_comp', entry.total_comp),
  currency: entry.currency,
  ...(entry.pay_period === null ? {} : { pay_period: entry.pay_period }),
  ...(Object.keys(entry.currencies).length === 0 ? {} : { currencies: entry.currencies }),
  ...(entry.other === null ? {} : { other: otherOf(entry.other) }),
})
