import type { Label, Lever, Section } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { isHeading, shapeOf } from '../markdown/line-shape.ts'
import { linesOf, trimmed } from '../markdown/lines.ts'
import { plainText, withoutColon } from '../markdown/plain-text.ts'
import type { Span } from '../span.ts'

/** The global levers, in the order of the text. */
export const readLevers = ({ text }: MarkdownDocument, sections: readonly Section[]): Lever[] => {
  for (const { kind, span } of sections) {
    const levers = kind === 'global-levers' ? readItems(text, span) : []
    if (levers.length > 0) return levers
  }
  return []
}

/** What stands before an item's title in each form, the surest first: what the first form that occurs finds is the list. */
const FORMS = [
  // `#### Global Lever 1: Title`, `**Lever 1 — Title:** text`, `1. **Lever 1: Title**`
  /^(?:#{0,6}|\d+[.)]|[-*+](?=[ \t]))[ \t]*(?:[^\sA-Za-z0-9*_|>][^\s*]*[ \t]+)?(?:\*\*|__)?(?:Global[ \t]+)?Lever[ \t]+#?(?<number>\d+)\b[ \t]*[:.)—–-]*[ \t]*/i,
  // `1. **Title:** text`, `1. text`
  /^(?<number>\d{1,3})[.)][ \t]+(?=\S)/,
  // `**1. Title**`, `### 1. Title`
  /^(?:#{1,6}[ \t]*(?:\*\*)?|\*\*|__)(?<number>\d{1,3})[.):][ \t]*(?=\S)/,
  // `- **Title:** text`
  /^[-*+][ \t]+(?=\*\*.)/,
  // `**Title:** text`
  /^(?=\*\*[^*]+\*\*)/,
] as const

const readItems = (text: string, section: Span): Lever[] => {
  const lines = linesOf(text, section).filter(({ start, end }) => shapeOf(text, start, end).indent < 2)
  for (const form of FORMS) {
    const levers = lines.slice(startsWithItem(text, lines[0]) ? 0 : 1).flatMap((line) => readItem(text, line, form))
    if (levers.length > 0) return levers
  }
  return []
}

/** The section's first line is its heading, but where the first lever's own heading begins it. */
const startsWithItem = (text: string, line: Span | undefined): boolean =>
  line !== undefined && FORMS[0].test(text.slice(line.start, line.end).trim())

const readItem = (text: string, line: Span, form: RegExp): readonly Lever[] => {
  const span = trimmed(text, line)
  const match = form.exec(text.slice(span.start, span.end))
  if (!match) return []
  const label = titleLabel(text, span, match[0].length)
  const digits = match.groups?.['number']
  if (digits === undefined) return [{ ...label, number: null, numberSpan: null }]
  const start = span.start + match[0].lastIndexOf(digits)
  return [{ ...label, number: Number(digits), numberSpan: { start, end: start + digits.length } }]
}

const TO_BOLD_END = /.*?\*{2,}/
const BOLD = /^\*{2,}.*?\*{2,}/

/** From the item's start to the end of its title: the bold run, the heading, or the words before a colon. */
const titleLabel = (text: string, line: Span, prefix: number): Label => {
  const rest = text.slice(line.start + prefix, line.end)
  const isOpen = text.slice(line.start, line.start + prefix).includes('**')
  const bold = (isOpen ? TO_BOLD_END : BOLD).exec(rest)
  const colon = rest.search(/[:"“]/)
  const length = bold ? bold[0].length : isHeading(shapeOf(text, line.start, line.end)) || colon <= 0 ? rest.length : colon
  const span = trimmed(text, { start: line.start, end: line.start + prefix + length })
  return { span, raw: text.slice(span.start, span.end), text: withoutColon(plainText(rest.slice(0, length))) }
}
