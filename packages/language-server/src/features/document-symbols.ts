import { type Guide, type Section, type Span, slice } from '@guidelint/guide'
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver'
import type { GuideView, Session } from '../session.ts'
import type { Places } from '../to-lsp.ts'
import { SECTIONS } from './section-help.ts'

/** The guide's outline: title, sections, and in the compensation table its regions. */
export const documentSymbols = ({ document, analysis }: GuideView, { client }: Session): DocumentSymbol[] | SymbolInformation[] => {
  const { guide } = analysis
  const { places, uri } = document
  const sections = guide.sections.map((section) => sectionSymbol(section, guide, places))
  const title = guide.title
  const all =
    title === null
      ? sections
      : [symbol(title.text, SymbolKind.File, { start: title.span.start, end: guide.source.text.length }, title.span, places, sections)]
  return client.hierarchicalSymbols ? all : all.flatMap((one) => flatten(one, uri))
}

const symbol = (
  name: string,
  kind: SymbolKind,
  span: Span,
  selection: Span,
  places: Places,
  children: DocumentSymbol[] = [],
): DocumentSymbol => ({
  name: name.trim() || '—',
  kind,
  range: places.range(span),
  selectionRange: places.range(selection),
  ...(children.length > 0 && { children }),
})

const sectionSymbol = ({ kind, heading, span, body }: Section, guide: Guide, places: Places): DocumentSymbol => {
  const name = heading?.text ?? (kind === 'other' ? slice(guide.source.text, body).slice(0, 40) : SECTIONS[kind].name)
  const bands = kind === 'compensation' ? guide.bands.filter((band) => span.start <= band.span.start && band.span.end <= span.end) : []
  const regions = bands.flatMap((band) => {
    const label = [band.level?.text ?? band.title?.text, band.region?.text].filter((part) => part !== undefined).join(', ')
    return label === '' ? [] : [symbol(label, SymbolKind.Field, band.span, band.span, places)]
  })
  const selection = heading?.span ?? { start: body.start, end: body.start }
  return symbol(name, SymbolKind.Namespace, cover(span, selection), selection, places, regions)
}

/** A heading may be the opening of its section's text: the whole must hold it. */
const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) })

const flatten = ({ name, kind, range, children = [] }: DocumentSymbol, uri: string): SymbolInformation[] => [
  { name, kind, location: { uri, range } },
  ...children.flatMap((child) => flatten(child, uri)),
]
