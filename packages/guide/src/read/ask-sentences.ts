import type { Span } from '../span.ts'

/** Line ends, quote marks and emphasis: blanks for whoever reads words, as long as what they replace. */
const DRESS = /[*_`\r\n\t]|(?<=[\r\n][ \t]{0,3})>/g
const LINE_START = /[\r\n][ \t>]*(?=\*\*|[-+*]\s|\d{1,3}[.)]\s|#{1,6}\s|\|)/g
/** The end of a sentence, and no abbreviation's or initial's full stop. */
const END =
  /[.!?](?<!(?:^|[\s(."“])(?:[A-Z]|vs|Inc|Corp|Ltd|Co|St|e\.g|i\.e|approx|Sr|Jr|No|incl)\.(?=\s))["”’'*_)\]]*\s(?=["“‘'*_([>\s]*[A-Z\d$£€₹₪¥])/g

/** `text` with everything but words, figures and punctuation blanked, so that offsets stay. */
export const undressed = (text: string): string => text.replace(DRESS, ' ')

/** No sentence is this long; what claims to be one is cut, so that reading it stays linear. */
const LONGEST = 3000

/** Sentences of `within`, in order; a line that begins an item or a bold lead is a sentence of its own. */
export const readSentences = (text: string, within: Span): Span[] => {
  const body = text.slice(within.start, within.end)
  const ends = [...cutsBy(END, body), ...cutsBy(LINE_START, body), body.length].sort((a, b) => a - b)
  const sentences: Span[] = []
  let { start } = within
  for (const length of ends) {
    const end = within.start + length
    for (; start < end; start += LONGEST) sentences.push({ start, end: Math.min(start + LONGEST, end) })
    start = end
  }
  return sentences
}

const cutsBy = (expression: RegExp, text: string): number[] => [...text.matchAll(expression)].map((match) => match.index + match[0].length)
