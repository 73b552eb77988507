import type { Span } from '../span.ts'

/** Line ends, quote marks and emphasis: blanks for whoever reads words, as long as what they replace. */
const DRESS = /[*_`\r\n\t]|(?<=[\r\n][ \t]{0,3})>/g
const LINE_START = /[\r\n][ \t>]*(?=\*\*|[-+*]\s|\d{1,3}[.)]\s|#{1,6}\s|\|)/g
const END = /[.!?]["”’'*_)\]]*\s(?=["“‘'*_([>\s]*[A-Z\d$£€₹₪¥])/g
const ABBREVIATION = /(?:^|[\s(."“])(?:[A-Z]|vs|Inc|Corp|Ltd|Co|St|e\.g|i\.e|approx|Sr|Jr|No|incl)\.$/

/** `text` with everything but words, figures and punctuation blanked, so that offsets stay. */
export const undressed = (text: string): string => text.replace(DRESS, ' ')

/** Sentences of `within`, in order; a line that begins an item or a bold lead is a sentence of its own. */
export const readSentences = (text: string, within: Span): Span[] => {
  const body = text.slice(within.start, within.end)
  const cuts = [
    ...cutsBy(END, body).filter((at) => !ABBREVIATION.test(body.slice(Math.max(0, at - 8), at).trimEnd())),
    ...cutsBy(LINE_START, body),
  ]
  const bounds = [0, ...new Set(cuts.sort((a, b) => a - b)), body.length]
  return bounds.slice(1).flatMap((end, at) => pieces(within.start + (bounds[at] ?? 0), within.start + end))
}

/** No sentence is this long; what claims to be one is cut, so that reading it stays linear. */
const LONGEST = 3000

const pieces = (start: number, end: number): Span[] => {
  const spans: Span[] = []
  for (let at = start; at < end; at += LONGEST) spans.push({ start: at, end: Math.min(at + LONGEST, end) })
  return spans
}

const cutsBy = (expression: RegExp, text: string): number[] => [...text.matchAll(expression)].map((match) => match.index + match[0].length)
