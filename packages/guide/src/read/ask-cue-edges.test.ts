import { expect, test } from 'vitest'
import { readCues, stanceAt } from './ask-cues.ts'

const covered = (sentence: string): string[] => readCues(sentence).map(({ start, end }) => sentence.slice(start, end))

/** Phrases of several words, with all that may stand in them. */
const PHRASES = [
  'will likely counter with',
  'may typically open at',
  'might respond at',
  'could offer with',
  'if Bolt counters back below',
  'if Bolt opens in at',
  'if Bolt lands under',
  'if countered below',
  'first base offer is',
  'opening equity offer of',
  'current RSU offer at',
  'their offer comes in at',
  'initial offer below',
  'offer of',
  'offer below',
  'up from',
  'opens below',
  'currently at',
  'currently holding',
  'currently making',
  'currently weighing',
  'my current',
  'roles are at',
  'role at',
  'roles pay',
  'acceptable floor',
  'accept-at floor',
  'walking-away floor',
  'no lower than',
  'no less than',
  'bottom line',
  'starting at',
  'I need',
  'we would like',
  "I'd want",
  'looking for',
  'countering to',
  'counter with',
  'get to',
  'structured as',
  'to join',
  'this reaches',
  'this gets',
]

test.each(PHRASES)('“%s” takes blanks of any length where it has one, and none elsewhere', (phrase) => {
  expect(covered(`so ${phrase} $150K`)).toEqual([phrase])
  const words = phrase.split(' ')
  for (let at = 1; at < words.length; at++) {
    const [before, behind] = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    for (const blank of ['  ', '\n', '\t ']) expect(covered(`so ${before}${blank}${behind} $150K`)).toEqual([`${before}${blank}${behind}`])
    expect(covered(`so ${before}${behind} $150K`)).not.toContain(`${before}${behind}`)
  }
  expect(covered(`so 7${phrase} $150K`)).not.toContain(phrase)
  expect(covered(`so ${phrase.toUpperCase()} $150K`)).toEqual([phrase.toUpperCase()])
})

/** Cues of one word in each of their forms. */
const WORDS =
  'competing competitor competitors offers offered offering holding alternative alternatives pays paying earn earns earning command commands ' +
  'median forfeit forfeits forfeited forfeiting unvested replace accept accepted acceptable floor below settle target targets targeting ' +
  'targeted anchor anchors anchored anchoring push pushes pushing insist insisting request requests requesting demand demanding ask asks ' +
  'asking seek seeking negotiate negotiating bring brings bringing propose proposing expecting stretch aim aiming secure securing respond'

test.each(WORDS.split(' '))('“%s” is a cue by itself and no part of another word', (word) => {
  expect(covered(`so ${word} $150K`)).toEqual([word])
  expect(covered(`so 7${word} $150K`)).not.toContain(word)
  expect(covered(`so _${word} $150K`)).not.toContain(word)
  expect(covered(`so ${word}_ $150K`)).not.toContain(word)
})

test.each([
  ['initial  $150K', ['initial']],
  ['initial ₹9L', ['initial']],
  ['initial £9K', ['initial']],
  ['initial ₪9K', ['initial']],
  ['initial 150K', []],
  ['counters  at $150K, so it is  strong', ['counters  at']],
  ['counters at $150K; it is strong', []],
  ['counters at $150K. It is strong', []],
  ['counters at $150K and this strong', []],
  ['opening  with $150K', ['opening']],
  ['open negotiationsx', []],
  ['reopen at $150K', []],
  ['_open at $150K', []],
  ['walk away  floor', ['walk away  floor']],
  ['walk  away', []],
  ['bonus target $150K', []],
  ['bonus\ttarget $150K', []],
  ['can push $150K', []],
  ['scan push $150K', ['push']],
  ['(from $150K', ['(from']],
  ['(fromage', []],
  ['if a b c d counters at $150K', ['if a b c d counters at']],
  ['"plus $150K', ['plus']],
  ['"""" "plus $150K', ['plus']],
  ['"""" """plus $150K', []],
  ['plusx $150K', []],
])('the cues of %j: %j', (sentence, expected) => expect(covered(sentence)).toEqual(expected))

test.each([
  ['Bolt pays $210,000,  and  an  extra big  sign-on bonus ($40K)', [',  and  an  extra big  sign-on bonus']],
  ['Bolt pays $210,000, a signing bonus ($40K)', [', a signing bonus']],
  ['Bolt pays $210,000, a bonus of a new-hire kind ($40K)', [', a bonus']],
  ['Bolt pays $210,000, one two three four bonus ($40K)', []],
  ['Bolt pays $210,000, a one two three four bonus ($40K)', []],
  ['Bolt pays $210,000,a bonus ($40K)', []],
  ['Bolt pays $210,000, a bonusx ($40K)', []],
  ['Bolt pays $210,000, a bonus: it is ($40K)', []],
  ['Bolt pays $210,000, a bonus that is by far too far away ($40K)', []],
])('what a list goes on with in %j: %j', (sentence, expected) => expect(covered(sentence).slice(1)).toEqual(expected))

/** Whose figure `$150K` is. */
const stance = (sentence: string): string | null => {
  const start = sentence.indexOf('$150K')
  return stanceAt(sentence, readCues(sentence), start, start + 5)
}

test.each([
  ['Target $150K  is  my  hard  floor', 'floor'],
  ['Target $150K as the walk-away  floor', 'floor'],
  ['Target $150K is your accept-at  floor', 'floor'],
  ['Target $150Kis my floor', 'floor'],
  ['Target $150K ismy floor', 'ask'],
  ['Target $150K is myfloor', 'ask'],
  ['Target $150K is my very hard floor', 'ask'],
  ['Target $150K and is my floor', 'ask'],
  ['Target $150K is my floors', 'ask'],
  ['Target $150K FLOOR', 'floor'],
  ['[Bolt] or [Wing $150K]', 'competing'],
  ['[Bolt] or Wing] target $150K', 'ask'],
])('%s: %s', (sentence, kind) => expect(stance(sentence)).toBe(kind))
