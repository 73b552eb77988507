import type { Ask, EquityPeriod, Range, Section, Table } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { overlaps, type Span } from '../span.ts'
import type { AskComponent } from './ask-component.ts'
import { readCues } from './ask-cues.ts'
import { chainComponents, chainsOf, type Figure, readFigures } from './ask-figures.ts'
import { readSentences, undressed } from './ask-sentences.ts'
import { readTargets } from './ask-targets.ts'
import { periodOf, readAmounts } from './money.ts'

/**
 * Figures that the strategy asks for, and those that it names beside them: floors, the company's counters, other employers'
 * offers. A figure is in where its component is named or follows from the figures before it; a repetition is left out.
 */
export const readAsks = (document: MarkdownDocument, sections: readonly Section[], tables: readonly Table[]): Ask[] => {
  const asks: Ask[] = []
  for (const { kind, body } of sections) if (kind === 'negotiate-up') asks.push(...readStrategy(document.text, body, tables))
  return asks.filter((ask, at) => asks.findIndex((other) => isSame(ask, other)) === at)
}

const isSame = (a: Ask, b: Ask): boolean =>
  a.kind === b.kind &&
  a.component === b.component &&
  a.currency === b.currency &&
  a.range.low.value === b.range.low.value &&
  a.range.high.value === b.range.high.value

const readStrategy = (text: string, body: Span, tables: readonly Table[]): Ask[] => {
  const inside = tables.filter(({ span }) => overlaps(span, body)).sort((a, b) => a.span.start - b.span.start)
  const strategy = new Strategy(text)
  let start = body.start
  for (const { span } of inside) {
    strategy.read({ start, end: Math.max(start, span.start) })
    start = span.end
  }
  strategy.read({ start, end: body.end })
  if (strategy.asks.some(({ kind }) => kind === 'ask')) return strategy.asks
  return [...strategy.asks, ...inside.flatMap((table) => readTargets(text, table))]
}

/** Reads prose sentence by sentence and remembers what was asked for first. */
class Strategy {
  readonly asks: Ask[] = []
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  read(prose: Span): void {
    if (prose.end <= prose.start) return
    for (const sentence of readSentences(this.text, prose)) this.readSentence(sentence)
  }

  private readSentence({ start, end }: Span): void {
    const ranges = readAmounts(this.text, start, end).filter((range) => isMoney(this.text, range))
    if (ranges.length === 0) return
    const sentence = undressed(this.text.slice(start, end))
    const figures = readFigures(sentence, start, ranges, readCues(sentence))
    const isTelling = figures.filter(({ naming }) => naming !== null).length > 1
    const read: Ask[] = []
    for (const chain of chainsOf(figures)) this.readChain(sentence, chain, figures, read, isTelling)
    this.asks.push(...read)
  }

  private readChain(sentence: string, chain: readonly Figure[], figures: readonly Figure[], read: Ask[], isTelling: boolean): void {
    const own = chainComponents(chain)
    const components = own.some((name) => name !== null) ? own : this.inherited(sentence, chain, figures, read)
    for (const [at, figure] of chain.entries()) {
      const component = components[at]
      const kind = figure.kind ?? (isTelling || isAnnounced(sentence, figure) ? 'ask' : null)
      if (component && kind && !figure.isAside) read.push(askOf(sentence, figure, component, kind))
    }
  }

  /** Components of figures that no word names. */
  private inherited(sentence: string, chain: readonly Figure[], figures: readonly Figure[], read: readonly Ask[]): (AskComponent | null)[] {
    const [first, second] = chain
    if (!first || first.isAside) return []
    const component = this.inheritedBy(sentence, first, chain.at(-1) ?? first, figures, read)
    const isPair = second && component === 'base' && second.range.currency === first.range.currency
    return chain.map((_, at) => (isPair && at > 0 ? 'equity' : component))
  }

  private inheritedBy(sentence: string, figure: Figure, last: Figure, figures: readonly Figure[], read: readonly Ask[]): AskComponent | null {
    const previous = read.at(-1)
    if (figure.link === 'place') return previous?.component ?? null
    if (figure.link === 'note') return previous && previous.currency !== figure.range.currency ? previous.component : null
    if (!isGoverned(sentence, figure, last)) return null
    if (figure.range.unit?.period === 'grant') return 'equity'
    const earlier = figures.filter(({ cue, start }) => cue !== figure.cue && start < figure.start)
    const opening = read.find((ask) => earlier.at(-1)?.cue && ask.span.start >= (earlier.find(({ cue }) => cue === earlier.at(-1)?.cue)?.range.span.start ?? 0))
    return (opening ?? this.asks.find(({ kind }) => kind === 'ask'))?.component ?? null
  }
}

/** With a sign; without one only in thousands, and not where a placeholder stands. */
const isMoney = (text: string, { span, low, high }: Range): boolean =>
  low.currency !== null || high.currency !== null || (high.scale === 'K' && text[span.start - 1] !== '[' && text[span.end] !== ']')

/** A lone figure without any word for whose it is counts where a colon leads to it. */
const isAnnounced = (sentence: string, { naming, start }: Figure): boolean => /:\s*[~≈]?\s*$/u.test(sentence.slice(0, naming?.start ?? start))

const LINKING =
  /^(?:[\s:~≈"“]|\b(?:at|to|toward|for|is|of|with|be|should|about|approximately|around|roughly|least|if|above|exceeds|below|no|lower|less|than|a|the|my|base|RSUs?|initial|counter|ask|your|TC)\b|(?<=\bin\s)\p{Lu}\p{L}*|\bin\b)*$/u
const STANDING = /^\+?\s*(?:$|[.,;:)"”'’—–/?!*-]|(?:in|for|remote|at|or|and|over|by|with|equiv\w*|is)\b|\(|to\s+(?:proceed|sign|close|accept)\b|\p{Lu})/u

/** Whether a cue leads straight to the figure, and no thing of its own follows it (`$15K relocation`). */
const isGoverned = (sentence: string, figure: Figure, last: Figure): boolean =>
  figure.kind !== null &&
  figure.kind !== 'competing' &&
  figure.cue !== null &&
  LINKING.test(sentence.slice(figure.cue.end, figure.start)) &&
  STANDING.test(sentence.slice(last.end, last.end + 24))

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
  const behind = /^[^.;,$£€₹₪¥+]{0,40}/u.exec(sentence.slice(from, from + 40))?.[0] ?? ''
  const words = sentence.slice(naming?.start ?? start, start) + sentence.slice(end, from)
  const named = periodOf(words + behind)
  return named !== 'unknown' ? named : /\bannuali[sz]ed\b|\bannual\b/iu.test(words) ? 'year' : 'unknown'
}
