import type { EquityPeriod, PayPeriod } from '@guidelint/guide'

/** Low and high; an end is null where frontmatter gives only the other. */
export type StatedEnds = readonly [low: number | null, high: number | null]

/** Figures of a band by the names that frontmatter gives them; null where there are none. */
export interface EntryFigures {
  readonly base: StatedEnds | null
  readonly stock: StatedEnds | null
  readonly bonus: StatedEnds | null
  readonly signing_bonus: StatedEnds | null
  readonly total_comp: StatedEnds | null
}

export const MONEY = ['base', 'stock', 'bonus', 'signing_bonus', 'total_comp'] as const satisfies readonly (keyof EntryFigures)[]
export type Money = (typeof MONEY)[number]

/** The second currency's figures. */
export interface OtherEntry extends EntryFigures {
  readonly currency: string | null
}

/** One band as frontmatter says it. */
export interface Entry extends EntryFigures {
  readonly region: string | null
  readonly level: string | null
  readonly bonus_pct: StatedEnds | null
  /** Whether both ends of the bonus percent are said, and not the low one alone, as of old. */
  readonly hasPercentEnds: boolean
  /** `bonus_pct`, the low end, where both ends are said beside it. */
  readonly low_pct: number | null
  readonly bonus_text: string | null
  /** Options granted: a count, not money. */
  readonly option_count: StatedEnds | null
  /** Null where it isn't said. */
  readonly equity_period: EquityPeriod | null
  /** Null where it isn't said. */
  readonly pay_period: PayPeriod | null
  readonly currency: string | null
  /** Components written in another currency than the rest, by component kind. */
  readonly currencies: Readonly<Record<string, string>>
  readonly other: OtherEntry | null
}
