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

/** Forms of an item, the surest first: what the first form that occurs finds is the list. */
const FORMS = [
  // `#### Global Lever 1: Title`, `**Lever 1 — Title:** text`, `1. **Lever 1: Title**`
  /^(?:#{1,6}[ \t]*|\d+[.)][ \t]*|[-*+][ \t]+)?(?:[^\sA-Za-z0-9*_|>][^\s*]*[ \t]+)?(?:\*\*|__)?(?:Global[ \t]+)?Lever[ \t]+#?(?<number>\d+)\b[ \t]*[:.)—–-]*[ \t]*(?<title>.*)$/i,
  // `1. **Title:** text`, `1. text`
  /^(?<number>\d{1,3})[.)][ \t]+(?<title>\S.*)$/,
  // `**1. Title**`, `### 1. Title`
  /^(?:#{1,6}[ \t]*(?:\*\*)?|\*\*|__)(?<number>\d{1,3})[.):][ \t]*(?<title>\S.*)$/,
  // `- **Title:** text`
  /^[-*+][ \t]+(?<title>\*\*.*)$/,
  // `**Title:** text`, `### Title`
  /^(?<title>\*\*[^*]+\*\*.*)$/,
] as const

const readItems = (text: string, section: Span): Lever[] => {
  const lines = linesOf(text, section).filter(({ start, end }) => shapeOf(text, start, end).indent < 2)
  for (const form of FORMS) {
    const levers = lines.slice(startsWithItem(text, lines[0]) ? 0 : 1).flatMap((line) => readItem(text, line, form) ?? [])
    if (levers.length > 0) return levers
  }
  return []
}

/** The section's first line is its heading, but where the first lever's own heading begins it. */
const startsWithItem = (text: string, line: Span | undefined): boolean =>
  line !== undefined && FORMS[0].test(text.slice(line.start, line.end).trim())

const readItem = (text: string, line: Span, form: RegExp): Lever | null => {
  const span = trimmed(text, line)
  const match = form.exec(text.slice(span.start, span.end))
  const title = match?.groups?.['title']
  if (!match || title === undefined) return null
  const digits = match.groups?.['number']
  const prefix = match[0].length - title.length
  const at = digits === undefined ? -1 : match[0].slice(0, prefix).lastIndexOf(digits)
  const numberSpan = digits === undefined ? null : { start: span.start + at, end: span.start + at + digits.length }
  const label = titleLabel(text, { start: span.start, end: span.end }, prefix)
  return { ...label, number: digits === undefined ? null : Number(digits), numberSpan }
}

/** From the item's start to the end of its title: the bold run, the heading, or the words before a colon. */
const titleLabel = (text: string, line: Span, prefix: number): Label => {
  const rest = text.slice(line.start + prefix, line.end)
  const isOpen =
    /\*\*(?:\d|(?:Global )?Lever)/i.test(text.slice(line.start, line.start + prefix + 1)) ||
    text.slice(line.start, line.start + prefix).includes('**')
  const bold = isOpen ? rest.indexOf('**') : rest.startsWith('**') ? rest.indexOf('**', 2) : -1
  const colon = rest.search(/[:"“]/)
  const length = bold >= 0 ? bold + 2 : isHeading(shapeOf(text, line.start, line.end)) || colon <= 0 ? rest.length : colon
  const span = trimmed(text, { start: line.start, end: line.start + prefix + length })
  const title = withoutColon(plainText(rest.slice(0, length).replaceAll('**', '')))
  return { span, raw: text.slice(span.start, span.end), text: title }
}
