import { expect, test } from 'vitest'
import { mapGuide } from './map-spans.ts'
import { readSource } from './repair.ts'

const author = 'Pay: Â£145Kâ€“Â£190K'
const { map, source } = readSource(author)

test('spans move to the author’s text, and raw with them', () => {
  const at = source.repaired.indexOf('£145K–£190K')
  const span = { start: at, end: at + 11 }
  const mapped = mapGuide({ span, raw: '£145K–£190K', text: '£145K–£190K', value: 1, none: null }, map, author)
  expect(mapped).toEqual({
    span: { start: 5, end: author.length },
    raw: 'Â£145Kâ€“Â£190K',
    text: '£145K–£190K',
    value: 1,
    none: null,
  })
})

test('what is shared stays shared; maps, arrays and rings are copied', () => {
  const amount = { span: { start: 5, end: 10 }, raw: '£145K' }
  const value = { low: amount, high: amount, all: [amount], places: new Map([['a', amount.span]]), self: null as unknown }
  value.self = value
  const mapped = mapGuide(value, map, author)
  expect(mapped.low).toBe(mapped.high)
  expect(mapped.all[0]).toBe(mapped.low)
  expect(mapped.places.get('a')).toBe(mapped.low.span)
  expect(mapped.self).toBe(mapped)
  expect(mapped.low.raw).toBe('Â£145K')
  expect(value.low.raw).toBe('£145K')
})

test('a key named __proto__ is a key', () => {
  const value: unknown = JSON.parse('{"__proto__": {"a": 1}}')
  expect(Object.keys(mapGuide(value, map, author) as object)).toEqual(['__proto__'])
})
