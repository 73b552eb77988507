import { expect, test } from 'vitest'
import { lastCue, readCues, stanceAt } from './ask-cues.ts'

/** The sentence with its cues marked, and their kinds. */
const marked = (sentence: string): string =>
  readCues(sentence).reduceRight(
    (all, { kind, start, end }) => `${all.slice(0, start)}⟦${kind}:${all.slice(start, end)}⟧${all.slice(end)}`,
    sentence,
  )

test.each([
  'Acme ⟦counter:will counter at⟧ $150K',
  'Acme ⟦counter:may counter with⟧ $150K',
  'they ⟦counter:might open at⟧ $150K',
  'they ⟦counter:would likely offer⟧ $150K',
  'they ⟦counter:could typically respond with⟧ $150K',
  'Acme ⟦counter:will typically open⟧ near $150K',
  'Acme ⟦counter:usually counters⟧ $150K',
  'Acme ⟦counter:likely   counters at⟧ $150K',
  'Acme ⟦counter:counters at⟧ $150K, which is strong',
  'a ⟦counter:counter at⟧ $150K that is competitive',
  'a ⟦counter:counter at⟧ $150K is fair',
  'a ⟦counter:counter at⟧ $150K is reasonable',
  'a ⟦counter:counter at⟧ $150K is good',
  'a ⟦counter:counter at⟧ $150K is typical',
  'a ⟦counter:counter at⟧ $150K is likely',
  '⟦counter:If Acme opens at⟧ $150K',
  '⟦counter:if they counter below⟧ $150K',
  '⟦counter:if the first offer⟧ comes in at $150K',
  '⟦counter:if Acme comes in at⟧ $150K',
  'the ⟦counter:first offer comes in at⟧ $150K',
  '⟦counter:if Acme & Co. lands under⟧ $150K',
  '⟦counter:if Acme responds with⟧ $150K',
  '⟦counter:if they lowball⟧ me',
  '⟦counter:if they lowballs back at⟧ $150K',
  '⟦counter:if the recruiter offers⟧ $150K',
  '⟦counter:if countered⟧ $150K',
  '⟦counter:if countered at⟧ $150K',
  '⟦counter:if countered below⟧ $150K',
  '⟦counter:if countered with⟧ $150K',
  'the ⟦counter:initial offer of⟧ $150K',
  'the ⟦counter:first base offer is⟧ $150K',
  'the ⟦counter:opening equity offer at⟧ $150K',
  'the ⟦counter:current RSU offer⟧ $150K',
  '⟦counter:their offer below⟧ $150K',
  '⟦counter:their offer comes in at⟧ $150K',
  'the ⟦counter:initial⟧ $150K',
  'the ⟦counter:initial⟧ €150K',
  'an ⟦counter:offer of⟧ $150K',
  'an ⟦counter:offer below⟧ $150K',
  '⟦counter:up from⟧ $150K',
  '$170K ⟦counter:(from⟧ $150K)',
  'Acme ⟦counter:opens at⟧ $150K',
  'Acme ⟦counter:opens below⟧ $150K',
])('the company’s answer: %s', (sentence) => expect(marked(sentence.replaceAll(/⟦\w+:|⟧/g, ''))).toBe(sentence))

test.each([
  'two ⟦competing:competing⟧ firms at $150K',
  'a ⟦competing:competitor⟧ at $150K',
  '⟦competing:competitors⟧ at $150K',
  'Bolt ⟦competing:offers⟧ $150K',
  'Bolt ⟦competing:offered⟧ $150K',
  'Bolt is ⟦competing:offering⟧ $150K',
  'Bolt’s ⟦competing:offer⟧ stands',
  '⟦competing:holding⟧ Bolt at $150K',
  'I am ⟦competing:currently at⟧ $150K',
  'I am ⟦competing:currently earning⟧ $150K',
  'I ⟦competing:currently earn⟧ $150K',
  'I ⟦competing:currently hold⟧ $150K',
  'I am ⟦competing:currently holding⟧ $150K',
  'I ⟦competing:currently make⟧ $150K',
  'I am ⟦competing:currently making⟧ $150K',
  'I am ⟦competing:currently weighing⟧ $150K',
  '⟦competing:my current⟧ $150K',
  'an ⟦competing:alternative⟧ at $150K',
  '⟦competing:alternatives⟧ at $150K',
  'such ⟦competing:roles are at⟧ $150K',
  'such ⟦competing:roles pay⟧ $150K',
  'a ⟦competing:role at⟧ $150K',
  'Bolt ⟦competing:pays⟧ $150K',
  'Bolt is ⟦competing:paying⟧ $150K',
  'engineers ⟦competing:earn⟧ $150K',
  'an engineer ⟦competing:earns⟧ $150K',
  '⟦competing:earning⟧ $150K',
  'the skill ⟦competing:commands⟧ $150K',
  'skills ⟦competing:command⟧ $150K',
  'the ⟦competing:median⟧ of $150K',
  'I ⟦competing:forfeit⟧ $150K',
  'it ⟦competing:forfeits⟧ $150K',
  'I ⟦competing:forfeited⟧ $150K',
  '⟦competing:forfeiting⟧ $150K',
  'my ⟦competing:unvested⟧ $150K',
  'to ⟦competing:replace⟧ $150K',
])('another employer’s: %s', (sentence) => expect(marked(sentence.replaceAll(/⟦\w+:|⟧/g, ''))).toBe(sentence))

test.each([
  '⟦floor:Accept⟧ $150K',
  '⟦floor:accepted⟧ at $150K',
  '⟦floor:acceptable⟧ at $150K',
  'the ⟦floor:accept-at floor⟧ $150K',
  'a ⟦floor:floor⟧ of $150K',
  '⟦floor:walk-away⟧ at $150K',
  '⟦floor:Walking away⟧ at $150K',
  'the ⟦floor:walk away floor⟧ $150K',
  'nothing ⟦floor:below⟧ $150K',
  '⟦floor:no lower than⟧ $150K',
  '⟦floor:no less than⟧ $150K',
  'the ⟦floor:bottom line⟧ is $150K',
  '⟦floor:settle⟧ at $150K',
])('a floor: %s', (sentence) => expect(marked(sentence.replaceAll(/⟦\w+:|⟧/g, ''))).toBe(sentence))

test.each([
  '⟦ask:Target⟧ $150K',
  'I am ⟦ask:targeting⟧ $150K',
  '⟦ask:targets⟧ and ⟦ask:targeted⟧ $150K',
  '⟦ask:Open⟧ at $150K',
  'an ⟦ask:opening⟧ by $150K',
  '⟦ask:open⟧ with $150K',
  '⟦ask:open⟧ for $150K',
  '⟦ask:open⟧ negotiations at $150K',
  '⟦ask:open⟧ your talk',
  '⟦ask:open⟧ base at $150K',
  '⟦ask:Start at⟧ $150K',
  '⟦ask:starting at⟧ $150K',
  '⟦ask:Anchor⟧, ⟦ask:anchors⟧, ⟦ask:anchored⟧, ⟦ask:anchoring⟧',
  '⟦ask:push⟧, ⟦ask:pushes⟧, ⟦ask:pushing⟧',
  '⟦ask:insist⟧ on $150K, ⟦ask:insisting⟧',
  '⟦ask:request⟧, ⟦ask:requests⟧, ⟦ask:requesting⟧',
  '⟦ask:demand⟧, ⟦ask:demanding⟧',
  '⟦ask:ask⟧, ⟦ask:asks⟧, ⟦ask:asking⟧',
  "⟦ask:I'd like⟧ $150K",
  '⟦ask:I’d want⟧ $150K',
  '⟦ask:we would propose⟧ $150K',
  '⟦ask:I need⟧ $150K',
  '⟦ask:we expect⟧ $150K',
  '⟦ask:I seek⟧ $150K',
  '⟦ask:looking for⟧ $150K',
  'he is ⟦ask:seeking⟧ $150K',
  'to ⟦ask:seek⟧ $150K',
  '⟦ask:Negotiate⟧ $150K, ⟦ask:negotiating⟧',
  '⟦ask:Counter at⟧ $150K',
  '⟦ask:counter with⟧ $150K',
  '⟦ask:countering to⟧ $150K',
  '⟦ask:bring⟧ it, ⟦ask:brings⟧ it, ⟦ask:bringing⟧ it',
  '⟦ask:propose⟧ $150K, ⟦ask:proposing⟧',
  '⟦ask:expecting⟧ $150K',
  'a ⟦ask:stretch⟧ of $150K',
  '⟦ask:Aim⟧ at $150K, ⟦ask:aiming⟧',
  '⟦ask:get to⟧ $150K',
  '⟦ask:secure⟧ $150K, ⟦ask:securing⟧',
  '⟦ask:structured as⟧ $150K',
  '⟦ask:to join⟧: $150K',
  '⟦ask:respond⟧ $150K',
  '"⟦ask:Plus⟧ $150K',
  'and ⟦ask:this reaches⟧ $150K',
  '⟦ask:this puts⟧ me at $150K',
  '⟦ask:this gets⟧ me $150K',
])('an ask: %s', (sentence) => expect(marked(sentence.replaceAll(/⟦\w+:|⟧/g, ''))).toBe(sentence))

test.each([
  'the bonus target of $150K',
  'we can push $150K',
  'the door is open',
  'opened a counter',
  'and $20K plus $30K',
  'subtarget, reopening, task, basket',
  'Bolt counters at last. It is good',
  'the initial figure',
  'a nonoffer',
])('no cue: %s', (sentence) => expect(marked(sentence)).toBe(sentence))

test('a list that goes on behind a competing offer asks again', () => {
  expect(marked('base at $200K, as Bolt offered $210,000, a sign-on bonus ($40K)')).toBe(
    'base at $200K, as Bolt ⟦competing:offered⟧ $210,000⟦ask:, a sign-on bonus⟧ ($40K)',
  )
  expect(marked('Bolt pays $210,000, and an extra bonus ($40K)')).toBe('Bolt ⟦competing:pays⟧ $210,000⟦ask:, and an extra bonus⟧ ($40K)')
  expect(marked('Target $210,000, a bonus ($40K)')).toBe('⟦ask:Target⟧ $210,000, a bonus ($40K)')
  expect(marked('Bolt pays $210,000, a bonus of $40K')).toBe('Bolt ⟦competing:pays⟧ $210,000, a bonus of $40K')
})

test.each(
  ['opens', 'counters', 'offers', 'comes', 'lands', 'responds', 'lowballs'].map((verb) => `if the new head recruiter ${verb} in at`),
)('%s', (words) => {
  expect(marked(`${words} $150K`)).toBe(`⟦counter:${words}⟧ $150K`)
  expect(marked(`if our very new head recruiter ${words.split(' ')[5]} $150K`)).not.toContain('⟦counter:if')
})

/** One phrase of each form, whose blanks may be several and which is no part of a longer word. */
const PHRASES = [
  ...['will counter', 'will likely respond', 'if countered', 'initial offer', 'their equity offer', 'offer below', 'up from'],
  ...[
    'opens at',
    'competing',
    'offers',
    'holding',
    'currently earning',
    'currently at',
    'my current',
    'alternative',
    'roles are at',
    'pays',
    'earns',
    'commands',
  ],
  ...[
    'median',
    'forfeit',
    'unvested',
    'replace',
    'acceptable floor',
    'floor',
    'walk-away floor',
    'below',
    'no lower than',
    'bottom line',
    'settle',
    'target',
  ],
  ...[
    'starting at',
    'anchor',
    'push',
    'insist',
    'request',
    'demand',
    'ask',
    "I'd like",
    'we would propose',
    'looking for',
    'seek',
    'negotiate',
    'counter with',
  ],
  ...['bring', 'propose', 'expecting', 'stretch', 'aim', 'get to', 'secure', 'structured as', 'to join', 'respond', 'this puts', 'accept'],
]

test.each(PHRASES)('“%s” is a cue as long as it stands by itself', (phrase) => {
  const covered = (sentence: string) => readCues(sentence).map(({ start, end }) => sentence.slice(start, end))
  const spaced = phrase.replaceAll(' ', '  ')
  expect(covered(`so ${phrase} $150K`)).toEqual([phrase])
  expect(covered(`so ${spaced} $150K`)).toEqual([spaced])
  expect(covered(`so 7${phrase} $150K`)).not.toContain(phrase)
  expect(covered(`so ${phrase}y $150K`)).not.toContain(phrase)
  if (phrase.includes(' ')) expect(covered(`so ${phrase.replaceAll(' ', '')} $150K`)).not.toContain(phrase.replaceAll(' ', ''))
})

/** Whose figure `$…` is, of a sentence that holds one figure of that form. */
const stance = (sentence: string): string | null => {
  const start = sentence.indexOf('$')
  const end = start + (/^\$\d+K/.exec(sentence.slice(start))?.[0].length ?? 0)
  return stanceAt(sentence, readCues(sentence), start, end)
}

test.each([
  ['Offers [Bolt at $150K / Wing]', 'competing'],
  ['[Bolt] target $150K', 'ask'],
  ['Target $150K', 'ask'],
  ['base of $150K', null],
  ['Target: $150K is my walk-away floor', 'floor'],
  ['Target: $150K as your floor', 'floor'],
  ['Target: $150K is the hard floor', 'floor'],
  ['Target: $150K is a floor', 'floor'],
  ['Target: $150K accept-at floor', 'floor'],
  ['Target: $150K walk-away floor', 'floor'],
  ['Target: $150K floor', 'floor'],
  ['Target: $150K for the floor above', 'ask'],
  ['Target: $150K floors', 'ask'],
  ['At $150K I will sign', 'ask'],
  ['"At $150K, I’ll sign', 'ask'],
  ["At $150K, I'm in", 'ask'],
  ['At $150K I can start', 'ask'],
  ['At $150K I sign', 'ask'],
  ['At $150K I commit', 'ask'],
  ['At $150K I accept', 'ask'],
  ['At $150K we talk', null],
  ['Look at $150K, I will sign', null],
  ['At $150K Bill can sign', null],
])('%s: %s', (sentence, kind) => expect(stance(sentence)).toBe(kind))

test.each([
  ['Target (not below) $150K', 'Target'],
  ['Target (not below $150K)', 'below'],
  ['Target (up to (never below) here) $150K', 'Target'],
  ['Target, never below $150K', 'below'],
  ['(never below) $150K', null],
  ['$150K target', null],
])('the cue that holds in %s: %s', (sentence, word) => {
  const cue = lastCue(sentence, readCues(sentence), sentence.indexOf('$'))
  expect(cue && sentence.slice(cue.start, cue.end)).toBe(word)
})
