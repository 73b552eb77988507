import type { Band, Part, Range } from '@guidelint/guide'
import type { Entry, OtherEntry, StatedEnds } from './entry.ts'

/** What the table says of a band, in frontmatter's words. */
export const entryOfBand = (band: Band): Entry => {
  const { base, equity, bonus, signing, total } = band
  return {
    region: band.region?.text ?? null,
    level: band.level?.text ?? band.title?.text ?? null,
    base: ends(base?.range),
    stock: ends(equity?.range),
    bonus: ends(bonus?.range),
    signing_bonus: ends(signing?.range),
    total_comp: ends(total?.range),
    bonus_pct: ends(bonus?.percent),
    hasPercentEnds: true,
    low_pct: bonus?.percent?.low.value ?? null,
    bonus_text: bonus?.cell.content.kind === 'words' ? bonus.cell.text : null,
    option_count: equity?.cell.content.kind === 'count' ? ends(equity.cell.content.count) : null,
    equity_period: equity && !isNothing(equity) ? equity.period : null,
    pay_period: band.payPeriod,
    currency: band.currency,
    currencies: strayCurrencies(band),
    other: otherOf(band),
  }
}

const ends = (range: Range | null | undefined): StatedEnds | null => (range ? [range.low.value, range.high.value] : null)

const isNothing = ({ cell }: Part): boolean => cell.content.kind === 'dash' || cell.content.kind === 'none' || cell.content.kind === 'empty'

const otherOf = ({ otherCurrency, base, equity, bonus, signing, total }: Band): OtherEntry | null =>
  otherCurrency === null
    ? null
    : {
        currency: otherCurrency,
        base: ends(base?.other),
        stock: ends(equity?.other),
        bonus: ends(bonus?.other),
        signing_bonus: ends(signing?.other),
        total_comp: ends(total?.other),
      }

const strayCurrencies = (band: Band): Record<string, string> =>
  Object.fromEntries(
    [band.base, band.equity, band.bonus, band.signing, band.total].flatMap((part) =>
      part?.range?.currency && part.range.currency !== band.currency ? [[part.kind, part.range.currency]] : [],
    ),
  )
