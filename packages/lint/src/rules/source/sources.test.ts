import { expect, test } from 'vitest'
import { lintWith } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { sourceMissing } from './missing.ts'
import { sourceStale } from './stale.ts'
import { sourceUndated } from './undated.ts'

const guide = (evidence: string, heading = '#### Evidence & Sources') =>
  `### Staff Engineer | Acme Global Negotiation Guide\n\n${heading}\n\n${evidence}\n`

test('a section that names no source', () => {
  const text = guide('Ask around before you sign.', '#### ⟦Evidence & Sources⟧')
  expect(marked(sourceMissing, text)).toBe(text)
  expect(lintWith(sourceMissing, guide('- Levels.fyi, 2026')).findings).toEqual([])
  expect(lintWith(sourceMissing, guide('- Levels.fyi, 2026'), { options: { minimum: 3 } }).findings).toHaveLength(1)
})

test('silent where the section is absent or empty: other rules say so', () => {
  expect(lintWith(sourceMissing, '### Staff Engineer | Acme Global Negotiation Guide\n').findings).toEqual([])
  expect(lintWith(sourceMissing, guide('')).findings).toEqual([])
})

test.each([
  '- ⟦Levels.fyi, Acme reports⟧\n- Glassdoor, January 2026',
  '1. Acme annual report, FY2025\n2. ⟦Glassdoor, 12,000 reports⟧',
  '- [Acme pay, 2025–2026]\n- Blind, Q1 2026',
])('sources without a year: %s', (evidence) => expect(marked(sourceUndated, guide(evidence))).toBe(guide(evidence)))

test('the age of the newest source counts, and only where a date is given', () => {
  const old = guide('- Levels.fyi, March 2023\n- Glassdoor, 2022')
  expect(lintWith(sourceStale, old).findings).toEqual([])
  expect(lintWith(sourceStale, old, { asOf: '2026-11-22' }).findings).toHaveLength(1)
  expect(lintWith(sourceStale, guide('- Levels.fyi, March 2023\n- Glassdoor, 2026'), { asOf: '2026-11-22' }).findings).toEqual([])
  expect(lintWith(sourceStale, old, { asOf: '2026-11-22', options: { months: 60 } }).findings).toEqual([])
})

test('a guide may be asked for any number of sources but none', () => {
  expect(sourceMissing.options?.().parse({})).toEqual({ minimum: 1 })
  expect(sourceMissing.options?.().parse({ minimum: 7 })).toEqual({ minimum: 7 })
  expect(sourceMissing.options?.().safeParse({ minimum: 0 }).success).toBe(false)
})

test('of two sections of sources the first is the place', () => {
  const text = guide('- Levels.fyi, March 2023\n\n#### Evidence & Sources\n\n- Glassdoor, 2022', '#### ⟦Evidence & Sources⟧')
  expect(marked(sourceStale, text, { asOf: '2026-11-22' })).toBe(text)
})
