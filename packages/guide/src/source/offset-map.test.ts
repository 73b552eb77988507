import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offsetMap, type Piece } from './offset-map.ts'

/** Pieces with gaps of at least one character between them, as [gap, author's width, repaired width]. */
const pieces = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 3 })))
  .map((all) => {
    const out: Piece[] = []
    let [author, repaired] = [0, 0]
    for (const [gap, long, short] of all) {
      author += gap
      repaired += gap
      out.push({ author: { start: author, end: author + long }, repaired: { start: repaired, end: repaired + short } })
      author += long
      repaired += short
    }
    return out
  })

test('exact both ways at the ends of pieces, and outside them', () => {
  fc.assert(
    fc.property(pieces, (all) => {
      const map = offsetMap(all)
      for (const { author, repaired } of all) {
        expect(map.toRepaired(author.start)).toBe(repaired.start)
        expect(map.toRepaired(author.end)).toBe(repaired.end)
        expect(map.toAuthor(repaired.end)).toBe(author.end)
        expect(map.toAuthor(repaired.start - 1)).toBe(author.start - 1)
        if (repaired.end === repaired.start) continue
        expect(map.toAuthor(repaired.start)).toBe(author.start)
        expect(map.spanToAuthor(repaired)).toEqual(author)
      }
    }),
  )
})

test('rising both ways', () => {
  fc.assert(
    fc.property(pieces, fc.nat(80), (all, at) => {
      const map = offsetMap(all)
      expect(map.toAuthor(at + 1)).toBeGreaterThanOrEqual(map.toAuthor(at))
      expect(map.toRepaired(at + 1)).toBeGreaterThanOrEqual(map.toRepaired(at))
      expect(map.toRepaired(map.toAuthor(at))).toBeLessThanOrEqual(at)
    }),
  )
})

test('a span beside a dropped character leaves it out, a span around it holds it', () => {
  const map = offsetMap([{ author: { start: 4, end: 5 }, repaired: { start: 4, end: 4 } }])
  expect(map.spanToAuthor({ start: 0, end: 4 })).toEqual({ start: 0, end: 4 })
  expect(map.spanToAuthor({ start: 4, end: 6 })).toEqual({ start: 5, end: 7 })
  expect(map.spanToAuthor({ start: 0, end: 6 })).toEqual({ start: 0, end: 7 })
  expect(map.spanToAuthor({ start: 4, end: 4 })).toEqual({ start: 5, end: 5 })
})

test('within a piece a start snaps to its start, an end to its end', () => {
  const map = offsetMap([{ author: { start: 2, end: 6 }, repaired: { start: 2, end: 4 } }])
  expect(map.spanToAuthor({ start: 3, end: 5 })).toEqual({ start: 2, end: 7 })
  expect(map.spanToAuthor({ start: 0, end: 3 })).toEqual({ start: 0, end: 6 })
  expect(map.toRepaired(4)).toBe(2)
})
