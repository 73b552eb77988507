import type { Section, Table } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { trimmed } from '../markdown/lines.ts'
import type { Span } from '../span.ts'
import { recognise } from './compensation/recognise.ts'
import { type SectionStart, sectionStarts } from './sections/kinds.ts'
import { readOpenings } from './sections/openings.ts'
import { readTitle } from './title.ts'
import { NO_VOCABULARY, type Vocabulary } from './vocabulary.ts'

/** The guide's sections in the order of the text; the title is none of them. */
export const readSections = (document: MarkdownDocument, tables: readonly Table[], vocabulary: Vocabulary = NO_VOCABULARY): Section[] => {
  const { text } = document
  const title = readTitle(document)
  const openings = readOpenings(document).filter(
    ({ start, bodyStart }) => !title || bodyStart <= title.span.start || start >= title.span.end,
  )
  const table = tables.find((one) => recognise(one, vocabulary) !== null)
  const band = table?.span ?? null
  const starts = sectionStarts(
    text,
    openings.filter(({ name }) => name !== 'signature role'),
    band,
  )
  const sections = starts.map((start, at) => sectionAt(text, start, endOf(starts, at) ?? text.length))
  return table ? withCopies(text, withBareTable(text, sections, table.span), table, tables) : sections
}

/**
 * Where the section ends: at the next one. Levers that stand right under the company lever's heading, without a heading of their
 * own, are a section inside it.
 */
const endOf = (starts: readonly SectionStart[], at: number): number | undefined => {
  const next = starts[at + 1]
  const isInside = starts[at]?.kind === 'lever' && next?.opening.kind === 'lever-item' && next.opening.depth > starts[at].opening.depth
  return starts[isInside ? at + 2 : at + 1]?.opening.start
}

const sectionAt = (text: string, { kind, opening }: SectionStart, end: number): Section => ({
  kind,
  heading: opening.heading,
  depth: opening.depth,
  span: { start: opening.start, end },
  body: bodyOf(text, { start: opening.bodyStart, end }),
})

/** A compensation table without heading is a section of its own, and ends the one that it stands in. */
const withBareTable = (text: string, sections: readonly Section[], band: Span): Section[] => {
  if (sections.some(({ kind, span }) => kind === 'compensation' && span.start <= band.start && band.end <= span.end)) return [...sections]
  const around = sections.findIndex(({ span }) => span.start < band.start && band.start < span.end)
  const current = sections[around]
  const next = sections.find(({ span }) => span.start >= band.start)
  const span = { start: band.start, end: current?.span.end ?? next?.span.start ?? text.length }
  const bare: Section = { kind: 'compensation', heading: null, depth: 8, span, body: bodyOf(text, span) }
  if (!current) return [...sections, bare].sort((a, b) => a.span.start - b.span.start)
  const cut = {
    ...current,
    span: { start: current.span.start, end: band.start },
    body: bodyOf(text, { start: current.body.start, end: band.start }),
  }
  return [...sections.slice(0, around), cut, bare, ...sections.slice(around + 1)]
}

/** A bare compensation table that stands twice is two sections, as any other that does. */
const withCopies = (text: string, sections: readonly Section[], table: Table, tables: readonly Table[]): Section[] => {
  const copies = tables.filter((other) => other.span.start > table.span.start && hasSameHeader(other, table))
  return sections.flatMap((section) => {
    const { kind, heading, span } = section
    if (kind !== 'compensation' || heading !== null) return [section]
    const cuts = copies.flatMap(({ span: { start } }) => (span.start < start && start < span.end ? [start] : []))
    return [span.start, ...cuts].map((start, at) => {
      const own = { start, end: cuts[at] ?? span.end }
      return { ...section, span: own, body: bodyOf(text, own) }
    })
  })
}

const hasSameHeader = ({ header: { cells } }: Table, { header }: Table): boolean =>
  cells.length === header.cells.length && cells.every(({ text }, at) => text === header.cells[at]?.text)

const RULE_MARKS = '-*_'
const RULE = /(?:^|[\r\n])[ \t]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/

/** Without blank ends, and without the rule that parts it from the next section. */
const bodyOf = (text: string, within: Span): Span => {
  const body = trimmed(text, within)
  if (!RULE_MARKS.includes(text.charAt(body.end - 1))) return body
  const tail = text.slice(Math.max(body.start, body.end - 40), body.end)
  const rule = RULE.exec(tail)
  if (!rule || (rule.index === 0 && !/^[\r\n]/.test(tail) && body.end - 40 > body.start)) return body
  return trimmed(text, { start: body.start, end: body.end - (tail.length - rule.index) })
}
