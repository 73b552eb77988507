/** Headers that every reader knows. */
export const HEADERS = ['Region', 'Level', 'Base Salary', 'Stock (RSU/4yr)', 'Stock (RSU/yr)', 'Bonus', 'Sign-On', 'Total Comp']

/** How a currency is written before a figure: its sign where it has one of its own, else its code. */
export const currencyMarks = (codes: readonly string[]): { mark: string; code: string }[] =>
  codes.map((code) => {
    const parts = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'symbol' }).formatToParts(0)
    const mark = parts.find(({ type }) => type === 'currency')?.value ?? code
    return { mark: mark === code ? `${code} ` : mark, code }
  })
