import type { Section, Table } from '../guide.ts'
import type { MarkdownDocument } from '../markdown/document.ts'
import { isRule, shapeOf } from '../markdown/line-shape.ts'
import { lineStart, trimmed } from '../markdown/lines.ts'
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
  const openings = readOpenings(document).filter(({ heading }) => heading.span.start !== title?.span.start)
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
  const around = sections.findLastIndex(({ span }) => span.start < band.start)
  const current = sections[around]
  if (current?.kind === 'compensation') return [...sections]
  const span = { start: band.start, end: current?.span.end ?? sections[0]?.span.start ?? text.length }
  const bare: Section = { kind: 'compensation', heading: null, depth: 8, span, body: bodyOf(text, span) }
  if (!current) return [bare, ...sections]
  const cut = {
    ...current,
    span: { start: current.span.start, end: band.start },
    body: bodyOf(text, { start: current.body.start, end: band.start }),
  }
  return [...sections.slice(0, around), cut, bare, ...sections.slice(around + 1)]
}

/** A bare compensation table that stands twice is two sections, as any other that does. */
const withCopies = (text: string, sections: readonly Section[], table: Table, tables: readonly Table[]): Section[] => {
  const copies = tables.filter((other) => headerOf(other) === headerOf(table)).map(({ span: { start } }) => start)
  return sections.flatMap((section) => {
    const { kind, heading, span } = section
    if (kind !== 'compensation' || heading !== null) return [section]
    const cuts = copies.filter((start) => span.start < start && start < span.end)
    return [span.start, ...cuts].map((start, at) => {
      const own = { start, end: cuts[at] ?? span.end }
      return { ...section, span: own, body: bodyOf(text, own) }
    })
  })
}

const headerOf = ({ header: { cells } }: Table): string => JSON.stringify(cells.map(({ text }) => text))

/** Without blank ends, and without the rule that parts it from the next section. */
const bodyOf = (text: string, within: Span): Span => {
  const body = trimmed(text, within)
  const last = Math.max(body.start, lineStart(text, body.end))
  return isRule(shapeOf(text, last, body.end)) ? trimmed(text, { start: body.start, end: last }) : body
}
