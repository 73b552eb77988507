import { expect, test } from 'vitest'
import { readRegion, regionKey, regionText } from './regions.ts'
import type { Vocabulary } from './vocabulary.ts'

const cellOf = (text: string, raw = text) => ({
  column: 2,
  raw,
  text,
  span: { start: 7, end: 7 + raw.length },
  outer: { start: 6, end: 9 + raw.length },
})
const read = (text: string, vocabulary?: Vocabulary) => readRegion(cellOf(text), vocabulary)

test.each([
  ['🇩🇪 Berlin', 'Berlin'],
  ['🇩🇪🇫🇷 Berlin and Paris', 'Berlin and Paris'],
  [':united_states: **Denver**', 'Denver'],
  ['  Denver  ', 'Denver'],
  ['Q: Denver', 'Q: Denver'],
  ['🇩🇪Berlin', 'Berlin'],
  [':de:Berlin', 'Berlin'],
  ['Berlin :: Paris', 'Berlin :: Paris'],
])('%s reads %s', (text, plain) => expect(regionText(text)).toBe(plain))

test('a label keeps its place and what was written', () => {
  expect(readRegion(cellOf('Oslo', '**Oslo**'))).toMatchObject({ span: { start: 7, end: 15 }, raw: '**Oslo**', text: 'Oslo', key: 'oslo' })
})

test.each([
  ['Oslo (kr)', [], null],
  ['Oslo (NOK kr)', ['NOK'], 'NOK'],
  ['Sydney (A$)', ['AUD'], 'AUD'],
  ['Sydney (A$/US$)', ['AUD', 'USD'], null],
  ['Berlin (€, EUR)', ['EUR'], 'EUR'],
  ['Tel Aviv (₪)', ['ILS'], 'ILS'],
  ['Tokyo (¥)', [], null],
  ['Berlin EUR', [], null],
  ['Berlin (all in EUR) (USD)', ['EUR', 'USD'], null],
  ['Manila (RMX$)', [], null],
  ['Mumbai (Rs.)', ['INR'], 'INR'],
  ['Oslo ()', [], null],
  ['Sydney (A$, US$)', ['AUD', 'USD'], null],
])('%s states %j', (text, mentions, stated) => expect(read(text)).toMatchObject({ mentions, stated }))

test.each([
  ['Remote', true],
  ['All Other Markets', true],
  ['Anywhere in Europe', true],
  ['Remoteness', false],
  ['Preremote', false],
  ['Oslo', false],
])('%s is remote: %s', (text, isRemote) => expect(read(text).isRemote).toBe(isRemote))

test.each([
  ['Oslo HQ', true],
  ['Oslo (headquarters)', true],
  ['HQX Labs', false],
  ['Oslo (NHQ)', false],
])('%s is the headquarters: %s', (text, isHeadquarters) => expect(read(text).isHeadquarters).toBe(isHeadquarters))

test.each([
  ['Oslo, Norway (HQ)', 'oslo norway'],
  ['Oslo HQ', 'oslo'],
  ['Oslo (kr)', 'oslo kr'],
  ['Oslo (global HQ)', 'oslo'],
  ['Tokyo (¥ local)', 'tokyo'],
  ['Sydney (A$)', 'sydney'],
  ['Tel Aviv (₪)', 'tel aviv'],
  ['Zürich (CHF)', 'zürich'],
  ['Zürich (CHF) / Basel (lab)', 'zürich basel lab'],
  ['Route 66!', 'route 66'],
  ['São Paulo', 'são paulo'],
])('%s is compared as %s', (text, key) => expect(regionKey(text)).toBe(key))

test('a library’s own words settle the currency of its regions, by label or by name', () => {
  const regions = { 'Puerto Rico': 'USD', 'zone one': 'EUR' }
  expect(read('Puerto Rico', { regions }).currencies).toEqual(['USD'])
  expect(read('**puerto rico**', { regions }).currencies).toEqual(['USD'])
  expect(read('Zone-One (HQ)', { regions }).currencies).toEqual(['EUR'])
  expect(read('Oslo', { regions }).currencies).toEqual(['NOK'])
  expect(read('Puerto Rico', {}).currencies).toEqual([])
  expect(read('Puerto Rico').currencies).toEqual([])
})

test('a label with its tags is looked up before its bare name', () => {
  expect(read('Oslo (HQ)', { regions: { 'Oslo (HQ)': 'USD', Oslo: 'EUR' } }).currencies).toEqual(['USD'])
})

test.each([
  ['New  York', ['US']],
  ['(OR) only', []],
  ['Portland (OR)', ['US']],
  ['2026', []],
])('the countries of %s are %j', (text, countries) => expect(read(text).countries).toEqual(countries))
