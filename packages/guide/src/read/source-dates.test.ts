import { expect, test } from 'vitest'
import { newestDate, yearsOf } from './source-dates.ts'

test.each([
  ['Salary survey 2025-2026', [2025, 2026], '2026'],
  ['Annual report FY2026, Q1 2025', [2026, 2025], '2026'],
  ['Survey of 2025/26', [2025], '2025'],
  ['Earnings call, Feb. 3, 2026', [2026], '2026-02'],
  ['Sept 2025 and October 2024', [2025, 2024], '2025-09'],
  ['Filed 2026-01-15', [2026], '2026-01'],
  ['The market 2026', [2026], '2026'],
  ['XYZ 2026 report', [2026], '2026'],
  ['Backlog of $2025M, 12,000+ users, 2,024 posts', [], null],
  ['SEK 2025 a month, 2000+ replies, 1999 employees', [], null],
  ['ISO 20022 rules', [], null],
  ['Post: https://example.org/2024/pay', [], null],
  ['AUSD2025 and EUR/2024', [2025, 2024], '2025'],
  ['USD2025 of CHF 2024', [], null],
  ['Feb  3, 2026', [2026], '2026-02'],
  ['Feb3, 2026', [2026], '2026'],
  ['Feb 3-, 2026', [2026], '2026'],
  ['Mar nd, 2026', [2026], '2026'],
  ['May  2026', [2026], '2026-05'],
  ['May2026', [2026], '2026'],
  ['May 1999', [1999], '1999-05'],
  ['May 20261', [], null],
  ['Dismay 2026', [2026], '2026'],
  ['Nr. 12026-01', [], null],
  ['Nr. 2026-011', [2026], '2026'],
  ['', [], null],
])('%s', (text, years, newest) => {
  expect(yearsOf(text)).toEqual(years)
  expect(newestDate(text)).toBe(newest)
})
