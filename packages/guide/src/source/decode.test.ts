import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBytes } from './decode.ts'

test('text comes back, its byte-order mark kept', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, hasMark) => {
      const whole = hasMark ? `\ufeff${text}` : text
      expect(decodeBytes(new TextEncoder().encode(whole))).toEqual({ text: whole, invalidUtf8: [], isBinary: text.includes('\0') })
    }),
  )
})

const bytes = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0xe2, 0x80, 0x93, 0xf0, 0x9f, 0xed, 0xa0, 0xc0, 0xf4, 0x90)),
)

test('any bytes decode as the Encoding Standard says, each invalid place named once', () => {
  fc.assert(
    fc.property(bytes, (all) => {
      const { text, invalidUtf8 } = decodeBytes(Uint8Array.from(all))
      expect(text).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(all)))
      for (const { start, end } of invalidUtf8) expect(text.slice(start, end)).toBe('\ufffd')
    }),
    { numRuns: 2000 },
  )
})

test('a replacement character that the author wrote is no invalid place', () => {
  expect(decodeBytes(Uint8Array.of(0xef, 0xbf, 0xbd, 0x41, 0x96, 0x42))).toEqual({
    text: '\ufffdA\ufffdB',
    invalidUtf8: [{ start: 2, end: 3 }],
    isBinary: false,
  })
})
