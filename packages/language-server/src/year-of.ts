import type { Part } from '@guidelint/guide'
import type { Profile } from '@guidelint/lint'

/** A year's worth of a grant; null for whatever is no grant in money. */
export const yearOf = ({ kind, period, range }: Part, { vestingYears }: Profile): { readonly low: number; readonly high: number } | null =>
  kind !== 'equity' || period !== 'grant' || range === null
    ? null
    : { low: range.low.value / vestingYears, high: range.high.value / vestingYears }
