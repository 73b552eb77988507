import { expect, test } from 'vitest'
import type { TextCell } from '../guide.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { axisOf, componentKindOf, readComponent, roleOf } from './compensation/headers.ts'
import { recognise } from './compensation/recognise.ts'
import { readTables } from './tables.ts'

const cellOf = (text: string): TextCell => {
  const span = { start: 10, end: 10 + text.length }
  return { column: 1, raw: text, text, span, outer: span }
}

test.each([
  ['Base', 'base'],
  ['Annual Salary', 'base'],
  ['Base Salary + Bonus', 'base'],
  ['Base (excl. bonus)', 'base'],
  ['Total Base', 'base'],
  ['Total Comp', 'total'],
  ['TC', 'total'],
  ['Total Stock', 'total'],
  ['Sign-On', 'signing'],
  ['Sign on', 'signing'],
  ['Signing', 'signing'],
  ['Signing Bonus', 'signing'],
  ['Sign Bonus', 'signing'],
  ['Sign-On / Bonus', 'signing'],
  ['Stock', 'equity'],
  ['Stocks', 'equity'],
  ['Equity', 'equity'],
  ['RSU', 'equity'],
  ['RSUs/4yr', 'equity'],
  ['Option', 'equity'],
  ['Options', 'equity'],
  ['Profit Sharing', 'equity'],
  ['Profit-sharing', 'equity'],
  ['Profit-based pay', 'equity'],
  ['PnL', 'equity'],
  ['Medallion', 'equity'],
  ['Secondary', 'equity'],
  ['Grant', 'equity'],
  ['PPU', 'equity'],
  ['PPUs', 'equity'],
  ['Shares', 'equity'],
  ['Share', 'equity'],
  ['Stock/Bonus', 'equity'],
  ['Bonus', 'bonus'],
  ['Bonuses', 'bonus'],
  ['Commission', 'bonus'],
  ['Incentive', 'bonus'],
  ['Variable', 'bonus'],
  ['Premium', 'other'],
  ['Allowance', 'other'],
  ['Benefit', 'other'],
  ['Benefits', 'other'],
  ['Carry', 'other'],
  ['Relocation', 'other'],
  ['Retention', 'other'],
  ['Pay (base)', 'base'],
  ['Cash', null],
  ['Signon', 'signing'],
  ['Profitsharing', 'equity'],
  ['Stock(base)pay', 'equity'],
  ['Nobonus', null],
  ['Baseline', null],
  ['Stockholm', null],
  ['Grants pass', null],
  ['Carrying', null],
  ['', null],
])('%s is %s', (header, kind) => expect(componentKindOf(header)).toBe(kind))

test.each([
  ['Region', 'region'],
  ['Regions', 'region'],
  ['Location', 'region'],
  ['Market', 'region'],
  ['City', 'region'],
  ['Office', 'region'],
  ['Geo', 'region'],
  ['Geography', 'region'],
  ['Country', 'region'],
  ['Level', 'level'],
  ['Levels', 'level'],
  ['Grade', 'level'],
  ['Band', 'level'],
  ['Internal Level', 'level'],
  ['Title', 'title'],
  ['Role', 'title'],
  ['Job Title', 'title'],
  ['Component', 'component'],
  ['components', 'component'],
  ['Our Region', null],
  ['Region of it', null],
  ['Title of it', null],
  ['Page title', null],
  ['Base Level', null],
  ['Levels of it', null],
  ['A Component', null],
  ['Component A', null],
])('the axis of %s is %s', (header, axis) => expect(axisOf(header)).toBe(axis))

test('a library’s own words come first', () => {
  const headers = { Cash: 'base', Spot: 'region', Base: 'equity' } as const
  expect(componentKindOf('**cash**', { headers })).toBe('base')
  expect(componentKindOf('Base', { headers })).toBe('equity')
  expect(componentKindOf('Spot', { headers })).toBeNull()
  expect(axisOf('`Spot` ', { headers })).toBe('region')
  expect(axisOf('Cash', { headers })).toBeNull()
  expect(axisOf('Region', { headers })).toBe('region')
})

test.each([
  ['Region', 'region'],
  ['Base Salary', 'base'],
  ['London', 'place'],
  ['Zone (EUR)', 'place'],
  ['Zone (EUR/USD)', 'place'],
  ['Remote', 'place'],
  ['Whatever', 'unknown'],
])('the column of %s holds %s', (header, role) => expect(roleOf(cellOf(header), {})).toBe(role))

test.each([
  ['Stock (RSU/4yr)', 'grant', '/4yr'],
  ['RSU / 4-yr vesting', 'grant', ' / 4-yr vesting'],
  ['RSU four years vest', 'grant', ' four years vest'],
  ['Equity/yr', 'year', '/yr'],
  ['Equity / Year', 'year', ' / Year'],
  ['Annual Equity', 'year', 'Annual'],
  ['Equity annually', 'year', 'annually'],
  ['RSU 4yr  vest', 'grant', ' 4yr  vest'],
  ['RSU 14yr', 'unknown', null],
  ['RSU 4yearly', 'unknown', null],
  ['Equity/years', 'unknown', null],
  ['Equity biannual', 'unknown', null],
  ['Equity annuals', 'unknown', null],
  ['Equity', 'unknown', null],
])('%s is of a %s', (header, period, said) => {
  const component = readComponent(cellOf(header), 3, 'equity')
  expect(component).toMatchObject({ kind: 'equity', period, index: 3, raw: header, text: header, span: { start: 10 } })
  const place = component.periodSpan
  expect(place && header.slice(place.start - 10, place.end - 10)).toBe(said)
})

test('only equity has a period', () => {
  expect(readComponent(cellOf('Annual Base / 4yr'), 0, 'base')).toMatchObject({ kind: 'base', period: 'unknown', periodSpan: null })
})

const layout = (...lines: readonly string[]): string | null => {
  const width = (lines[0]?.split('|').length ?? 0) - 2
  const [table] = readTables(parseMarkdown([lines[0], `|${'---|'.repeat(width)}`, ...lines.slice(1)].join('\n')))
  const found = table && recognise(table, {})
  return found ? `${found.layout}: ${found.columns.join(' ')}` : null
}

test.each([
  [['| Region | Base |', '| Oslo | kr900K |'], 'region-rows: region base'],
  [['| Region | Base |', '| Oslo | — |'], 'region-rows: region base'],
  [['| Region | Bonus |', '| Oslo | kr90K |'], 'region-rows: region bonus'],
  [['| Region | Bonus |', '| Oslo | 10% |'], null],
  [['| Region | Notes |', '| Oslo | kr900K |'], null],
  [['| Region |', '| Oslo |'], null],
  [['| Where | Base |', '| Oslo | kr900K |', '| Lisbon | €60K |'], 'region-rows: region base'],
  [['| Where | Base |', '| Oslo | kr900K |', '| Senior | €60K |'], null],
  [['| Where | Base |', '| Senior | €60K |'], null],
  [['| Company | Base |', '| US 90 | $60K |'], 'region-rows: region base'],
  [['| Level | Base | Bonus |', '| L3 | $90K | 10% |'], 'level-title-rows: level base bonus'],
  [['| Level | Region | Base | Total |', '| L3 | Oslo | kr900K | kr1M |'], 'level-region-rows: level region base total'],
  [['| Level | Equity | Total |', '| L3 | $9K | $99K |'], 'level-title-rows: level equity total'],
  [['| Level | Equity | Bonus |', '| L3 | $9K | $99K |'], null],
  [['| Level | Base |', '| L3 | $90K |'], null],
  [['| Level | Oslo | Lisbon |', '| L3 | kr900K | €60K |'], 'level-region-matrix: level place place'],
  [['| Level | Oslo | Lisbon |', '| L3 | Google L4 | Meta E4 |'], null],
  [['| Level | Oslo | Notes |', '| L3 | kr900K | x |'], null],
  [['| Role | Oslo | Lisbon |', '| L3 | kr900K | €60K |'], null],
  [['| | Oslo | Lisbon |', '| L3 | kr900K | €60K |'], 'level-region-matrix: level place place'],
  [['| Component | Oslo | Lisbon |', '| Base | kr900K | €60K |', '| Bonus | 10% | 10% |'], 'component-rows: component place place'],
  [['| | Oslo | Lisbon |', '| Base | kr900K | €60K |', '| Bonus | 10% | 10% |'], 'component-rows: component place place'],
  [['| Component | Oslo | Lisbon |', '| Base | kr900K | €60K |', '| Perks | x | y |'], null],
  [['| Level | Oslo |', '| L3 | USD 90 |'], 'level-region-matrix: level place'],
  [['| Level | Oslo |', '| L3 | 90 |'], null],
  [['| Level | Oslo |', '| L3 | kr900K |'], 'level-region-matrix: level place'],
  [['| Level | Oslo |', '| L3 | kr 900K |'], 'level-region-matrix: level place'],
  [['| Level | Oslo |', '| L3 | krona 9 |'], null],
])('%j', (lines, expected) => expect(layout(...lines)).toBe(expected))

test.each([
  ...[
    'base',
    'salary',
    'total',
    'tc',
    'signing',
    'sign on',
    'stock',
    'stocks',
    'equity',
    'rsu',
    'rsus',
    'option',
    'options',
    'profit based',
    'pnl',
    'secondary',
  ],
  ...[
    'grant',
    'ppu',
    'ppus',
    'share',
    'shares',
    'commission',
    'incentive',
    'variable',
    'premium',
    'allowance',
    'benefit',
    'carry',
    'relocation',
    'retention',
  ],
])('“%s” is a component’s name as a word, not as a part of one', (word) => {
  expect(componentKindOf(`the ${word} here`)).not.toBeNull()
  expect(componentKindOf(`the q${word} here`)).toBeNull()
  expect(componentKindOf(`the ${word}q here`)).toBeNull()
})

test('what stands in parentheses comes last, in all of them', () => {
  expect(componentKindOf('Pay (base) and bonus (total)')).toBe('bonus')
  expect(componentKindOf('Cash (base) and (bonus)')).toBe('base')
})
