import { expect, test } from 'vitest'
import { isFloorBehind, lastCue, readCues, stanceAt } from './ask-cues.ts'

const covered = (sentence: string): string[] => readCues(sentence).map(({ start, end }) => sentence.slice(start, end))

test.each([
  ['Bolt typically counters at $150K', ['typically counters at']],
  ['Bolt will counterat $150K', []],
  ['Bolt will counter atx $150K', ['will counter']],
  ['Bolt will offer attentively', ['will offer']],
  ['countersat $150K is fair', []],
  ['7counters at $150K is fair', []],
  ['counters attentively, it is strong', []],
  ['counters at $150K, so it isfair', []],
  ['counters at $150K, so it is  fair', ['counters at']],
  ['counters at $150K, so it is fairground', []],
  [`counters at${' '.repeat(60)}is fair`, ['counters at']],
  [`counters at${' '.repeat(61)}is fair`, []],
  ['if counters at $150K', []],
  ['if  counters at $150K', []],
  ['if they open at $150K', ['if they open at']],
  ['if they come in at $150K', ['if they come in at']],
  ['if they land under $150K', ['if they land under']],
  ['if they respond with $150K', ['if they respond with']],
  ['if they openly say $150K', []],
  ['if they landin $150K', []],
  ['if they land in attic', ['if they land in']],
  ['if they land inside $150K', ['if they land']],
  ['if counteredat $150K', []],
  ['if countered atop $150K', ['if countered']],
  ['the initial offerof $150K', []],
  ['the initial offer often', ['initial offer']],
  ['the initial offer comes  in  at $150K', ['initial offer comes  in  at']],
  ['initial$150K', ['initial']],
  ['7initial $150K', []],
  ['initially $150K', []],
])('the company’s answer in %j: %j', (sentence, expected) => expect(covered(sentence)).toEqual(expected))

test.each([
  ['acceptfloor $150K', []],
  ['accept floors $150K', ['accept']],
  ['accept-at  floor $150K', ['accept-at  floor']],
  ['walk-awayfloor $150K', []],
  ['walk-awayx $150K', []],
  ['walk-away floors $150K', ['walk-away']],
])('a floor in %j: %j', (sentence, expected) => expect(covered(sentence)).toEqual(expected))

test.each([
  ['openat $150K', []],
  ['opening  at $150K', ['opening']],
  ['openx at $150K', []],
  ['Plus $150K', ['Plus']],
])('an ask in %j: %j', (sentence, expected) => expect(covered(sentence)).toEqual(expected))

test.each([
  [', andan extra bonus ($40K)', false],
  [', abonus ($40K)', false],
  [', anbonus ($40K)', false],
  [', a newbonus ($40K)', false],
  [', a new signing award ($40K)', true],
  [', a new sign-on award ($40K)', true],
  [', a new sign award ($40K)', false],
  [', a bonus($40K)', true],
  [`, a bonus${' '.repeat(20)}($40K)`, true],
  [`, a bonus${' '.repeat(21)}($40K)`, false],
])('a list goes on behind a competing offer with %j: %s', (words, expected) =>
  expect(covered(`Bolt pays $210,000${words}`).length).toBe(expected ? 2 : 1),
)

test('a list goes on only behind a competing offer, the last cue before it', () => {
  expect(covered('$210,000, a bonus ($40K)')).toEqual([])
  expect(covered('Target $200K, Bolt pays $210,000, a bonus ($40K)')).toEqual(['Target', 'pays', ', a bonus'])
  expect(covered('Bolt pays $210,000, so I target $200,000, a bonus ($40K)')).toEqual(['pays', 'target'])
})

/** Whose figure `$150K` is. */
const stance = (sentence: string): string | null => {
  const start = sentence.indexOf('$150K')
  return stanceAt(sentence, readCues(sentence), start, start + 5)
}

test.each([
  ['at$150K, I will sign', 'ask'],
  ['at last $150K, I will sign', null],
  ['at $150K, Ali will sign', null],
  ['at $150K, Iwill sign', null],
  ['at $150K, I  will sign', 'ask'],
  ['at $150K, i will sign', 'ask'],
  ['at $150K, I cannot sign', null],
  ['at $150K, I’mpossible', null],
])('who commits to a figure asks for it: %s (%s)', (sentence, kind) => expect(stance(sentence)).toBe(kind))

test.each([
  [' is my hardfloor', false],
  [' is my hard floor', true],
  [' accept-atfloor', false],
  [' walk-awayfloor', false],
  [' accept-at  floor', true],
  [' walk-away  floor', true],
  [`${' '.repeat(60)}is my floor`, true],
])('behind a figure, %j makes it a floor: %s', (words, expected) => expect(isFloorBehind(`$150K${words}`, 5)).toBe(expected))

test.each([
  ['Target$150K', 'Target'],
  ['Target (not below)$150K', 'Target'],
  ['Target () $150K', 'Target'],
  ['Target(so) $150K', 'Target'],
  ['Target (so) push $150K', 'push'],
  ['Target) push) $150K', null],
  ['Say $150K target', null],
])('the cue that holds in %s: %s', (sentence, word) => {
  const cue = lastCue(sentence, readCues(sentence), sentence.indexOf('$'))
  expect(cue && sentence.slice(cue.start, cue.end)).toBe(word)
})
