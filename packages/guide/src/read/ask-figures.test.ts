import { expect, test } from 'vitest'
import { Strategy } from './ask-strategy.ts'

/** What is asked for in prose, each as kind, component and figure. */
const asksIn = (text: string): string[] => {
  const strategy = new Strategy(text)
  strategy.read({ start: 0, end: text.length })
  return strategy.asks.map(({ kind, component, range }) => `${kind} ${component} ${range.raw}`)
}

const PAIR = ['ask base $90K', 'ask base £80K']

test.each([
  ['$90K () / £80K base', PAIR],
  ['$90K (Oslo) / £80K base', PAIR],
  ['$90K (Oslo (S)) / £80K base', ['ask base £80K']],
  ['$90K for Oslo / £80K base', PAIR],
  ['$90K in Oslo / £80K base', PAIR],
  ['$90K at Oslo / £80K base', ['ask base £80K']],
  ['$90K in LA/£80K base', PAIR],
  ['$90K in X/£80K base', ['ask base £80K']],
  [`$90K in ${'o'.repeat(30)}/£80K base`, PAIR],
  [`$90K in ${'o'.repeat(31)}/£80K base`, ['ask base £80K']],
  ['$90K inOslo / £80K base', ['ask base £80K']],
])('figures beside a slash hang together: Target %s', (words, expected) => expect(asksIn(`Target ${words}.`)).toEqual(expected))

test.each([
  ['$90K base(£70K)', ['ask base $90K', 'ask base £70K']],
  ['$90K base (£70K)', ['ask base $90K', 'ask base £70K']],
  ['$90K base, say (£70K)', ['ask base $90K']],
  ['$90K base (so £70K)', ['ask base $90K']],
])('a figure in parentheses says the one before again: Target %s', (words, expected) =>
  expect(asksIn(`Target ${words}.`)).toEqual(expected),
)

const PLACES = ['ask base $90K', 'ask base $85K']

test.each([
  ['$90K base in  Denver, $85K Oslo', PLACES],
  ['$90K base inDenver, $85K Oslo', ['ask base $90K']],
  ['$90K base in X, $85K Oslo', PLACES],
  ['$90K base X, $85K Oslo', PLACES],
  [`$90K base in D${'o'.repeat(40)}, $85K Oslo`, PLACES],
  [`$90K base in D${'o'.repeat(41)}, $85K Oslo`, ['ask base $90K']],
  ['$90K base and $85K in Oslo', PLACES],
  ['$90K base or $85K in Oslo', PLACES],
  ['$90K base but $85K in Oslo', ['ask base $90K']],
  ['$90K base, $85K more for Oslo', ['ask base $90K']],
  ['$90K base, $85K inOslo', ['ask base $90K']],
  ['$90K base, $85K in  Oslo', PLACES],
  ['$90K base, $85K in the  Oslo', PLACES],
  ['$90K base, $85K in theOslo', ['ask base $90K']],
  [`$90K base, $85K${' '.repeat(50)}Oslo`, PLACES],
  ['$90K base, $85K / about that', ['ask base $90K']],
  ['$90K base, $85K / Oslo', PLACES],
  ['$90K base, $85K/~£70K', [...PLACES, 'ask base ~£70K']],
  [`$90K base,${' '.repeat(59)}$85K Oslo`, PLACES],
  [`$90K base,${' '.repeat(60)}$85K Oslo`, ['ask base $90K']],
  [`$90K base${' '.repeat(59)}/£80K`, ['ask base $90K', 'ask base £80K']],
  [`$90K base${' '.repeat(60)}/£80K`, ['ask base $90K']],
])('a figure for another place is one of the same component: Target %s', (words, expected) =>
  expect(asksIn(`Target ${words}.`)).toEqual(expected),
)

test.each([
  ['/share', true],
  ['/ share', true],
  [' / share', true],
  [' per share', true],
  ['  per  share', true],
  ['/unit', true],
  [' per unit', true],
  [' PER SHARE', true],
  [`${' '.repeat(20)}/share`, true],
  ['/shared', false],
  [' pershare', false],
  [' so per share', false],
  [' a share', false],
])('what one share costs is no grant: an amount with “%s” behind it', (behind, isPrice) =>
  expect(asksIn(`Target RSUs at $30${behind}.`)).toEqual(isPrice ? [] : ['ask equity $30']),
)

test('a name belongs to the figure that it stands at, wherever the sentence begins', () => {
  expect(asksIn('RSUs: $90K.')).toEqual(['ask equity $90K'])
  expect(asksIn('Fine. RSUs: $90K.')).toEqual(['ask equity $90K'])
  expect(asksIn('Target $90K vs 80K base.')).toEqual(['ask base 80K'])
  expect(asksIn('It is fine and well. Target $90K vs 80K base.')).toEqual(['ask base 80K'])
  expect(asksIn('Target base of $20K RSU refresh.')).toEqual([])
  expect(asksIn('Target base of an additional $20K.')).toEqual([])
  expect(asksIn('Target an additional $20K base / £30K.')).toEqual([])
  expect(asksIn('Target $90K RSUs of $80K.')).toEqual(['ask equity $90K'])
  expect(asksIn('Target $90K base is my floor.')).toEqual(['floor base $90K'])
})

test.each([
  ['=$100K', true],
  ['=     $100K', true],
  ['=      $100K', false],
  ['= ≈$100K', true],
  ['(L=5) of $100K', false],
])('what a sum comes to is the total: base, of a kind, %s', (words, isTotal) =>
  expect(asksIn(`Target a base, of a kind, ${words}.`)).toEqual(isTotal ? ['ask total $100K'] : []),
)

test.each([
  ['$90K / $40K RSUs', ['ask base $90K', 'ask equity $40K']],
  ['$90K / $40K bonus', ['ask bonus $40K']],
  ['$90K / £80K RSUs', ['ask equity $90K', 'ask equity £80K']],
  ['$90K / £80K / €70K base', ['ask base $90K', 'ask base £80K', 'ask base €70K']],
  ['$90K / £80K / £40K RSUs', ['ask base $90K', 'ask base £80K', 'ask equity £40K']],
  ['$90K / $80K / $40K RSUs', ['ask base $80K', 'ask equity $40K']],
  ['$90K base / $80K / $70K', ['ask base $90K', 'ask base $80K', 'ask base $70K']],
  ['$90K base / £80K / £40K RSUs', ['ask base $90K', 'ask base £80K', 'ask equity £40K']],
  ['$90K base / $40K RSUs / $35K', ['ask base $90K', 'ask equity $40K', 'ask equity $35K']],
])('figures of a pair take the name behind or before: Target %s', (words, expected) => expect(asksIn(`Target ${words}.`)).toEqual(expected))

test('a sum may begin the sentence', () => expect(asksIn('= $90K is my floor.')).toEqual(['floor total $90K']))
