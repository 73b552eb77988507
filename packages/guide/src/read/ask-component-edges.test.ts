import { describe, expect, test } from 'vitest'
import { figureIn } from '../testing/figure-in.ts'
import { isExtra, lastNamed, namedBefore, namedBehind } from './ask-component.ts'

/** The component that the words behind the figure name, and those words. */
const behind = (sentence: string): string | null => {
  const [start, end] = figureIn(sentence)
  const naming = namedBehind(sentence, start, end, sentence.length)
  return naming === null || naming === 'increment' ? naming : `${naming.component}: ${sentence.slice(end, naming.end).trimStart()}`
}

/** The component that the words before the figure name, and the phrase from there to the figure. */
const before = (sentence: string): string | null => {
  const naming = namedBefore(sentence, ...figureIn(sentence), 0)
  return naming && `${naming.component}: ${sentence.slice(naming.start, naming.end)}`
}

describe('a total of one component is that component’s', () => {
  test.each([
    ['equity package', 'equity: total equity'],
    ['RSU package', 'equity: total RSU'],
    ['options package', 'equity: total options'],
    ['stock package', 'equity: total stock'],
    ['bonus package', 'bonus: total bonus'],
    ['base compensation', 'base: total base'],
    ['target base compensation', 'total: total'],
    ['RSUs', 'equity: total RSUs'],
    ['options', 'equity: total options'],
    ['stock', 'equity: total stock'],
    ['base', 'base: total base'],
    ['value of stock', 'equity: total value of stock'],
    ['grant', 'equity: total grant'],
    ['  equity', 'equity: total   equity'],
    ['equity-like sum', null],
  ])('total %s: %s', (words, naming) => expect(behind(`$90K total ${words}`)).toBe(naming))
})

test.each([
  ['$90K total cash comp', 'total: total cash comp'],
  ['$90K total  cash  comp', 'total: total  cash  comp'],
  ['$90K total first year cash comp', 'total: total first year cash comp'],
  ['$90K total first full year cash comp', 'total: total'],
  ['$90K total cashcomp', 'total: total'],
  ['$90K totalcomp', null],
  ['$90K first-year package', 'total: first-year package'],
  ['$90K annual package', 'total: annual package'],
  ['$90K all-in package', 'total: all-in package'],
  ['$90K year1 package', 'total: year1 package'],
  ['$90K year 1 package', 'total: year 1 package'],
  ['$90K year-one package', 'total: year-one package'],
  ['$90K year two package', null],
  ['$90K annualpackage', null],
  ['$90K annual  package', 'total: annual  package'],
  ['$90K relocation comp', null],
  ['$90K relocation compensation', null],
])('%s is a total: %s', (sentence, naming) => expect(behind(sentence)).toBe(naming))

test.each([
  ['an annual comp of $90K', 'total: annual comp of $90K'],
  ['an all-in comp of $90K', 'total: all-in comp of $90K'],
  ['an annual compensation of $90K', 'total: annual compensation of $90K'],
  ['an annualcomp of $90K', null],
  ['on-call comp of $90K', null],
  ['a variable comp of $90K', null],
  ['relocation comp of $90K', null],
  ['a base  salary of $90K', 'base: base  salary of $90K'],
  ['a basesalary of $90K', null],
])('before a figure, %s is a total or none: %s', (sentence, naming) => expect(before(sentence)).toBe(naming))

test.each([
  ['$90K basepay', null],
  ['$90K base  salary', 'base: base  salary'],
  ['$90K base  pay', 'base: base  pay'],
  ['$90K+base', 'base: +base'],
  ['$90K-base', null],
  ['$90K worth  of equity', 'equity: worth  of equity'],
  ['$90K  in  fresh  four-year  RSUs', 'equity: in  fresh  four-year  RSUs'],
  ['$90K brand new four year RSUs', 'equity: brand new four year RSUs'],
  ['$90K brand new four year hire RSUs', null],
  ['$90K in brand new four year RSUs', 'equity: in brand new four year RSUs'],
  ['$90K of brand new four year RSUs', 'equity: of brand new four year RSUs'],
  ['$90K worth brand new four year RSUs', 'equity: worth brand new four year RSUs'],
  ['$90K worth of brand new four year RSUs', 'equity: worth of brand new four year RSUs'],
  ['$90K in  brand new four year RSUs', 'equity: in  brand new four year RSUs'],
  ['$90K worth  of brand new four year RSUs', 'equity: worth  of brand new four year RSUs'],
  ['$90K worthof brand new four year RSUs', null],
  ['$90K newRSUs', null],
  ['$90K new, RSUs', null],
])('words between a figure and its name: %s is %s', (sentence, naming) => expect(behind(sentence)).toBe(naming))

test.each([
  ['$90K RSU  refresh', 'increment'],
  ['$90K RSU REFRESH', 'increment'],
  ['$90K RSU  grant  increase', 'increment'],
  ['$90K stock grant  increase', 'increment'],
  ['$90K stock grantincrease', 'equity: stock'],
  ['$90K RSUs: a premium', 'equity: RSUs'],
  ['$90K RSUs and no raise', 'equity: RSUs'],
  ['$90K equity  that  I’d  forfeit', 'increment'],
  ['$90K equity thatI’d forfeit', 'equity: equity'],
  ['$90K equity I’dforfeit', 'equity: equity'],
  ['$90K equity I’d like', 'equity: equity'],
  ['$90K RSU vest  over four years', 'equity: RSU'],
  ['$90K RSU vested', 'equity: RSU'],
  [`$90K base${' '.repeat(27)}gap`, 'increment'],
  [`$90K base${' '.repeat(28)}gap`, 'base: base'],
])('a difference or the figure itself: %j is %s', (sentence, naming) => expect(behind(sentence)).toBe(naming))

test('a name counts as far as a phrase may reach', () => {
  expect(behind(`$90K${' '.repeat(66)}base`)).toBe('base: base')
  expect(behind(`$90K${' '.repeat(67)}base`)).toBeNull()
  expect(before(`base${' '.repeat(66)}$90K`)).toMatch(/^base:/)
  expect(before(`base${' '.repeat(67)}$90K`)).toBeNull()
})

test.each([
  ['equity$90K', 'equity: equity$90K'],
  ['Equity AT $90K', 'equity: Equity AT $90K'],
  ['RSUs / yr $90K', 'equity: RSUs / yr $90K'],
  ['RSUs/years $90K', 'equity: RSUs/years $90K'],
  ['RSUs/4-yr $90K', 'equity: RSUs/4-yr $90K'],
  ['RSUs/yrly $90K', null],
  ['RSUs/5yr $90K', null],
  ['bonus at 15% $90K', 'bonus: bonus at 15% $90K'],
  ['bonus at 15%+ $90K', 'bonus: bonus at 15%+ $90K'],
  ['bonus at 10–15% $90K', 'bonus: bonus at 10–15% $90K'],
  ['bonus at % $90K', null],
  ['bonus at 10-% $90K', null],
  ['base at the th percentile $90K', null],
  ['base at the 75th $90K', 'base: base at the 75th $90K'],
  ['base at the 75this $90K', null],
  ['base ata $90K', null],
  ['base exceed $90K', 'base: base exceed $90K'],
  ['SHARE of $90K', null],
  ['my shares of $90K', null],
])('before a figure, the words between: %s is %s', (sentence, naming) => expect(before(sentence)).toBe(naming))

test.each([
  ['an additional  $90K', true],
  ['an additional$90K', false],
  ['Additional $90K', true],
  ['ANOTHER $90K', true],
  ['a raise  of $90K', true],
  ['a raise of  $90K', true],
  ['a raiseof $90K', false],
  ['a raise of$90K', false],
  ['a refresh grant of $90K', true],
  ['a refresh  grants of $90K', true],
  ['a refresh  grant  by  $90K', true],
  ['a refreshgrant of $90K', false],
  ['a grant of $90K', false],
  [`additional${' '.repeat(30)}$90K`, true],
  [`additional${' '.repeat(31)}$90K`, false],
])('%j tells a difference: %s', (sentence, expected) => expect(isExtra(sentence, figureIn(sentence)[0])).toBe(expected))

test('the component named last may be the first word or the last', () => {
  expect(lastNamed('base, then stock', 16)).toBe('equity')
  expect(lastNamed('base, then stock', 15)).toBe('base')
  expect(lastNamed('base-like, rebase', 17)).toBeNull()
})
