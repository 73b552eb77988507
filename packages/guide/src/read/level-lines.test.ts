import { describe, expect, test } from 'vitest'
import { lineUnder, readLevelLine } from './level-line.ts'

const OWN = { name: 'Acme', names: ['Acme'] }

const read = (line: string, own = OWN) => readLevelLine(lineUnder(own, line))

/** What a line equates, and what it could not read behind an exclamation mark. */
const shown = (line: string, own = OWN): string | null => {
  const found = read(line, own)
  return (
    found &&
    [...found.entries.map(({ company, level }) => `${company.text}: ${level.text}`), ...found.malformed.map(({ raw }) => `!${raw}`)].join(
      ' = ',
    )
  )
}

describe('the mark of a list is no part of the level', () => {
  test.each([
    ['L5 = Google L4', 'Acme: L5 = Google: L4'],
    ['- L5 = Google L4', 'Acme: L5 = Google: L4'],
    ['* L5 = Google L4', 'Acme: L5 = Google: L4'],
    ['+  L5 = Google L4', 'Acme: L5 = Google: L4'],
    ['12. L5 = Google L4', 'Acme: L5 = Google: L4'],
    ['3) L5 = Google L4', 'Acme: L5 = Google: L4'],
    ['> - L5 = Google L4', 'Acme: L5 = Google: L4'],
    ['61 = Google L4', 'Acme: 61 = Google: L4'],
    ['12 L5 = Google L4', 'Acme: 12 L5 = Google: L4'],
    [') L5 = Google L4', 'Google: L4 = !) L5'],
  ])('in %j: %j', (line, expected) => expect(shown(line)).toBe(expected))
})

describe('marks of emphasis and comments are no part of a company or level', () => {
  test.each([
    ['__Acme__ L5 = __Google__ L4', 'Acme: L5 = Google: L4'],
    ['`Acme` L5 = `Google` L4', 'Acme: L5 = Google: L4'],
    ['**Acme** L5 = **Google** L4', 'Acme: L5 = Google: L4'],
    ['Acme L5 <!-- = Meta E4 --> = Google L4', 'Acme: L5 = Google: L4'],
    ['Acme L5 <!-- a --> = Google L4 <!-- b -->', 'Acme: L5 = Google: L4'],
  ])('in %j: %j', (line, expected) => expect(shown(line)).toBe(expected))
})

test('a line of four thousand characters is read, a longer one is not', () => {
  expect(shown('Acme L5 = Google L4'.padEnd(4_000))).toBe('Acme: L5 = Google: L4')
  expect(shown('Acme L5 = Google L4'.padEnd(4_001))).toBeNull()
})

describe('a level whose company goes without saying', () => {
  test.each([
    ['L4 = L5', 'Acme: L4 = !L5'],
    ['L4 = L5 = words', null],
    ['L4 = words', null],
    ['L4 = Acme L5', 'Acme: L5'],
  ])('in %j: %j', (line, expected) => expect(shown(line)).toBe(expected))

  test('is of no company where the title names none', () => {
    expect(shown('L4 = Google L5', { name: '', names: [] })).toBe('Google: L5')
  })

  test('takes no width for its company', () => {
    expect(read('- L4 = Google L5')?.entries[0]).toEqual({
      span: { start: 2, end: 4 },
      company: { span: { start: 2, end: 2 }, raw: '', text: 'Acme' },
      level: { span: { start: 2, end: 4 }, raw: 'L4', text: 'L4' },
      isOwn: true,
      group: 0,
    })
  })
})

test('a term that is not there is shown at the sign before it', () => {
  expect(read('= Google L4 = Meta E4')?.malformed.map(({ span }) => span)).toEqual([{ start: 0, end: 0 }])
  expect(read('Google L4 = = Meta E4')?.malformed.map(({ raw }) => raw)).toEqual(['= '])
})

test('only what begins with “comparable” goes on with the line before', () => {
  expect(
    [
      'Comparable to Google L4 or Meta E4',
      'comparable to Google L4 or Meta E4',
      'Comparables = Google L4',
      'Acme L5 comparable to Google L4',
      'L5 = Google L4',
    ].map((line) => read(line)?.isContinued),
  ).toEqual([true, true, false, false, false])
})

test('a sign is told from words', () => {
  expect(
    ['Acme L5 = Google L4', 'Acme L5 ≈ Google L4', 'Acme L5 ~ Google L4', 'Acme L5=Google L4', 'Acme L5 maps to Google L4'].map(
      (line) => read(line)?.hasSign,
    ),
  ).toEqual([true, true, true, false, false])
})
