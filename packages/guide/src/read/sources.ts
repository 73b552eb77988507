import type { EvidenceSource, Section } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { linesOf, trimmed } from '../markdown/lines.ts'
import { plainText } from '../markdown/plain-text.ts'
import type { Recall } from '../recall.ts'
import type { Span } from '../span.ts'
import { newestDate, yearsOf } from './source-dates.ts'

const QUOTE = /(?:[ \t]*>)*[ \t]*/
const ITEM = /^(?:[-+*•][ \t]+|\d{1,3}[.)][ \t]+|\[\d{1,3}\][ \t]*(?!\())(?=\S)/
const OUTSIDE = /^(?:#+\s|-{3,}$|\*{3,}$|_{3,}$|\||<!--|\*\*[^*]+\*\*:?$)/
const URL = /https?:\/\/[^\s<>()[\]"']*[^\s<>()[\]"'.,;:!?]/

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
  /** Where its words end; null where it has none. */
  readonly end: number | null
  readonly indent: number
  /** Where an item's words begin behind their marker; null where no item begins. */
  readonly item: number | null
  /** Whether it belongs to no list: a heading, a rule, a row, a comment. */
  readonly isOutside: boolean
}

const readLine = (line: string): ItemLine => {
  const quoted = QUOTE.exec(line)?.[0] ?? ''
  const words = line.slice(quoted.length).trimEnd()
  const marker = ITEM.exec(words)
  return {
    end: words === '' ? null : quoted.length + words.length,
    indent: quoted.replaceAll('>', '').length,
    item: marker === null ? null : quoted.length + marker[0].length,
    isOutside: OUTSIDE.test(words),
  }
}

const itemsOf = (text: string, body: Span, recall: Recall): readonly Span[] => {
  const items: Span[] = []
  let open: { start: number; end: number; indent: number } | null = null
  let afterBlank = false
  for (const { start, end } of linesOf(text, body)) {
    const line = recall(readLine, text.slice(start, end))
    if (line.end === null) {
      afterBlank = true
      continue
    }
    const isDeeper = open !== null && line.indent > open.indent + 1
    if (line.item !== null && !isDeeper && !line.isOutside) {
      open = { start: start + line.item, end: start + line.end, indent: line.indent }
      items.push(open)
    } else if (open && (isDeeper || (!afterBlank && !line.isOutside))) open.end = start + line.end
    else open = null
    afterBlank = false
  }
  return items
}

const sourceOf = (raw: string): Omit<EvidenceSource, 'span'> => {
  const words = plainText(raw)
  const url = URL.exec(raw)?.[0] ?? null
  return { raw, text: words, years: yearsOf(words), newest: newestDate(words), url }
}
