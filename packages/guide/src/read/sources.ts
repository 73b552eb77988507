import type { EvidenceSource, Section } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { linesOf, trimmed } from '../markdown/lines.ts'
import { plainText } from '../markdown/plain-text.ts'
import { moved, type Span } from '../span.ts'
import { newestDate, yearsOf } from './source-dates.ts'

const QUOTE = /^(?:[ \t]*>)*[ \t]*/
const ITEM = /^([ \t]*)(?:[-+*•][ \t]+|\d{1,3}[.)][ \t]+|\[\d{1,3}\][ \t]*(?!\())(?=\S)/
const OUTSIDE = /^(?:#{1,6}\s|-{3,}$|\*{3,}$|_{3,}$|\||<!--|\*\*[^*]+\*\*:?$)/
const URL = /https?:\/\/[^\s<>()[\]"']+/

/** Sources of the evidence sections: one an item; deeper items and further lines belong to the item above them. */
export const readSources = ({ text, recall }: MarkdownDocument, sections: readonly Section[]): EvidenceSource[] =>
  sections.flatMap(({ kind, body }) => {
    if (kind !== 'evidence') return []
    return recall(itemsOf, text.slice(body.start, body.end)).map((item) => {
      const span = trimmed(text, moved(item, body.start))
      return { span, ...recall(sourceOf, text.slice(span.start, span.end)) }
    })
  })

const itemsOf = (text: string): readonly Span[] => {
  const items: { start: number; end: number; indent: number }[] = []
  let isOpen = false
  let afterBlank = false
  for (const line of linesOf(text, { start: 0, end: text.length })) {
    const quote = QUOTE.exec(text.slice(line.start, line.end))?.[0].length ?? 0
    const quoted = text.slice(line.start, line.start + quote)
    const words = text.slice(line.start + quote, line.end).trimEnd()
    if (words === '') {
      afterBlank = true
      continue
    }
    const last = items.at(-1)
    const indent = quoted.replaceAll('>', '').length
    const marker = ITEM.exec(words)
    const isDeeper = isOpen && last !== undefined && indent > last.indent + 1
    const end = line.start + quote + words.length
    if (marker && !isDeeper && !OUTSIDE.test(words)) {
      items.push({ start: line.start + quote + marker[0].length, end, indent })
      isOpen = true
    } else if (isOpen && last && (isDeeper || (!afterBlank && !OUTSIDE.test(words)))) last.end = end
    else isOpen = false
    afterBlank = false
  }
  return items
}

const sourceOf = (raw: string): Omit<EvidenceSource, 'span'> => {
  const words = plainText(raw)
  const url = URL.exec(raw)?.[0].replace(/[.,;:!?]+$/, '') ?? null
  return { raw, text: words, years: yearsOf(words), newest: newestDate(words), url }
}
