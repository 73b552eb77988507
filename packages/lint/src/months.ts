/** Whole months from a date (`2025`, `2025-03` or `2025-03-14`) to an ISO date; a bare year counts to its end, a month likewise. */
export const monthsBetween = (from: string, to: string): number => {
  const [year = 0, month = 12] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 1] = to.split('-').map(Number)
  return (toYear - year) * 12 + (toMonth - month)
}
