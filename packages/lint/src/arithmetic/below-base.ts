import type { Band } from '@guidelint/guide'

/** Whether a total lies below its own base at either end, in one currency and pay period, with ranges that rise. */
export const isTotalBelowBase = ({ base, total }: Band): boolean => {
  if (!base?.range || !total?.range || base.payPeriod !== total.payPeriod) return false
  if (!base.range.currency || base.range.currency !== total.range.currency) return false
  const rises = [base.range, total.range].every(({ low, high }) => low.value <= high.value)
  return rises && (total.range.low.value < base.range.low.value || (total.range.high.value < base.range.high.value && !total.range.isOpen))
}
