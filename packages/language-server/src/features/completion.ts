import { contains, type Guide, SECTION_KINDS } from '@guidelint/guide'
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind } from 'vscode-languageserver'
import type { GuideView, Session } from '../session.ts'
import type { WorkspaceIndex } from '../workspace-index.ts'
import { frontmatterItems } from './completion-frontmatter.ts'
import { commentAround, suppressionItems } from './completion-suppression.ts'
import { tableItems } from './completion-table.ts'
import { completing, fromTyped, type WritingPlace } from './completion-typed.ts'
import { SECTIONS } from './section-help.ts'

/** What may be written at a place: it depends on what the line and its table are for. */
export const completions = (
  { document, analysis }: GuideView,
  offset: number,
  index: WorkspaceIndex,
  { client }: Session,
): CompletionItem[] => {
  const { guide } = analysis
  const { text } = document
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const place: WritingPlace = { document, guide, offset, line }
  const comment = commentAround(place)
  if (comment !== null) return suppressionItems(comment, place)
  if (guide.frontmatter !== null && contains(guide.frontmatter.yaml, { start: offset, end: offset })) return frontmatterItems(place)
  if (line.trimStart().startsWith('|')) return tableItems(place, index)
  const levels = isInLevels(guide, offset) ? levelItems(place, index) : []
  return SECTION_START.test(line) ? [...levels, ...sectionItems(place, client.snippets)] : levels
}

/** A line that is blank or may become a heading. */
const SECTION_START = /^\s*(?:(?:#{1,6}|\*{1,2}|>)\s?[\w* &]*)?$/

const isInLevels = ({ sections }: Guide, offset: number): boolean =>
  sections.some(({ kind, span }) => kind === 'level-mapping' && contains(span, { start: offset, end: offset }))

/** What parts one level of a mapping from the next. */
const LEVEL_START = /(?:[=≈≅~|,;:>→↔*]|\s[/–—-]\s|^\s*[-+])\s*/

const levelItems = (place: WritingPlace, index: WorkspaceIndex): CompletionItem[] => {
  const names = new Set(index.guides.flatMap(({ levels }) => levels.map(({ company, level }) => `${company} ${level}`)))
  const typed = place.line.split(LEVEL_START).at(-1)?.trimStart() ?? ''
  const items = [...names].map((label) => ({ label, kind: CompletionItemKind.EnumMember }))
  return completing(typed, place, items).slice(0, 500)
}

/** Sections that the guide lacks, with their skeletons. They are found by their heading or their name, behind the marks that are typed. */
const sectionItems = (place: WritingPlace, snippets: boolean): CompletionItem[] => {
  const typed = place.line.trimStart()
  const [marks = ''] = /^[#*>\s]*/.exec(typed) ?? []
  const range = place.document.places.range({ start: place.offset - typed.length, end: place.offset })
  const present = new Set(place.guide.sections.map(({ kind }) => kind))
  return SECTION_KINDS.filter((kind) => !present.has(kind)).flatMap((kind, rank) => {
    const { name, help, snippet } = SECTIONS[kind]
    const plain = snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1')
    const heading = plain.split('\n')[0]?.replace(/^[#*>\s]+/, '') ?? name
    const words = fromTyped(heading, typed.slice(marks.length)) ?? fromTyped(name, typed.slice(marks.length))
    if (words === null) return []
    return {
      label: name,
      kind: CompletionItemKind.Snippet,
      detail: 'section of a guide',
      documentation: { kind: MarkupKind.PlainText, value: help },
      filterText: marks + words,
      sortText: String(rank),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: snippets ? snippet.replace(/\$(?=\[)/g, '\\$') : plain },
    }
  })
}
