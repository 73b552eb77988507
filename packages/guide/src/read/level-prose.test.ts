import { describe, expect, test } from 'vitest'
import { readStatement } from './level-statement.ts'

/** What a line states: its terms as `company: level`, then what goes without saying and what can't be read. */
const stated = (line: string, own: readonly string[] = ['Acme']): string | null => {
  const found = readStatement(line, own)
  const cut = ({ start, end }: { start: number; end: number }): string => line.slice(start, end).trim()
  return (
    found &&
    [
      ...found.terms.map(({ companies, level, levelText }) => `${companies.map(cut).join('+')}: ${levelText ?? cut(level)}`),
      ...(found.bare ? [`bare ${cut(found.bare)}`] : []),
      ...found.malformed.map((span) => `malformed ${cut(span)}`),
    ].join(' | ')
  )
}

describe('left of a sign', () => {
  test.each([
    ['Google L4; L5 = Meta E4', 'Google: L4 | Meta: E4 | malformed L5'],
    ['L4; L5 = Meta E4', 'Meta: E4 | bare L4 | malformed L5'],
    ['words; L5 = Meta E4', 'Meta: E4 | bare L5 | malformed words'],
  ])('the level whose company goes without saying is told: %s states %s', (line, expected) => expect(stated(line)).toBe(expected))

  test('no level goes without its company where none begins with a level', () => {
    expect(readStatement('Acme = Google L4', ['Acme'])?.bare).toBeNull()
  })
})

describe('prose', () => {
  test.each([
    ['L4; L5 maps to Google L6', 'Google: L6 | bare L4'],
    ['L3 maps to L5, Google L4', 'Google: L4 | bare L3'],
    ['Acme Lead maps to wholly other things, E4 at Meta', 'Acme: Lead | Meta: E4'],
    ['Acme Lead maps to nothing; L5; Google L4', null],
    ['Acme Lead maps to Google L4; L5', 'Acme: Lead | Google: L4'],
    ['Acme Lead maps to Google L4; words; Meta E4', 'Acme: Lead | Google: L4'],
    ['Acme L3 maps to words', null],
    ['Acme L3 maps to none, Google L4', 'Acme: L3 | Google: L4'],
  ])('is read as far as it names companies and levels: %s states %s', (line, expected) => expect(stated(line)).toBe(expected))

  test.each([
    ['Lead at Acme maps to IC3 (Google L4, Meta E4)', 'Acme: IC3 | Google: L4 | Meta: E4'],
    ['Lead at Acme maps to  IC3 (Google L4, Meta E4)', 'Acme: IC3 | Google: L4 | Meta: E4'],
    ['Lead at Acme (P5) maps to IC3 (Google L4, Meta E4)', 'Acme: IC3 | Google: L4 | Meta: E4'],
  ])('the code that the own title maps to is the level: %s states %s', (line, expected) => expect(stated(line)).toBe(expected))

  test.each(['This', 'These', 'Those', 'It', 'For', 'You', 'There', 'Push', 'Expect', 'With', 'In'])(
    'that begins with “%s” speaks of the mapping and states none',
    (word) => {
      expect(stated(`${word} L3 maps to Google L4, Meta E4`)).toBeNull()
      expect(stated(`${word}x L3 maps to Google L4, Meta E4`)).not.toBeNull()
    },
  )
})

describe('a parenthesis', () => {
  test.each([
    ['Acme L3 maps to (L4 @ Google, E4 @ Meta)', 'Acme: L3 | Google: L4 | Meta: E4'],
    ['Acme L3 maps to Lead (L4 at Q)', 'Acme: L3 | Q: L4'],
    ['Acme L3 maps to Lead (L4 at google)', null],
    ['Acme L3 maps to Lead (Google L4,)', 'Acme: L3 | Google: L4'],
    ['Acme L3 maps to Google L4 (Cloud, Paris), Meta E4', 'Acme: L3 | Google: L4 (Cloud, Paris) | Meta: E4'],
    ['Acme L3 maps to Google L4 ( Cloud, Paris), Meta E4', 'Acme: L3 | Google: L4 ( Cloud, Paris) | Meta: E4'],
    ['Acme L3 maps to L5 at Bolt (Google, Meta), Meta E4', 'Acme: L3 | Bolt: L5 | Meta: E4'],
  ])('is a list where it names companies with levels: %s states %s', (line, expected) => expect(stated(line)).toBe(expected))

  test.each([
    ['Acme L3 = Lead (L5 at Google, E5 at Meta) = Google L4', 'Acme: L3 | Google: L4 | malformed Lead (L5 at Google, E5 at Meta)'],
    ['Acme L3 ≈ Lead (L5 at Google, E5 at Meta)', 'Acme: L3 | malformed Lead (L5 at Google, E5 at Meta)'],
    ['Acme L3 ~ Lead (L5 at Google, E5 at Meta)', 'Acme: L3 | malformed Lead (L5 at Google, E5 at Meta)'],
    ['Acme L3 → Lead (L5 at Google, E5 at Meta)', 'Acme: L3 | malformed Lead (L5 at Google, E5 at Meta)'],
  ])('of a chain is a part of its term: %s states %s', (line, expected) => expect(stated(line)).toBe(expected))

  test('names a company of one letter like any other', () => {
    expect(stated('Q L3 maps to Lead (Q L4, Meta E4)', ['Q'])).toBe('Q: L3 | Q: L4 | Meta: E4')
  })
})
