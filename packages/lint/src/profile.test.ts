import { parseGuide } from '@guidelint/guide'
import { expect, test } from 'vitest'
import { total } from './rules/band/total.ts'
import { conversion } from './rules/currency/conversion.ts'
import { region } from './rules/currency/region.ts'
import { requiredColumn } from './rules/table/required-column.ts'
import { lintWith } from './testing/lint-with.ts'
import { table } from './testing/table.ts'

test('headers of one’s own are read like known ones', () => {
  const text = table(
    'Region | Cash | Stock (RSU/4yr) | Package',
    'Denver | $160K–$200K | $80K–$160K | $180K–$240K',
    'Austin | $150K–$190K | $80K–$160K | $170K–$230K',
  )
  expect(lintWith(requiredColumn, text).findings).not.toEqual([])
  const profile = { headers: { cash: 'base', package: 'total' } } as const
  expect(lintWith(requiredColumn, text, { profile }).findings).toEqual([])
  expect(lintWith(total, text.replace('$180K–$240K', '$280K–$340K'), { profile }).findings).toHaveLength(1)
  expect(parseGuide(text, profile).bands.map(({ base, total }) => [base?.range?.text, total?.range?.text])).toEqual([
    ['$160K–$200K', '$180K–$240K'],
    ['$150K–$190K', '$170K–$230K'],
  ])
})

test('a region’s currency may be set', () => {
  const text = table('Region | Base Salary | Total Comp', 'Toronto | £160K–£200K | £160K–£200K', 'London | £150K–£190K | £150K–£190K')
  expect(lintWith(region, text).findings).toHaveLength(1)
  expect(lintWith(region, text, { profile: { regions: { Toronto: 'GBP' } } }).findings).toEqual([])
})

test('a bonus percentage may be of the midpoint', () => {
  const text = table('Region | Base Salary | Bonus | Total Comp', 'Denver | $100K–$300K | 50% | $200K–$400K')
  expect(lintWith(total, text).findings).toHaveLength(1)
  expect(lintWith(total, text, { profile: { bonusBasis: 'midpoint' } }).findings).toEqual([])
})

test('rates of one’s own replace the built-in ones', () => {
  const text = table('Region | Base Salary | Total Comp', 'London | £100K–£120K / $180K–$216K | £100K–£120K / $180K–$216K')
  expect(lintWith(conversion, text).findings).toHaveLength(1)
  expect(lintWith(conversion, text, { profile: { rates: { date: '2026-11-01', dollars: { USD: 1, GBP: 1.8 } } } }).findings).toEqual([])
})
