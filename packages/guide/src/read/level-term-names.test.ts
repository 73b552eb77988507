import { describe, expect, test } from 'vitest'
import { isBareCode, isBareLevel, isNote, readTerm } from './level-term.ts'

/** The companies of a term and its level, as the author wrote them. */
const read = (line: string, own: readonly string[] = ['Acme']): string | null => {
  const term = readTerm(line, { start: 0, end: line.length }, own)
  const companies = term?.companies.map(({ start, end }) => line.slice(start, end)).join('+')
  return term && `${companies}¦${term.levelText ?? line.slice(term.level.start, term.level.end)}`
}

describe('a company that stands first', () => {
  test('may be of one letter, where the guide is of that company', () => {
    expect(read('Q L4', ['Q'])).toBe('Q¦L4')
    expect(read('q L4', ['Q'])).toBe('q¦L4')
    expect(read('Q/Google L4', ['Q'])).toBe('Q/Google¦L4')
    expect(read('Lead in the Q ladder', ['Q'])).toBe(null)
  })

  test.each([
    ['Meta (Aon) L4', 'Meta (Aon)¦L4'],
    ['Warner (Google) L4', null],
    ['Google L4 (Alphabet) lead', 'Google¦L4 (Alphabet) lead'],
    ['Google (Senior) L4', 'Google¦(Senior) L4'],
    ['Google (AWS) L4', 'Google¦(AWS) L4'],
    ['Google (Meta team) L4', 'Google¦(Meta team) L4'],
  ])('has its owner with it, in %j as %j', (line, expected) => expect(read(line)).toBe(expected))

  test.each([
    ['Google/3M L4', 'Google/3M¦L4'],
    ['Google/Q L4', 'Google/Q¦L4'],
    ['Google/Meta/Wing L4', 'Google/Meta¦/Wing L4'],
    ['Google/wInG L4', 'Google¦/wInG L4'],
    ['Google/Staff L4', 'Google¦/Staff L4'],
    ['Google L4/Meta', 'Google¦L4/Meta'],
    ['Google Meta L4/', 'Google¦Meta L4/'],
    ['/Google L4', null],
    ['/Wing L4', null],
  ])('has one with it that a slash joins to it, in %j as %j', (line, expected) => expect(read(line)).toBe(expected))

  test.each([
    ['Gemini Lead at work at Google', 'Google¦Gemini Lead at work'],
    ['Gemini Lead at Meta at work', 'Gemini¦Lead at Meta at work'],
    ['Gemini Lead at Google ()', 'Google¦Gemini Lead'],
    ['Gemini Lead at Google (L4)', 'Google¦Gemini Lead (L4)'],
    ['Gemini Lead at Google (x) Cloud', 'Gemini¦Lead at Google (x) Cloud'],
    ['Google X', null],
    ['Google X L4', 'Google X¦L4'],
  ])('is a product where another is named behind “at”, in %j as %j', (line, expected) => expect(read(line)).toBe(expected))
})

describe('a company that stands behind “at”', () => {
  test.each([
    ['Lead at Wing(L5)', 'Wing¦Lead (L5)'],
    ['Lead at dbt Labs  (L5)', 'dbt Labs¦Lead (L5)'],
    ['Lead at dbt Labs', 'dbt Labs¦Lead'],
    ['Lead at Wing ()', 'Wing¦Lead'],
    ['Lead at Wing (L5) Co', 'Wing (L5) Co¦Lead'],
    ['Staff Lead at Wing (L5)', 'Wing¦Staff Lead (L5)'],
    ['Lead at (L5)', null],
    ['Lead in the Wing ladder ()', 'Wing¦Lead'],
  ])('ends before a code in parentheses: %j is %j', (line, expected) => expect(read(line)).toBe(expected))

  test.each([
    ['Lead at firms today', 'firms¦Lead'],
    ['Lead at big  firms today', 'big  firms¦Lead'],
    ['Lead at large-cap banks', 'large-cap banks¦Lead'],
    ['Lead at new startups', 'new startups¦Lead'],
    ['Lead at most companies', 'most companies¦Lead'],
    ['Lead at its peers today', 'its peers¦Lead'],
    ['Lead at its competitors today', 'its competitors¦Lead'],
    ['Lead at cloud providers today', 'cloud providers¦Lead'],
    ['Lead at the hyperscalers today', 'the hyperscalers¦Lead'],
    ['Lead at the industry norm', 'the industry¦Lead'],
    ['Lead at  big firms today', 'big firms¦Lead'],
    ['Lead at big bankside', null],
    ['Lead in the industry', 'industry¦Lead'],
    ['Lead in the big industry', null],
    ['Lead in the INDUSTRY', null],
  ])('may be a kind of companies: %j is %j', (line, expected) => expect(read(line)).toBe(expected))

  test.each([
    ['Lead at /', null],
    ['Lead at /Wing', 'Wing¦Lead'],
    ['Lead (/)', null],
    ['Lead (Kite//Gull)', null],
    ['Lead (Google//Wing)', 'Google+Wing¦Lead'],
    ['Lead (Google / Wing Labs)', 'Google+Wing Labs¦Lead'],
    ['Lead ()', null],
    ['Lead (Gull) Meta)', null],
  ])('is one of several between slashes, none of them empty: %j is %j', (line, expected) => expect(read(line)).toBe(expected))
})

describe('a company that stands last', () => {
  test.each([
    ['Lead Google DeepMind', 'Google DeepMind¦Lead'],
    ['Staff Lead Bank of America', 'Bank of America¦Staff Lead'],
    ['Kite Google', 'Kite¦Google'],
  ])('is known, the level before it: %j is %j', (line, expected) => expect(read(line)).toBe(expected))
})

describe('a company nobody told of', () => {
  test.each([
    ['Wing L4', 'Wing¦L4'],
    ['so big Kite L5', null],
    ['big Kite L5', 'big Kite¦L5'],
    ['bigfirms L5', null],
    ['many bigfirms L5', null],
    ['Ω7 L5', 'Ω7¦L5'],
    ['ω7 L5', null],
  ])('is told by how its name is written: %j is %j', (line, expected) => expect(read(line)).toBe(expected))
})

describe('a level', () => {
  test.each([
    ["Google 'staff' lead", "Google¦'staff' lead"],
    ['Google ()', null],
    ['Google (L4)', 'Google¦L4'],
    ['Google L4 (lower () pay)', 'Google¦L4'],
    ['Google L4 (lower (a))', 'Google¦L4'],
    ['Google L4 + 15% COMP', 'Google¦L4'],
    ['Google L4 + 15% base', 'Google¦L4'],
    ['Google L4 + 15% premium', 'Google¦L4'],
    ['L4 equiv. at Google', 'Google¦L4'],
    ['L4  equivalent at Google', 'Google¦L4'],
    ['L4 equiv  at Google', 'Google¦L4'],
    ['L4 (lower)  at Google', 'Google¦L4'],
    ['Google L4  + 5%', 'Google¦L4'],
  ])('is without what is said about it: %j is %j', (line, expected) => expect(read(line)).toBe(expected))

  test('goes without its company where a line begins with it', () => {
    expect(['L5', ' L5', 'Senior Cook', '(L5)', 'Cook L5', ''].map(isBareLevel)).toEqual([true, true, true, true, false, false])
    expect(['L5', 'L5(x)', 'L5, L6', '(L5)', ', L5', 'Cook L5', ''].map(isBareCode)).toEqual([true, true, true, false, false, false, false])
  })
})

test('words that say that there is no equivalent are a note, and begin no longer word', () => {
  const notes = [
    'no',
    'none',
    'not',
    'n/a',
    'tbd',
    'tba',
    'todo',
    'equivalent',
    'similar',
    'unique',
    'first-of-kind',
    'combined',
    'closest',
  ]
  for (const note of [...notes, 'varies', '-', '--', '–', '—', '...', '…']) {
    expect(isNote(note)).toBe(true)
    expect(isNote(`${note.toUpperCase()} level`)).toBe(true)
    expect(isNote(`L4 ${note}`)).toBe(false)
  }
  for (const note of [...notes, 'varies']) expect([`${note}x`, `${note}9`].map(isNote)).toEqual([false, false])
})
