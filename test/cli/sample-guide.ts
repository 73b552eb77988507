/** A guide without findings; `rows` replace those of its table. */
export const sampleGuide = (rows: readonly string[] = CLEAN_ROWS): string => `### Staff Engineer | Acme Global Negotiation Guide

**Negotiation DNA:** Pays for pace and keeps its word.

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|---|---|---|---|---|
${rows.join('\n')}

**Negotiation DNA**

Acme hires slowly and pays those whom it hires well.

**Level Mapping:** Acme S4 = Google L6 = Meta E6

**Global Levers**

1. **Scope:** "I have led a team of this size before."
2. **Timing:** "I can start within a month."
3. **Evidence:** "My last two launches met their dates."
4. **Balance:** "I would trade some stock for base."

> **Negotiate Up Strategy:** "I would sign today for a base of $225K and RSUs of $350K, a total of about $345K."

#### Evidence & Sources

- Pay survey of the region, 2026
- Published bands of the company, 2026
- Talks with two former employees, 2026
`

const CLEAN_ROWS = [
  '| San Francisco, CA (HQ) | $200K–$240K | $320K–$400K | 10–15% | $300K–$375K |',
  '| Denver, CO | $180K–$220K | $280K–$360K | 10–15% | $268K–$343K |',
  '| London, UK | £140K–£170K | £200K–£280K | 10–15% | £204K–£265K |',
]

/** The London row's range falls, which is an error; the Denver row's total is too high, which is a warning. */
export const FALLING_ROW = '| London, UK | £170K–£140K | £200K–£280K | 10–15% | £204K–£265K |'
export const LOOSE_ROW = '| Denver, CO | $180K–$220K | $280K–$360K | 10–15% | $368K–$443K |'

/** One error and one warning. */
export const faultyGuide = (): string => sampleGuide([CLEAN_ROWS[0] ?? '', LOOSE_ROW, FALLING_ROW])
export const looseGuide = (): string => sampleGuide([CLEAN_ROWS[0] ?? '', LOOSE_ROW, CLEAN_ROWS[2] ?? ''])
