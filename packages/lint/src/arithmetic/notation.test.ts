import { parseGuide, type Range } from '@guidelint/guide'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits } from '../apply-edits.ts'
import { table } from '../testing/table.ts'
import { percent, plain, rewriteEnds, roundingStep, roundTo, writeNumber, writeRange } from './notation.ts'

const read = (cell: string): { range: Range; other: Range | null; text: string } => {
  const text = table('Region | Base Salary | Total Comp', `Denver | ${cell} | —`)
  const base = parseGuide(text).bands[0]?.base
  if (!base?.range) throw new Error(`${cell} has no range`)
  return { range: base.range, other: base.other, text }
}

const NOTATIONS = [
  ['$380K–$550K', 330_000, 475_000, '$330K–$475K'],
  ['£98,000 - £133,000', 101_500, 140_000, '£101,500 - £140,000'],
  ['₹24L–₹31L', 2_810_000, 3_500_000, '₹28.1L–₹35L'],
  ['R$1,035K–R$1,240K', 990_000, 1_310_000, 'R$990K–R$1,310K'],
  ['₹26,00,000 - ₹31,00,000', 2_450_000, 10_500_000, '₹24,50,000 - ₹1,05,00,000'],
  ['$725K - $950K', 800_000, 1_050_000, '$800K - $1.05M'],
  ['$1.2M–$1.4M', 950_000, 1_300_000, '$950K–$1.3M'],
  ['SEK 85K–108K/mo', 90_000, 110_000, 'SEK 90K–110K/mo'],
  ['EUR95K–EUR120K', 100_000, 125_500, 'EUR100K–EUR125.5K'],
  ['**$388K-$548K**', 390_000, 550_000, '**$390K-$550K**'],
  ['$185K–$520K+', 200_000, 500_000, '$200K–$500K+'],
  ['$160k – $200k', 170_000, 210_000, '$170k – $210k'],
  ['IDR 780M–IDR 1.03B', 800_000_000, 1_100_000_000, 'IDR 800M–IDR 1.1B'],
] as const

test.each(NOTATIONS)('%s with %d and %d', (cell, low, high, expected) => {
  const { range, text } = read(cell)
  const after = applyEdits(text, rewriteEnds(range, low, high))
  expect(after).toBe(text.replace(cell, () => expected))
  const again = parseGuide(after).bands[0]?.base?.range
  expect([again?.low.value, again?.high.value]).toEqual([low, high])
})

test.each(NOTATIONS)('%s reads as its edits leave it', (cell, low, high, expected) => {
  const bare = expected.replaceAll('*', '').replace(/\/mo|\+/, '')
  expect(writeRange(read(cell).range, low, high)).toBe(bare)
})

test('an end that stays is not edited', () => {
  expect(rewriteEnds(read('$380K–$550K').range, 380_000, 475_000)).toHaveLength(1)
  expect(rewriteEnds(read('$380K–$550K').range, 380_000, 550_000)).toEqual([])
})

test('in a cell with two currencies each range is written for itself', () => {
  const { range, other, text } = read('£98K–£133K / $123K–$166K')
  const edits = [...rewriteEnds(range, 100_000, 140_000), ...(other ? rewriteEnds(other, 125_000, 175_000) : [])]
  expect(applyEdits(text, edits)).toContain('£100K–£140K / $125K–$175K')
})

test('any whole figure is written so that it reads back, in any notation', () => {
  const amounts = ['$380K', '£98,000', '₹24L', 'R$1,035K', '₹26,00,000', '$1.2M'].map((cell) => read(`${cell}–${cell}`).range.low)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom(...amounts), (thousands, like) => {
      const written = `${like.currency?.raw ?? ''}${writeNumber(thousands * 1_000, like)}`
      expect(read(`${written}–${written}`).range.low.value).toBe(thousands * 1_000)
    }),
  )
})

test('figures round as their table does, but never far', () => {
  expect(roundingStep([380_000, 550_000], 328_000)).toBe(10_000)
  expect(roundingStep([385_000, 552_000], 328_000)).toBe(1_000)
  expect(roundingStep([], 100)).toBe(5)
  expect(roundTo(328_400, 5_000)).toBe(330_000)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1e7 })), fc.integer({ min: 20, max: 1e7 }), (figures, value) => {
      expect(Math.abs(roundTo(value, roundingStep(figures, value)) / value - 1)).toBeLessThanOrEqual(0.026)
    }),
  )
})

test('figures and shares in messages', () => {
  expect([0, 999, 1_000, 1_234_567.4].map(plain)).toEqual(['0', '999', '1,000', '1,234,567'])
  expect([0.164, -0.1149, 0.052, 1.5].map(percent)).toEqual(['16 %', '11.5 %', '5.2 %', '150 %'])
})
