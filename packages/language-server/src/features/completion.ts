import { contains, type Guide, SECTION_KINDS, type Span } from '@guidelint/guide'
import { ruleList } from '@guidelint/lint'
import { type CompletionItem, CompletionItemKind, InsertTextFormat, MarkupKind, type Range } from 'vscode-languageserver'
import type { GuideView, Session } from '../session.ts'
import type { WorkspaceIndex } from '../workspace-index.ts'
import { currencyMarks, FRONTMATTER_KEYS, frontmatterValues, HEADERS } from './completion-words.ts'
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
  if (/<!--\s*guidelint-[a-z-]*[^>]*$/.test(line)) return suppressionItems(line)
  if (guide.frontmatter !== null && contains(guide.frontmatter.yaml, { start: offset, end: offset })) return frontmatterItems(guide, line)
  if (line.trimStart().startsWith('|')) return tableItems(guide, offset, line, index)
  if (isInLevels(guide, { start: offset, end: offset })) return levelItems(index)
  return line.trim() === '' || /^\s*(?:#{1,6}|\*{1,2}|>)\s?[\w* ]*$/.test(line)
    ? sectionItems(guide, document.places.range({ start: offset - line.length, end: offset }), client.snippets)
    : []
}

const VERBS = ['disable-line', 'disable-next-line', 'disable-next-table', 'disable-file', 'disable', 'enable']

const suppressionItems = (line: string): CompletionItem[] =>
  /guidelint-[a-z-]*$/.test(line)
    ? VERBS.map((verb) => ({ label: `guidelint-${verb}`, kind: CompletionItemKind.Keyword }))
    : ruleList.map(({ id, summary }) => ({ label: id, kind: CompletionItemKind.EnumMember, detail: summary }))

const frontmatterItems = (guide: Guide, line: string): CompletionItem[] => {
  const key = /^\s*(?:-\s+)?([\w_]+):\s*\S*$/.exec(line)?.[1]
  if (key !== undefined) return frontmatterValues(key, guide).map((label) => ({ label, kind: CompletionItemKind.Value }))
  return FRONTMATTER_KEYS.filter((name) => guide.frontmatter?.places.has(`${name}:`) !== true).map((name) => ({
    label: name,
    insertText: `${name}: `,
    kind: CompletionItemKind.Property,
  }))
}

/** Cells before the place in its line. */
const columnOf = (line: string): number => line.replaceAll('\\|', '').split('|').length - 2

const tableItems = (guide: Guide, offset: number, line: string, index: WorkspaceIndex): CompletionItem[] => {
  const table = guide.tables.find(({ span }) => span.start <= offset && offset <= span.end + line.length)
  if (table === undefined || offset <= table.header.span.end) return HEADERS.map((label) => ({ label, kind: CompletionItemKind.Field }))
  const column = columnOf(line)
  const { compensation } = guide
  if (compensation?.table !== table) return []
  if (compensation.columns[column] === 'region') return regionItems(guide, index)
  const row = table.rows.findIndex(({ span }) => span.start <= offset && offset <= span.end)
  const region = guide.bands.find((band) => band.row === row)?.region
  const codes = [...new Set([...(region?.stated ? [region.stated] : []), ...(region?.currencies ?? [])])]
  return currencyMarks(codes).map(({ mark, code }) => ({ label: mark, detail: code, kind: CompletionItemKind.Unit }))
}

/** Regions that other guides name and this one doesn't, the most usual first. */
const regionItems = (guide: Guide, index: WorkspaceIndex): CompletionItem[] => {
  const counts = new Map<string, number>()
  for (const { regions } of index.guides) for (const { text } of regions) counts.set(text, (counts.get(text) ?? 0) + 1)
  const here = new Set(guide.bands.map(({ region }) => region?.text))
  const names = [...counts].filter(([name]) => !here.has(name)).sort((a, b) => b[1] - a[1])
  return names.slice(0, 100).map(([label, count], rank) => ({
    label,
    kind: CompletionItemKind.Constant,
    detail: `in ${count} guide${count === 1 ? '' : 's'}`,
    sortText: String(rank).padStart(4, '0'),
  }))
}

const isInLevels = ({ sections }: Guide, at: Span): boolean =>
  sections.some(({ kind, span }) => kind === 'level-mapping' && contains(span, at))

const levelItems = (index: WorkspaceIndex): CompletionItem[] => {
  const names = new Set(index.guides.flatMap(({ levels }) => levels.map(({ company, level }) => `${company} ${level}`)))
  return [...names].slice(0, 500).map((label) => ({ label, kind: CompletionItemKind.EnumMember }))
}

/** Sections that the guide lacks, with their skeletons. */
const sectionItems = (guide: Guide, range: Range, snippets: boolean): CompletionItem[] => {
  const present = new Set(guide.sections.map(({ kind }) => kind))
  return SECTION_KINDS.filter((kind) => !present.has(kind)).map((kind, rank) => {
    const { name, help, snippet } = SECTIONS[kind]
    const newText = snippets ? snippet.replace(/\$(?=\[)/g, '\\$') : snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1')
    return {
      label: name,
      kind: CompletionItemKind.Snippet,
      detail: 'section of a guide',
      documentation: { kind: MarkupKind.PlainText, value: help },
      filterText: newText.split('\n')[0] ?? name,
      sortText: String(rank),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText },
    }
  })
}
