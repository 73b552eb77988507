import { expect, test } from 'vitest'
import { Strategy } from './ask-strategy.ts'

/** What is asked for in a text of prose, each as kind, component, figure and, where it is told, period. */
const asksIn = (text: string, ...ends: readonly number[]): string[] => {
  const strategy = new Strategy(text)
  let start = 0
  for (const end of [...ends, text.length]) {
    strategy.read({ start, end })
    start = end
  }
  return strategy.asks.map(({ kind, component, range, period }) =>
    [kind, component, range.raw, ...(period === 'unknown' ? [] : [period])].join(' '),
  )
}

test.each<[string, string[]]>([
  ['Target base of $90K', ['ask base $90K']],
  ['Target base of $90K. Push to $95K', ['ask base $90K', 'ask base $95K']],
  ['Target base of $90K, $85K in Oslo', ['ask base $90K', 'ask base $85K']],
  ['Say $90K base and $40K.', []],
  ['Say $90K base in Denver, $85K in Oslo.', []],
  ['Base: $90K in Denver, $85K in Oslo:', ['ask base $90K', 'ask base $85K']],
  ['Target $90,000–95,000 base.', ['ask base $90,000–95,000']],
  ['Target 90,000–$95,000 base.', ['ask base $95,000']],
  ['Target 90K–$95,000 base.', ['ask base 90K–$95,000']],
  ['Target $100M–200M base.', []],
  ['Target US$200M base.', []],
  ['Target $99,999,999 base.', ['ask base $99,999,999']],
  ['Target $100,000,000 base.', []],
  ['Target HK$200M base.', ['ask base HK$200M']],
  ['Target base of [90K.', []],
  ['Target base of 90K].', []],
  ['Target base of 90K.', ['ask base 90K']],
])('%j asks for %j', (text, expected) => expect(asksIn(text)).toEqual(expected))

test('a range over two items is none', () => expect(asksIn('Target base $90K\n- $95K')).not.toContain('ask base $90K\n- $95K'))

test('the sentence before is the one before, also where other prose or a table stands between', () => {
  const counter = 'Acme will counter at $50K base.\n'
  expect(asksIn(`Target $90K equity. ${counter}Push to $60K.`)).toEqual(['ask equity $90K', 'counter base $50K', 'ask base $60K'])
  expect(asksIn(`${counter}Push to $60K.`, counter.length)).toEqual(['counter base $50K', 'ask base $60K'])
  expect(asksIn(`${counter}All good.\nPush to $60K.`, counter.length, counter.length + 10)).toEqual(['counter base $50K'])
})

test.each<[string, string[]]>([
  ['Target $90K equity. An additional $20K / $30K is my floor.', ['ask equity $90K']],
  ['Target $90K equity. Push to $95K / £80K / €70K relocation.', ['ask equity $90K']],
  ['Target $90K equity. Push to $95K / £80K / €70K.', ['ask equity $90K', 'ask equity $95K', 'ask equity £80K', 'ask equity €70K']],
  ['Target $90K equity. Push to $95K / £80K is my floor.', ['ask equity $90K', 'ask equity $95K', 'floor equity £80K']],
  ['Target $90K base and $40K RSUs in Denver, $45K in Oslo.', ['ask base $90K', 'ask equity $40K', 'ask equity $45K']],
  ['Target $90K equity and, if the bonus stays, push to $95K.', ['ask equity $90K', 'ask equity $95K']],
  ['Target $90K equity, push to $95K, accept $80K base.', ['ask equity $90K', 'ask equity $95K', 'floor base $80K']],
  ['Target $90K base and $40K RSUs, push to $95K.', ['ask base $90K', 'ask equity $40K', 'ask base $95K']],
  ['Target $90K bonus. Push$95K.', ['ask bonus $90K', 'ask bonus $95K']],
  ['On the bonus, target $90K. On base, push to $95K.', ['ask bonus $90K', 'ask base $95K']],
  ['Target $90K base ($80K).', ['ask base $90K']],
  ['Say $90K ($80K).', []],
])('what a figure without a name takes over: %j asks for %j', (text, expected) => expect(asksIn(text)).toEqual(expected))

test.each<[string, string[]]>([
  ['Say:$90K base.', ['ask base $90K']],
  ['Say: ≈$90K base.', ['ask base $90K']],
  [`Say:${' '.repeat(7)}$90K base.`, ['ask base $90K']],
  [`Say:${' '.repeat(8)}$90K base.`, []],
  ['Say: so $90K base.', []],
  [': $90K base.', ['ask base $90K']],
  ['Say: base of $90K.', ['ask base $90K']],
])('a colon leads to a figure: %j asks for %j', (text, expected) => expect(asksIn(text)).toEqual(expected))

test.each([
  ...['Push base for', 'Push the base to', 'Push your base for'].map((words) => [words, 'base'] as const),
  ...['Push RSU for', 'Push RSUs for', 'Push my RSUs for'].map((words) => [words, 'equity'] as const),
  ...['Push TC for', 'Push TC with', 'Push a TC if at'].map((words) => [words, 'total'] as const),
  ...['Push initial for', 'Push counter', 'Push your', 'Push in', 'Push in X', 'Push in Malmö', 'Push in Oslo for', 'Push in TC'].map(
    (words) => [words, words.endsWith('TC') ? 'total' : 'bonus'] as const,
  ),
])('“%s” leads to a figure of the component %s', (words, component) =>
  expect(asksIn(`Target $90K bonus. ${words} $95K.`)).toEqual(['ask bonus $90K', `ask ${component} $95K`]),
)

test.each(['Push in oslo', 'Push in New York', 'Push toin', 'Push begin Oslo', 'Push into', 'Push so to', 'Push to so'])(
  '“%s” leads to no figure',
  (words) => expect(asksIn(`Target $90K bonus. ${words} $95K.`)).toEqual(['ask bonus $90K']),
)

test.each(['in TC ', 'in RSU ', 'in Aa ', 'in A a ', 'in at '])('a long run of “%s” is read at once', (words) => {
  expect(asksIn(`Target $90K bonus. Push ${words.repeat(60)}so $95K.`)).toEqual(['ask bonus $90K'])
})

test.each([
  ['', true],
  [' ', true],
  [' equiv', true],
  [' equiv to it', true],
  [' equivalent to it', true],
  [' to  sign', true],
  [`${' '.repeat(30)}to proceed`, true],
  [' tosign', false],
  [' to signal', false],
  [' isle', false],
  [' so in', false],
  [`${' '.repeat(30)}relocation`, false],
])('a figure with %j behind it stands by itself: %s', (behind, expected) =>
  expect(asksIn(`Target $90K bonus. Push to $95K${behind}`)).toEqual(['ask bonus $90K', ...(expected ? ['ask bonus $95K'] : [])]),
)

test.each<[string, string]>([
  ['Target $90K RSUs/yr.', 'ask equity $90K year'],
  ['Target RSUs/yr of $90K.', 'ask equity $90K year'],
  ['Target RSUs/yr at $90K.', 'ask equity $90K year'],
  ['Target RSUs annual at $90K.', 'ask equity $90K year'],
  ['Target annual RSUs at $90K.', 'ask equity $90K'],
  ['Target $90K annualised RSUs.', 'ask equity $90K year'],
  ['Target $90K ANNUAL RSUs.', 'ask equity $90K year'],
  ['Target $90K biannual RSUs.', 'ask equity $90K'],
  [`Target $90K RSUs${' '.repeat(34)}a year.`, 'ask equity $90K year'],
  [`Target $90K RSUs${' '.repeat(35)}a year.`, 'ask equity $90K'],
  ['Target $90K RSUs a year, all told.', 'ask equity $90K year'],
  ...['.', ';', ',', '$', '£', '€', '₹', '₪', '¥', '+'].map((stop): [string, string] => [
    `Target $90K RSUs${stop} a year.`,
    'ask equity $90K',
  ]),
  ['Target $90K RSUs: a year.', 'ask equity $90K year'],
  ['Target $90K RSUs that I see. A year.', 'ask equity $90K'],
])('the period of equity in %j: %s', (text, expected) => expect(asksIn(text)).toEqual([expected]))

test('the period of equity that no word names is told behind it, not far before it', () => {
  expect(asksIn('Target $90K equity. Push to $95K with a 4-year vest.')).toEqual(['ask equity $90K', 'ask equity $95K grant'])
  expect(asksIn('Target $90K equity. Push to $95K, with a 4-year vest.')).toEqual(['ask equity $90K', 'ask equity $95K'])
  expect(asksIn('Target $90K equity. In the 4-year plan, push to $95K.')).toEqual(['ask equity $90K', 'ask equity $95K'])
})
