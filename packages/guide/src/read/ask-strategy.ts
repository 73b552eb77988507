import type { Ask, EquityPeriod, Range } from '../guide.ts'
import type { Span } from '../span.ts'
import { type AskComponent, lastNamed } from './ask-component.ts'
import { isFloorBehind, readCues } from './ask-cues.ts'
import { type Chain, chainComponents, chainsOf, type Figure, readFigures } from './ask-figures.ts'
import { readSentences, undressed } from './ask-sentences.ts'
import { periodOf, readAmounts } from './money.ts'

/** A sentence while it is read. */
interface Reading {
  readonly sentence: string
  readonly figures: readonly Figure[]
  /** Whether it names the components of several figures: then it asks, even where no word says so. */
  readonly isTelling: boolean
  readonly asks: Ask[]
}

/** Reads prose sentence by sentence and remembers what was asked for first. */
export class Strategy {
  readonly asks: Ask[] = []
  private readonly text: string
  /** What the sentence before said. */
  private previous: readonly Ask[] = []

  constructor(text: string) {
    this.text = text
  }

  read(prose: Span): void {
    const ranges = readAmounts(this.text, prose.start, prose.end).filter((range) => isMoney(this.text, range))
    let at = 0
    for (const sentence of readSentences(this.text, prose)) {
      const own: Range[] = []
      for (let range = ranges[at]; range && range.span.start < sentence.end; range = ranges[++at])
        if (range.span.end <= sentence.end) own.push(range)
      this.previous = own.length ? this.readSentence(sentence, own) : []
      this.asks.push(...this.previous)
    }
  }

  private readSentence({ start, end }: Span, ranges: readonly Range[]): Ask[] {
    const sentence = undressed(this.text.slice(start, end))
    const figures = readFigures(sentence, start, ranges, readCues(sentence))
    const reading: Reading = { sentence, figures, isTelling: figures.filter(({ naming }) => naming !== null).length > 1, asks: [] }
    for (const chain of chainsOf(figures)) this.readChain(reading, chain)
    return reading.asks
  }

  private readChain(reading: Reading, chain: Chain): void {
    const own = chainComponents(chain)
    const components = own.some((name) => name !== null) ? own : this.inherited(reading, chain)
    for (const [at, figure] of chain.entries()) {
      const component = components[at]
      const kind = figure.kind ?? kindWithoutCue(reading, figure)
      if (component && kind && !figure.isAside) reading.asks.push(askOf(reading.sentence, figure, component, kind))
    }
  }

  /** Components of figures that no word names. */
  private inherited(reading: Reading, chain: Chain): (AskComponent | null | undefined)[] {
    const [first, second] = chain
    if (first.isAside) return []
    const component = this.componentBefore(reading, first, Math.max(...chain.map(({ end }) => end)))
    const isPair = second && component === 'base' && second.range.currency === first.range.currency
    return chain.map((_, at) => (isPair && at > 0 ? 'equity' : component))
  }

  /** The component that a chain takes over which begins with `figure` and ends at `end`. */
  private componentBefore(reading: Reading, figure: Figure, end: number): AskComponent | null | undefined {
    const { sentence, figures, asks } = reading
    const before = asks.at(-1)
    if (figure.link === 'place') return before?.component
    if (figure.link === 'note') return before?.currency === figure.range.currency ? null : before?.component
    if (!isGoverned(sentence, figure, end)) return undefined
    if (figure.range.unit?.period === 'grant') return 'equity'
    const named = figure === figures[0] ? lastNamed(sentence, figure.start) : null
    return named ?? (openingOf(reading, figure) ?? this.answered ?? this.asked)?.component
  }

  /** The company's counter in the sentence before: `Push to $110K` answers it. */
  private get answered(): Ask | undefined {
    return this.previous.find(({ kind }) => kind === 'counter')
  }

  private get asked(): Ask | undefined {
    return this.asks.find(({ kind }) => kind === 'ask')
  }
}

/** What the sentence said first under the cue before the figure's own. */
const openingOf = ({ figures, asks }: Reading, figure: Figure): Ask | undefined => {
  const earlier = figures.filter(({ start }) => start < figure.start)
  const cue = earlier.findLast((other) => other.cue !== figure.cue)?.cue ?? figure.cue
  const first = earlier.find((other) => other.cue === cue)
  return first && asks.find(({ span }) => span.start >= first.range.span.start)
}

/** With a sign; without one only in thousands, and not where a placeholder stands. */
const isMoney = (text: string, { span, low, high }: Range): boolean => {
  const mark = low.currency ?? high.currency
  if (mark) return !isFortune(high.value, mark.codes)
  return high.scale === 'K' && text[span.start - 1] !== '[' && text[span.end] !== ']'
}

/** Valuations, backlogs and buybacks: beyond any pay in currencies of this size. */
const isFortune = (value: number, codes: readonly string[]): boolean =>
  value >= 1e8 && codes.some((code) => /USD|EUR|GBP|CHF|CAD|AUD|SGD/.test(code))

const kindWithoutCue = ({ sentence, isTelling, asks }: Reading, figure: Figure): Ask['kind'] | undefined =>
  isTelling || isAnnounced(sentence, figure) ? 'ask' : figure.link === 'place' ? asks.at(-1)?.kind : undefined

/** A lone figure without any word for whose it is counts where a colon leads to it. */
const isAnnounced = (sentence: string, { naming, start }: Figure): boolean =>
  isLedTo(sentence, start) || (naming !== null && isLedTo(sentence, naming.start))

const isLedTo = (sentence: string, at: number): boolean => /:[\s~≈]{0,7}$/u.test(sentence.slice(0, at))

const LINKING =
  /^(?:[\s:~≈"“]|(?:at|to|toward|for|is|of|with|be|should|about|approximately|around|roughly|least|if|above|exceeds|no|lower|less|than|a|the|my|base|RSUs?|initial|counter|your|TC)\b|in\b(?:\s(?!RSU|TC)\p{Lu}\p{L}*(?!\p{L}))?)*$/u
const STANDING =
  /^\+?\s*(?:$|[.,;:)"”'’—–/?!*-]|(?:in|for|remote|at|or|and|over|by|with|equiv\w*|is)\b|\(|to\s+(?:proceed|sign|close|accept)\b|\p{Lu})/u

/** Whether a cue leads straight to the figure, and nothing behind it, or behind its chain, makes it a thing of its own (`$15K relocation`). */
const isGoverned = (sentence: string, { kind, cue, start }: Figure, end: number): boolean =>
  isFloorBehind(sentence, end) ||
  (kind !== null &&
    kind !== 'competing' &&
    cue !== null &&
    LINKING.test(sentence.slice(cue.end, start)) &&
    STANDING.test(sentence.slice(end)))

const askOf = (sentence: string, figure: Figure, component: AskComponent, kind: Ask['kind']): Ask => ({
  kind,
  component,
  range: figure.range,
  currency: figure.range.currency,
  period: component === 'equity' ? equityPeriod(sentence, figure) : 'unknown',
  span: figure.range.span,
})

/** What the figure's unit says, else the words from its phrase's start to the next stop or figure. */
const equityPeriod = (sentence: string, { range, naming, start, end }: Figure): EquityPeriod => {
  if (range.unit && range.unit.period !== 'unknown') return range.unit.period
  const from = naming?.end ?? end
  const words = sentence.slice(naming?.start ?? start, start) + sentence.slice(end, from)
  return periodOf(words + sentence.slice(from, from + 40).replace(/[.;,$£€₹₪¥+].*/u, ''))
}
