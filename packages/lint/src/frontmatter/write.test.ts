import { parseGuide } from '@guidelint/guide'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply-edits.ts'
import type { SyncContext } from './from-guide.ts'
import { frontmatterEdits } from './write.ts'

const synced = (text: string, context: SyncContext = {}): string => applyEdits(text, frontmatterEdits(parseGuide(text), context) ?? [])

const BODY = `### Data Engineer | Initech Global Negotiation Guide

**Negotiation DNA:** Two lines of work | One team

| Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp |
|--------|-------------|-----------------|-------|------------|
| Denver | $150K–$190K | $80K–$120K | 10–15% | $185K–$249K |
| London (HQ) | £90K–£120K / $115K–$152K | — | Discretionary | £90K–£120K / $115K–$152K |
`

const FRESH = `---
company: initech
company_display: Initech
role: data-engineer
role_display: Data Engineer
role_type: standard
last_updated: 2026-11-30
data_quality: medium
salary_data_quarter: 2026-Q3
next_review_due: 2027-02-28
compensation:
  - region: Denver
    base_low: 150000
    base_high: 190000
    stock_low: 80000
    stock_high: 120000
    equity_period: grant
    bonus_pct: 10
    bonus_pct_low: 10
    bonus_pct_high: 15
    total_comp_low: 185000
    total_comp_high: 249000
    currency: USD
    pay_period: year
  - region: London (HQ)
    base_low: 90000
    base_high: 120000
    stock_low: null
    stock_high: null
    bonus_pct: null
    bonus_text: Discretionary
    total_comp_low: 90000
    total_comp_high: 120000
    currency: GBP
    pay_period: year
    other:
      currency: USD
      base_low: 115000
      base_high: 152000
      total_comp_low: 115000
      total_comp_high: 152000
level_mapping:
  internal: null
data_sources: []
negotiation_dna_summary: Two lines of work | One team
---
`

test('a guide without frontmatter gets one, dated only where the run is', () => {
  expect(synced(BODY, { asOf: '2026-11-30' })).toBe(FRESH + BODY)
  expect(synced(BODY)).toContain('last_updated: null\ndata_quality: medium\nsalary_data_quarter: null\nnext_review_due: null\n')
})

test('slugs are those of the path', () => {
  expect(synced(BODY, { path: 'guides/initech/analytics-engineer.md' })).toContain(
    'company: initech\ncompany_display: Initech\nrole: analytics-engineer\nrole_display: Data Engineer\nrole_type: specialty\n',
  )
})

test('a second run changes nothing', () => expect(frontmatterEdits(parseGuide(FRESH + BODY))).toEqual([]))

describe('only what changed is written', () => {
  const lines = (text: string): string[] => text.split(/\r?\n/)
  const changed = (before: string): string[] => {
    const after = lines(synced(before))
    return lines(before).length === after.length ? after.filter((line, index) => line !== lines(before)[index]) : after
  }

  test('one figure', () =>
    expect(changed(FRESH.replace('base_high: 190000', 'base_high: 195000') + BODY)).toEqual(['    base_high: 190000']))

  test('with the author’s comments, spacing, quotes and keys', () => {
    const theirs = FRESH.replace('company: initech', '# who\ncompany:   "initech"  # slug\nteam: pay')
      .replace('total_comp_low: 185000', 'total_comp_low: 1 # checked\n    seen: yes')
      .replace('level_mapping:', '\n# levels\n\nlevel_mapping:')
      .replace(/---\n$/, '# the end\n---\n')
    const after = synced(theirs + BODY)
    expect(after).toBe(theirs.replace('total_comp_low: 1 #', 'total_comp_low: 185000 #') + BODY)
  })

  test('in lists that are not indented', () => {
    const flat = FRESH.replace(/(?<=compensation:\n)[^]*?(?=level_mapping)/, (entries) => entries.replace(/^ {2}/gm, ''))
    expect(synced(flat.replace('base_high: 190000', 'base_high: 1') + BODY)).toBe(flat + BODY)
  })

  test('with the line ends of the file', () => {
    const before = (FRESH.replace('base_high: 190000', 'base_high: 1') + BODY).replaceAll('\n', '\r\n')
    expect(synced(before)).toBe((FRESH + BODY).replaceAll('\n', '\r\n'))
  })

  test('regions that come and go', () => {
    const one = FRESH.replace(/ {2}- region: London[^]*?(?=level_mapping)/, '')
    expect(synced(one + BODY)).toBe(FRESH + BODY)
    expect(synced(FRESH.replace('London (HQ)', 'Oslo').replace('base_low: 90000', 'base_low: 1') + BODY)).toBe(FRESH + BODY)
  })
})

test('what is damaged in the body stays as frontmatter has it', () => {
  const damaged = BODY.replace('$150K–$190K', '').replace('10–15%', '15–10%')
  expect(synced(FRESH + damaged)).toBe(FRESH + damaged)
})

test('frontmatter that can’t be read, and text that is no guide, are left alone', () => {
  expect(frontmatterEdits(parseGuide(`---\na: b: c\n---\n${BODY}`))).toBeNull()
  expect(frontmatterEdits(parseGuide('Just text.\n'))).toBeNull()
})

test('empty frontmatter is filled, and a byte-order mark stays first', () => {
  expect(synced(`---\n---\n${BODY}`, { asOf: '2026-11-30' })).toBe(FRESH + BODY)
  expect(synced(`\ufeff${BODY}`, { asOf: '2026-11-30' })).toBe(`\ufeff${FRESH}${BODY}`)
})
