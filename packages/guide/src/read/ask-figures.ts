import type { AskKind, Range } from '../guide.ts'
import { type AskComponent, isExtra, type Naming, namedBefore, namedBehind } from './ask-component.ts'
import { type Cue, lastCue, stanceAt } from './ask-cues.ts'

/** A figure of a sentence with what its own words say of it; offsets count in the sentence. */
export interface Figure {
  readonly range: Range
  readonly start: number
  readonly end: number
  readonly naming: Naming | null
  /** An increment or a share's price: no figure of a component. */
  readonly isAside: boolean
  readonly kind: AskKind | null
  readonly cue: Cue | null
  /** How it hangs together with the figure before it. */
  readonly link: Link | null
}

/** `pair`: behind a slash; `note`: in parentheses right behind; `place`: the same for another place. */
export type Link = 'pair' | 'note' | 'place'

const PAIR = /^\+?\s*(?:\([^()]*\)|(?:in|for)\s[\p{L}\s.,-]{2,30})?\s*\/\s*~?$/u
const NOTE = /^\+?\s*\(\s*[~≈]?\s*$/u
const PLACE = /^\+?\s*(?:(?:in|for)\s+)?(?:\(?\p{Lu}[\p{L}./\s()-]{0,40})?,?\s*(?:or|and)?\s*$/u
const PLACE_BEHIND = /^\+?\s*(?:(?:in|for)\s+(?:the\s+)?\p{Lu}|\(\p{Lu}|remote\b|\p{Lu}\p{Ll}|\/\s*~?(?:\p{Sc}|\p{Lu}))/u

const linkOf = (sentence: string, before: number, start: number, end: number): Link | null => {
  const between = sentence.slice(before, start)
  const isPlace = (): boolean => /[,\s]/.test(between) && PLACE.test(between) && PLACE_BEHIND.test(sentence.slice(end))
  return between.length > LONGEST ? null : PAIR.test(between) ? 'pair' : NOTE.test(between) ? 'note' : isPlace() ? 'place' : null
}

/** No more stands between figures that hang together; keeps the search linear. */
const LONGEST = 60

/** What one share costs. */
const PRICE = /^\s*(?:\/\s*|per\s+)(?:share|unit)\b/iu

/** Figures of a sentence that starts at `offset`; `ranges` are those found in it, in order. */
export const readFigures = (sentence: string, offset: number, ranges: readonly Range[], cues: readonly Cue[]): Figure[] => {
  const figures: Figure[] = []
  for (const [at, range] of ranges.entries()) {
    const [start, end] = [range.span.start - offset, range.span.end - offset]
    const previous = figures.at(-1)
    const before = previous ? (previous.naming?.end ?? previous.end) : 0
    const next = ranges[at + 1]
    const behind = namedBehind(sentence, start, end, next ? next.span.start - offset : sentence.length)
    const isAside = behind === 'increment' || isExtra(sentence, start) || PRICE.test(sentence.slice(end))
    const naming = isAside ? null : (behind ?? totalOf(sentence, start, end) ?? namedBefore(sentence, start, end, before))
    figures.push({
      range,
      start,
      end,
      naming,
      isAside,
      kind: stanceAt(sentence, cues, start, naming?.end ?? end),
      cue: lastCue(sentence, cues, start),
      link: previous ? linkOf(sentence, before, start, end) : null,
    })
  }
  return figures
}

/** What a sum comes to: `… + $35K bonus = $335K annual`. */
const totalOf = (sentence: string, start: number, end: number): Naming | null =>
  /=[\s~≈]{0,5}$/u.test(sentence.slice(0, start)) ? { component: 'total', start, end } : null

export type Chain = [first: Figure, ...others: Figure[]]

/** Figures that stand in pairs are read together: `£80,000 / £45,000 RSU`, `€120K / $248K base`. */
export const chainsOf = (figures: readonly Figure[]): Chain[] => {
  const chains: Chain[] = []
  for (const figure of figures) {
    const chain = figure.link === 'pair' ? chains.at(-1) : undefined
    if (chain) chain.push(figure)
    else chains.push([figure])
  }
  return chains
}

/**
 * Components of a chain: an unnamed figure takes the name behind it where the currency changes, is the base beside an equity
 * figure of its own currency, and else takes the name before it. Null where nothing in the chain is named.
 */
export const chainComponents = (chain: Chain): (AskComponent | null)[] => {
  let next: Said = { component: null, currency: null }
  const fromBehind = chain.toReversed().map(({ naming, range: { currency } }) => {
    next = { component: naming?.component ?? beside(next, currency), currency }
    return next.component
  })
  let last: AskComponent | null = null
  return fromBehind.toReversed().map((component) => {
    last = component ?? last
    return last
  })
}

interface Said {
  readonly component: AskComponent | null
  readonly currency: string | null
}

/** What the figure before one of `component` is. */
const beside = ({ component, currency }: Said, own: string | null): AskComponent | null =>
  own !== currency ? component : component === 'equity' ? 'base' : null
