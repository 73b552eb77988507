import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyEdits, conflict } from './apply-edits.ts'
import type { Edit } from './rule.ts'

const edits = (length: number) =>
  fc
    .array(fc.record({ start: fc.nat(length), width: fc.nat(3), text: fc.constantFrom('', 'x', 'yz') }))
    .map((all) =>
      all
        .map(({ start, width, text }): Edit => ({ span: { start, end: Math.min(start + width, length) }, text }))
        .reduce<Edit[]>((kept, edit) => (kept.some((other) => conflict(edit, other)) ? kept : kept.concat(edit)), []),
    )

test('edits in any order give one text', () => {
  const text = 'base and equity'
  const shuffled = edits(text.length).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(fc.property(shuffled, ([a, b]) => applyEdits(text, a) === applyEdits(text, b)))
})

test('overlapping edits are a bug of the caller', () => {
  const overlapping = [
    { span: { start: 0, end: 3 }, text: '' },
    { span: { start: 2, end: 4 }, text: '' },
  ]
  expect(() => applyEdits('abcdef', overlapping)).toThrow(RangeError)
  expect(() => applyEdits('abc', [{ span: { start: 2, end: 4 }, text: '' }])).toThrow(RangeError)
})
