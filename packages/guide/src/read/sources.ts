import type { EvidenceSource, Section } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { linesOf, trimmed } from '../markdown/lines.ts'
import { plainText } from '../markdown/plain-text.ts'
import type { Recall } from '../recall.ts'
import type { Span } from '../span.ts'
import { newestDate, yearsOf } from './source-dates.ts'

const QUOTE = /^(?:[ \t]*>)*[ \t]*/
const ITEM = /^([ \t]*)(?:[-+*•][ \t]+|\d{1,3}[.)][ \t]+|\[\d{1,3}\][ \t]*(?!\())(?=\S)/
const OUTSIDE = /^(?:#{1,6}\s|-{3,}$|\*{3,}$|_{3,}$|\||<!--|\*\*[^*]+\*\*:?$)/
const URL = /https?:\/\/[^\s<>()[\]"']+/

/** Sources of the evidence sections: one an item; deeper items and further lines belong to the item above them. */
export const readSources = ({ text, recall }: MarkdownDocument, sections: readonly Section[]): EvidenceSource[] =>
  sections.flatMap(({ kind, body }) => {
    if (kind !== 'evidence') return []
    return itemsOf(text, body, recall).map((item) => {
      const span = trimmed(text, item)
      return { span, ...recall(sourceOf, text.slice(span.start, span.end)) }
    })
  })

/** What a line of a list looks like; places count from its start. */
interface ItemLine {
  /** Where its words end; -1 where it has none. */
  readonly end: number
  readonly indent: number
  /** Where an item's words begin behind their marker; -1 where no item begins. */
  readonly item: number
  /** Whether it belongs to no list: a heading, a rule, a row, a comment. */
  readonly isOutside: boolean
}

const readLine = (line: string): ItemLine => {
  const quoted = QUOTE.exec(line)?.[0] ?? ''
  const words = line.slice(quoted.length).trimEnd()
  const marker = ITEM.exec(words)
  return {
    end: words === '' ? -1 : quoted.length + words.length,
    indent: quoted.replaceAll('>', '').length,
    item: marker === null ? -1 : quoted.length + marker[0].length,
    isOutside: OUTSIDE.test(words),
  }
}

const itemsOf = (text: string, body: Span, recall: Recall): readonly Span[] => {
  const items: { start: number; end: number; indent: number }[] = []
  let isOpen = false
  let afterBlank = false
  for (const { start, end } of linesOf(text, body)) {
    const line = recall(readLine, text.slice(start, end))
    if (line.end < 0) {
      afterBlank = true
      continue
    }
    const last = items.at(-1)
    const isDeeper = isOpen && last !== undefined && line.indent > last.indent + 1
    if (line.item >= 0 && !isDeeper && !line.isOutside) {
      items.push({ start: start + line.item, end: start + line.end, indent: line.indent })
      isOpen = true
    } else if (isOpen && last && (isDeeper || (!afterBlank && !line.isOutside))) last.end = start + line.end
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
