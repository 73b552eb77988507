import { expect, test } from 'vitest'
import { figureIn } from '../testing/figure-in.ts'
import { isExtra, lastNamed, namedBefore, namedBehind } from './ask-component.ts'

/** The component that the words behind the figure name, and those words. */
const behind = (sentence: string): string | null => {
  const [start, end] = figureIn(sentence)
  const naming = namedBehind(sentence, start, end, sentence.length)
  if (naming === null || naming === 'increment') return naming
  expect(naming.start).toBe(start)
  return `${naming.component}: ${sentence.slice(end, naming.end)}`
}

test.each([
  ['$90K sign-on', 'signing:  sign-on'],
  ['$90K signing', 'signing:  signing'],
  ['$90K signing bonus', 'signing:  signing bonus'],
  ['$90K sign-on bonus', 'signing:  sign-on bonus'],
  ['$90K sign on bonus', 'signing:  sign on bonus'],
  ['$90K signon', 'signing:  signon'],
  ['$90K bonus', 'bonus:  bonus'],
  ['$90K bonuses', 'bonus:  bonuses'],
  ['$90K carry', 'bonus:  carry'],
  ['$90K carry/bonus', 'bonus:  carry/bonus'],
  ['$90K commission', 'bonus:  commission'],
  ['$90K commissions', 'bonus:  commissions'],
  ['$90K base', 'base:  base'],
  ['$90K base salary', 'base:  base salary'],
  ['$90K base pay', 'base:  base pay'],
  ['$90K salary', 'base:  salary'],
  ['$90K TC', 'total:  TC'],
  ['$90K total comp', 'total:  total comp'],
  ['$90K total compensation', 'total:  total compensation'],
  ['$90K total annual package', 'total:  total annual package'],
  ['$90K total first-year cash TC', 'total:  total first-year cash TC'],
  ['$90K total', 'total:  total'],
  ['$90K first-year comp', 'total:  first-year comp'],
  ['$90K year-1 compensation', 'total:  year-1 compensation'],
  ['$90K year one package', 'total:  year one package'],
  ['$90K annual comp', 'total:  annual comp'],
  ['$90K all-in compensation', 'total:  all-in compensation'],
  ['$90K comp', 'total:  comp'],
  ['$90K total equity', 'equity:  total equity'],
  ['$90K total bonus', 'bonus:  total bonus'],
  ['$90K on-call comp', null],
  ['$90K variable compensation', null],
  ['$90K RSU', 'equity:  RSU'],
  ['$90K RSUs', 'equity:  RSUs'],
  ['$90K PSUs', 'equity:  PSUs'],
  ['$90K PPUs', 'equity:  PPUs'],
  ['$90K NSOs', 'equity:  NSOs'],
  ['$90K ISOs', 'equity:  ISOs'],
  ['$90K options', 'equity:  options'],
  ['$90K option', 'equity:  option'],
  ['$90K shares', 'equity:  shares'],
  ['$90K grant', 'equity:  grant'],
  ['$90K equity', 'equity:  equity'],
  ['$90K stock', 'equity:  stock'],
  ['$90K profit-sharing', 'equity:  profit-sharing'],
  ['$90K profit sharing', 'equity:  profit sharing'],
  ['$90K+ base', 'base: + base'],
  ['$90K in RSUs', 'equity:  in RSUs'],
  ['$90K of equity', 'equity:  of equity'],
  ['$90K worth of stock', 'equity:  worth of stock'],
  ['$90K worth stock', 'equity:  worth stock'],
  ['$90K a year in new RSUs', 'equity:  a year in new RSUs'],
  ['$90K in the very same base', null],
  ['$90K and base', null],
  ['$90K for base', null],
  ['$90K more equity', null],
  ['$90K basement', null],
  ['$90K base-like', null],
  ['$90K relocation', null],
])('behind a figure: %s is %s', (sentence, naming) => expect(behind(sentence)).toBe(naming))

test.each([
  ...['$90K base increase', '$90K base uplift', '$90K base lift', '$90K salary bump', '$90K salary raise', '$90K base adjustment'],
  ...['$90K RSU refresh', '$90K RSU refresher', '$90K RSU refreshers', '$90K RSU refreshes', '$90K equity gap', '$90K equity premium'],
  ...['$90K base differential', '$90K RSU vest', '$90K equity vesting', '$90K equity upside', '$90K RSU grant increase'],
  ...[
    '$90K equity that I’d forfeit',
    '$90K equity that I’m earning',
    "$90K equity I'm leaving",
    '$90K bonus I’m losing',
    '$90K bonus I’d walk from',
  ],
])('a difference: %s', (sentence) => expect(behind(sentence)).toBe('increment'))

test('a vest over years is no difference', () => expect(behind('$90K RSU vesting over four years')).toBe('equity:  RSU'))

test('only up to the next figure', () => {
  const sentence = '$90K / $40K base'
  expect(namedBehind('$90K new base', 0, 4, 8)).toBeNull()
  expect(namedBehind(sentence, 7, 11, sentence.length)).toMatchObject({ component: 'base' })
})

test.each([
  ...[
    'an additional $90K',
    'an extra $90K',
    'another $90K',
    'adding $90K',
    'a refresh of $90K',
    'refreshers of $90K',
    'an increase of $90K',
  ],
  ...['an uplift by $90K', 'a premium of $90K', 'a raise of $90K', 'refresh grants of $90K', 'a raise of ~$90K', 'a raise of ≈$90K'],
])('a difference by the words before: %s', (sentence) => expect(isExtra(sentence, figureIn(sentence)[0])).toBe(true))

test.each(['a base of $90K', 'additional pay: $90K', 'an extrapolated $90K', 'praise of $90K', 'an increase to $90K'])(
  'none: %s',
  (sentence) => expect(isExtra(sentence, figureIn(sentence)[0])).toBe(false),
)

/** The component that the words before the figure name, and the phrase from there to its end. */
const before = (sentence: string): string | null => {
  const naming = namedBefore(sentence, ...figureIn(sentence), 0)
  return naming && `${naming.component}: ${sentence.slice(naming.start, naming.end)}`
}

test.each([
  ['a base of $90K', 'base: base of $90K'],
  ['the base at $90K', 'base: base at $90K'],
  ['my RSU grant should be around $90K', 'equity: grant should be around $90K'],
  ['equity: $90K', 'equity: equity: $90K'],
  ['bonus (~$90K', 'bonus: bonus (~$90K'],
  ['RSUs/4yr $90K', 'equity: RSUs/4yr $90K'],
  ['RSUs/yr ≈$90K', 'equity: RSUs/yr ≈$90K'],
  ['bonus 10-15% = $90K', 'bonus: bonus 10-15% = $90K'],
  ['base at the 75th percentile — $90K', 'base: base at the 75th percentile — $90K'],
  ['base salary moved up toward $90K', 'base: base salary moved up toward $90K'],
  ['base is no less than $90K', 'base: base is no less than $90K'],
  ['stock worth approximately $90K', 'equity: stock worth approximately $90K'],
  ['a base, I think, of $90K', null],
  ['shares at $90K', null],
  ['share of $90K', null],
  ['option at $90K', 'equity: option at $90K'],
  ['database of $90K', null],
  ['base-pay of $90K', null],
  ['nothing at $90K', null],
  ['base and equity of $90K', 'equity: equity of $90K'],
])('before a figure: %s is %s', (sentence, naming) => expect(before(sentence)).toBe(naming))

test('a name behind the limit belongs to another figure', () => {
  expect(namedBefore('base of $90K', 8, 12, 5)).toBeNull()
  expect(namedBefore(`base ${'at '.repeat(30)}$90K`, 95, 99, 0)).toBeNull()
})

test('the component named last', () => {
  expect(lastNamed('base first, then RSUs, and $90K', 31)).toBe('equity')
  expect(lastNamed('base first, then RSUs', 12)).toBe('base')
  expect(lastNamed('nothing here', 12)).toBeNull()
})

test.each([
  ...[
    'and',
    'or',
    'with',
    'plus',
    'for',
    'at',
    'to',
    'by',
    'from',
    'over',
    'on',
    'via',
    'as',
    'that',
    'which',
    'is',
    'are',
    'was',
    'the',
    'my',
    'your',
    'but',
  ],
  ...['above', 'below', 'unvested', 'forfeited', 'additional', 'extra', 'more', 'incremental', 'remaining', 'than', 'if'],
])('“%s” parts a figure from a component behind it', (word) => {
  expect(behind(`$90K ${word} equity`)).toBeNull()
  expect(behind(`$90K ${word}y equity`)).toBe(`equity:  ${word}y equity`)
})

test.each(
  [
    ...[
      'salary',
      'pay',
      'grant',
      'grants',
      'package',
      'bonus',
      'award',
      'target',
      'ask',
      'comp',
      'compensation',
      'increase',
      'increased',
      'raised',
      'moved',
      'push',
    ],
    ...[
      'pushed',
      'eligibility',
      'at',
      'of',
      'to',
      'toward',
      'towards',
      'worth',
      'valued',
      'is',
      'in',
      'the',
      'range',
      'top',
      'band',
      'percentile',
      'above',
    ],
    ...[
      'exceed',
      'exceeds',
      'reach',
      'reaches',
      'least',
      'approximately',
      'about',
      'around',
      'roughly',
      'closer',
      'near',
      'up',
      'total',
      'minimum',
      'a',
      'my',
    ],
    ...[
      'should',
      'be',
      'no',
      'lower',
      'less',
      'than',
      'current',
      'year',
      '4-year',
      'annual',
      'guaranteed',
      'over',
      'vest',
      '10%',
      '10-15%+',
      '75th',
      '/yr',
      '/4yr',
    ],
  ].filter((word) => !['salary', 'grant', 'grants', 'bonus', 'comp', 'compensation', 'total', 'exceed', 'reach'].includes(word)),
)('“%s” links a component to the figure behind it', (word) => {
  expect(before(`equity ${word} $90K`)).toBe(`equity: equity ${word} $90K`)
  expect(before(`equity x${word} $90K`)).toBeNull()
})

test('blanks may be several', () => {
  for (const words of ['total  cash  comp', 'base  salary', 'base  pay', 'all-in  compensation', 'year one  package'])
    expect(behind(`$90K  ${words}`)).toMatch(/^(?:total|base):/)
  expect(behind('$90K  worth  of  equity')).toBe('equity:   worth  of  equity')
  expect(behind('$90Kbase')).toBe('base: base')
})
