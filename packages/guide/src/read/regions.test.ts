import { expect, test } from 'vitest'
import { readRegion } from './regions.ts'

const read = (text: string) =>
  readRegion({ column: 0, raw: text, text, span: { start: 0, end: text.length }, outer: { start: 0, end: text.length } })

test.each([
  ['London', ['GB'], ['GBP']],
  ['**London** (HQ)', ['GB'], ['GBP']],
  ['🇬🇧 London', ['GB'], ['GBP']],
  [':gb: London (GBP)', ['GB'], ['GBP']],
  ['NYC / Austin', ['US'], ['USD']],
  ['Cambridge, MA', ['US'], ['USD']],
  ['Cambridge', ['GB'], ['GBP']],
  ['Melbourne, FL', ['US'], ['USD']],
  ['Melbourne', ['AU'], ['AUD']],
  ['Indianapolis', ['US'], ['USD']],
  ['Vancouver, BC', ['CA'], ['CAD']],
  ['EMEA (London/Munich)', ['GB', 'DE'], ['GBP', 'EUR']],
  ['Dublin / Berlin', ['IE', 'DE'], ['EUR']],
  ['São Paulo', ['BR'], ['BRL']],
  ['Stockholm (SEK)', ['SE'], ['SEK']],
  ['Hangzhou (CNY)', ['CN'], ['CNY']],
  ['Remote US', ['US'], ['USD']],
  ['Remote', [], []],
  ['Atlantis', [], []],
])('%s is in %j', (text, countries, currencies) => expect(read(text)).toMatchObject({ countries, currencies }))

test.each([
  ['London (GBP £)', 'GBP', ['GBP']],
  ['London (£)', 'GBP', ['GBP']],
  ['London (GBP/USD)', null, ['GBP', 'USD']],
  ['India (INR/USD equiv)', null, ['INR', 'USD']],
  ['Toronto (C$)', 'CAD', ['CAD']],
  ['London ($)', null, []],
  ['London', null, []],
])('%s states %s', (text, stated, mentions) => expect(read(text)).toMatchObject({ stated, mentions }))

test('tags for headquarters and remote work', () => {
  expect(['Denver (HQ)', 'Denver HQ', 'Denver Headquarters', 'Denver'].map((text) => read(text).isHeadquarters)).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(['Remote (rare)', 'US (Other Markets / Remote)', 'Denver'].map((text) => read(text).isRemote)).toEqual([true, true, false])
})

test.each([
  ['**London** (HQ)', 'london'],
  [':gb: London (GBP £)', 'london'],
  ['London, UK', 'london uk'],
  ['Remote (US)', 'remote us'],
  ['Remote (EMEA)', 'remote emea'],
  ['Remote (LATAM)', 'remote latam'],
  ['New York (NYC)', 'new york nyc'],
])('%s is compared as %s', (text, key) => expect(read(text).key).toBe(key))
