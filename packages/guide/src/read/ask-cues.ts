import type { AskKind } from '../guide.ts'

/** A word that says whose figures follow: ours, our floor, the company's answer, or another employer's. */
export interface Cue {
  readonly kind: AskKind
  readonly start: number
  readonly end: number
}

const WILL = '(?:will|may|might|would|could|typically|usually|likely)'
const COUNTER = [
  `\\b${WILL}\\s+(?:likely\\s+|typically\\s+)?(?:counters?|open|respond|offer)(?:\\s+(?:at|with))?\\b`,
  '\\bcounters?\\s+at\\b(?=[^.;]{0,60}\\bis\\s+(?:competitive|strong|fair|reasonable|good|typical|likely)\\b)',
  `\\bif\\s+(?:[\\w.&’'-]+\\s+){1,4}?(?:opens?|counters?|offers?|comes?|lands?|responds?|lowballs?)(?:\\s+(?:in|back))?(?:\\s+(?:at|with|below|under))?\\b`,
  '\\bif\\s+countered(?:\\s+(?:at|below|with))?\\b',
  '\\b(?:initial|first|opening|current|their)\\s+(?:base\\s+|equity\\s+|RSU\\s+)?offer(?:\\s+(?:is|of|at|below|comes\\s+in\\s+at))?\\b',
  '\\binitial(?=\\s*[$£€₹₪])',
  '\\boffer\\s+(?:of|below)\\b',
  '\\bup\\s+from\\b',
  '\\(from\\b',
  '\\bopens\\s+(?:at|below)\\b',
]
const COMPETING = [
  '\\bcompet(?:ing|itors?)\\b',
  '\\boffer(?:s|ed|ing)?\\b',
  '\\bholding\\b',
  '\\bcurrently\\s+(?:at|earn(?:ing)?|hold(?:ing)?|mak(?:e|ing)|weighing)\\b',
  '\\bmy\\s+current\\b',
  '\\balternatives?\\b',
  '\\broles?\\s+(?:are\\s+)?(?:at|pay)\\b',
  '\\bpay(?:s|ing)\\b',
  '\\bearn(?:s|ing)?\\b',
  '\\bcommands?\\b',
  '\\bmedian\\b',
  '\\bforfeit(?:s|ed|ing)?\\b',
  '\\bunvested\\b',
  '\\breplace\\b',
]
const FLOOR = [
  '\\baccept(?:able|ed)?(?:-at)?(?:\\s+floor)?\\b',
  '\\bfloor\\b',
  '\\bwalk(?:ing)?[-\\s]away(?:\\s+floor)?\\b',
  '\\bbelow\\b',
  '\\bno\\s+(?:lower|less)\\s+than\\b',
  '\\bbottom\\s+line\\b',
  '\\bsettle\\b',
]
const ASK = [
  '(?<!bonus\\s)\\btarget(?:s|ing|ed)?\\b',
  '\\bopen(?:ing)?(?=\\s+(?:at|with|by|for|negotiations|your|base)\\b)',
  '\\bstart(?:ing)?\\s+at\\b',
  '\\banchor(?:s|ed|ing)?\\b',
  '(?<!\\bcan\\s)\\bpush(?:es|ing)?\\b',
  '\\binsist(?:ing)?\\b',
  '\\brequest(?:s|ing)?\\b',
  '\\bdemand(?:ing)?\\b',
  '\\bask(?:s|ing)?\\b',
  "\\b(?:I|we)(?:['’]d|\\s+would)?\\s+(?:need|like|want|propose|expect|seek)\\b",
  '\\blooking\\s+for\\b',
  '\\bseek(?:ing)?\\b',
  '\\bnegotiat(?:e|ing)\\b',
  '\\bcounter(?:ing)?\\s+(?:at|with|to)\\b',
  '\\bbring(?:s|ing)?\\b',
  '\\bpropos(?:e|ing)\\b',
  '\\bexpecting\\b',
  '\\bstretch\\b',
  '\\baim(?:ing)?\\b',
  '\\bget\\s+to\\b',
  '\\bsecur(?:e|ing)\\b',
  '\\bstructured\\s+as\\b',
  '\\bto\\s+join\\b',
  '\\brespond\\b',
  '(?<=^\\W{0,6})plus\\b',
  '\\bthis\\s+(?:reaches|puts|gets)\\b',
]
/** An item of a list that began before a competing offer was named: `…, a sign-on bonus ($40K)`. */
const RESUME = ',\\s+(?:and\\s+)?an?\\s+(?:[\\w-]+\\s+){0,3}(?:sign(?:ing|-on)|bonus)\\b(?=[\\w\\s-]{0,20}\\()'

const CUE = new RegExp(
  `(?<![A-Za-z])(?=[A-Za-z(,])(?:(?<counter>${COUNTER.join('|')})|(?<resume>${RESUME})|(?<competing>${COMPETING.join('|')})|(?<floor>${FLOOR.join('|')})|(?<ask>${ASK.join('|')}))`,
  'gi',
)

/** The cues of a sentence, in order, with offsets into it. */
export const readCues = (sentence: string): Cue[] => {
  const cues: Cue[] = []
  for (const { 0: all, index, groups = {} } of sentence.matchAll(CUE)) {
    const kind = groups.counter ? 'counter' : groups.competing ? 'competing' : groups.floor ? 'floor' : 'ask'
    if (!groups.resume || cues.at(-1)?.kind === 'competing') cues.push({ kind, start: index, end: index + all.length })
  }
  return cues
}

const FLOOR_BEHIND = /^\s*(?:(?:is|as)\s+(?:my|your|the|a)\s+(?:\w+\s+)?)?(?:accept-at\s+|walk-away\s+)?floor\b/iu
const CLOSING = /^\W*at\s*$/iu
const COMMITS = /\bI(?:['’](?:ll|m)|\s+(?:will|can|sign|commit|accept))\b/iu

/**
 * Whose figure stands at `start`–`end` of a sentence (`end` with its component's name); null where no word tells.
 * What is in square brackets is a list of other employers' offers.
 */
export const stanceAt = (sentence: string, cues: readonly Cue[], start: number, end: number): AskKind | null => {
  if (sentence.lastIndexOf('[', start) > sentence.lastIndexOf(']', start)) return 'competing'
  if (isFloorBehind(sentence, end)) return 'floor'
  if (CLOSING.test(sentence.slice(0, start)) && COMMITS.test(sentence)) return 'ask'
  return lastCue(sentence, cues, start)?.kind ?? null
}

/** Whether the words behind a figure make it a floor: `$315K is my walk-away floor`. */
export const isFloorBehind = (sentence: string, end: number): boolean => FLOOR_BEHIND.test(sentence.slice(end))

/** The last cue before `start` whose parentheses, if it stands in any, are still open there. */
export const lastCue = (sentence: string, cues: readonly Cue[], start: number): Cue | null => {
  let depth = 0
  let from = start
  const holds = ({ end }: Cue): boolean => {
    for (; from > end; from--) depth += sentence[from - 1] === ')' ? 1 : sentence[from - 1] === '(' && depth > 0 ? -1 : 0
    return depth === 0
  }
  return cues.findLast((cue) => cue.end <= start && holds(cue)) ?? null
}
