import { parseGuide } from '@guidelint/guide'
import { expect, test } from 'vitest'
import { defaultProfile } from '../profile.ts'
import { table } from '../testing/table.ts'
import { causeOf } from './causes.ts'
import { type Diagnosis, diagnose } from './diagnosis.ts'
import { workedSum } from './worked-sum.ts'

const R = 'Region | Base Salary | Stock (RSU/4yr) | Bonus | Total Comp'
const GOOD = ['Denver | $160K–$200K | $120K–$200K | 10% | $206K–$270K', 'Austin | $150K–$190K | $100K–$180K | 10% | $190K–$254K']

const diagnosisOf = (header: string, ...rows: string[]): Diagnosis => diagnose(parseGuide(table(header, ...rows)), defaultProfile)

test('an exact table has no error', () => {
  const { rows, unchecked, equityPeriod, mixed } = diagnosisOf(R, ...GOOD)
  expect(rows.map(({ stated }) => [stated.computed, stated.error])).toEqual([
    [[206_000, 270_000], 0],
    [[190_000, 254_000], 0],
  ])
  expect([unchecked, equityPeriod, mixed]).toEqual([[], null, []])
})

test.each([
  ['Denver | $160K–$200K | $120K–$200K | Discretionary | $206K–$270K', 'Bonus says “Discretionary”', false],
  ['Denver | $160K–$200K–$240K | $120K–$200K | 10% | $206K–$270K', 'Base Salary can’t be read', true],
  ['Denver | $160K–$200K | | 10% | $206K–$270K', 'Stock (RSU/4yr) is empty', true],
  ['Denver | $200K–$160K | $120K–$200K | 10% | $206K–$270K', 'Base Salary falls', true],
  ['Denver | $160K–$200K | 13,000–27,000 options | 10% | $206K–$270K', 'Stock (RSU/4yr) counts options, not money', false],
  ['Denver | $160K–$200K | £120K–£200K | 10% | $206K–$270K', 'Stock (RSU/4yr) is in another currency', true],
  ['Denver | $160K–£200K | $120K–$200K | 10% | $206K–$270K', 'Base Salary mixes currencies', true],
  ['Denver | — | $120K–$200K | 10% | $206K–$270K', 'it has no base figure', false],
  ['Denver | $160K–$200K | $120K–$200K | 10% | —', 'it has no total', false],
  ['Denver | $160K–$200K | — | 10% | $306K–$370K', 'Stock (RSU/4yr) has no figure', false],
  ['Denver | $160K–$200K | $120K–$200K | $206K–$270K', 'its row lacks a cell or has one too many', true],
  ['Denver | $13K–$16K/mo | $120K–$200K | 10% | $206K–$270K', 'months stand beside years', true],
])('a total that can’t be checked says why: %s', (row, reason, isDamage) => {
  const { rows, unchecked } = diagnosisOf(R, row)
  expect(rows).toEqual([])
  expect(unchecked.map((one) => [one.reason, one.isDamage])).toEqual([[reason, isDamage]])
})

test('None and an em dash count as nothing where the sum then holds', () => {
  const { rows } = diagnosisOf(R, 'Denver | $160K–$200K | None | — | $160K–$200K')
  expect(rows[0]?.stated.error).toBe(0)
})

test.each([
  ['Denver | $160K–$200K | $120K–$200K | 10% | $296K–$420K', 'whole-grant'],
  ['Denver | $160K–$200K | $120K–$200K | 30% | $190K–$250K', 'bonus-left-out'],
  ['Denver | $160K–$200K | $120K–$200K | 10% | $176K–$220K', 'equity-left-out'],
  ['Denver | $160K–$200K | $120K–$200K | 10% | $160K–$200K', 'base-only'],
  ['Denver | $160K–$200K | $120K–$200K | 10% | $206K–$330K', 'one-end'],
  ['Denver | $160K–$200K | $120K–$200K | 10% | $250K–$330K', undefined],
])('the single slip behind %s', (row, name) => {
  const [checked] = diagnosisOf(R, row).rows
  expect(checked && causeOf(checked, ['USD'], defaultProfile)?.name).toBe(name)
})

test('a total in another currency of the guide’s is told by its rate', () => {
  const [row] = diagnosisOf(R, 'London | £100K–£130K | £60K–£100K | 10% | £162K–£218K').rows
  expect(row && causeOf(row, ['GBP', 'USD'], defaultProfile)?.text).toBe('it looks like a figure in USD')
})

test('a damaged row stands in for the second that one cause needs', () => {
  const whole = 'Denver | $160K–$200K | $120K–$200K | 10% | $296K–$420K'
  expect(diagnosisOf(R, whole).equityPeriod).toBeNull()
  expect(diagnosisOf(R, whole, 'Austin | $150K–$190K–$200K | $100K–$180K | 10% | $265K–$389K').equityPeriod?.rows).toHaveLength(1)
})

test('years of vesting and of a sign-on bonus are the profile’s', () => {
  const guide = parseGuide(
    table(
      'Region | Base Salary | Stock (RSU/4yr) | Signing Bonus | Total Comp',
      'Denver | $160K–$200K | $120K–$210K | $20K–$40K | $210K–$290K',
    ),
  )
  const profile = { ...defaultProfile, vestingYears: 3, signingYears: 2 }
  const [row] = diagnose(guide, profile).rows
  expect(row?.stated.error).toBe(0)
  expect(row && workedSum(row.inputs, row.stated, profile)).toEqual([
    'low   160,000 + 120,000 ÷ 3 + 20,000 ÷ 2 = 210,000, stated 210,000',
    'high  200,000 + 210,000 ÷ 3 + 40,000 ÷ 2 = 290,000, stated 290,000',
  ])
})

test('a second grant in a row of its own is tried both ways', () => {
  const text = (total: string) =>
    table(
      'Component | Denver (USD)',
      'Base Salary | $160K–$200K',
      'RSU Grant (4-yr vest) | $120K–$200K',
      'Retention RSU Grant | $40K–$80K',
      `Total Comp | ${total}`,
    )
  for (const total of ['$190K–$250K', '$200K–$270K'])
    expect(diagnose(parseGuide(text(total)), defaultProfile).rows[0]?.stated.error).toBe(0)
})

test('a guide is diagnosed once for all rules that ask', () => {
  const guide = parseGuide(table(R, ...GOOD))
  expect(diagnose(guide, defaultProfile)).toBe(diagnose(guide, defaultProfile))
  expect(diagnose(guide, { ...defaultProfile, vestingYears: 3 })).not.toBe(diagnose(guide, defaultProfile))
})
