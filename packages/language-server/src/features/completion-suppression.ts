import { type Comment, parseGuide } from '@guidelint/guide'
import { ruleList, SUPPRESSION_VERBS } from '@guidelint/lint'
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import { completing, type WritingPlace } from './completion-typed.ts'

const MARKS: readonly CompletionItem[] = SUPPRESSION_VERBS.map((verb) => ({ label: `guidelint-${verb}`, kind: CompletionItemKind.Keyword }))
const RULES: readonly CompletionItem[] = ruleList.map(({ id, summary }) => ({
  label: id,
  kind: CompletionItemKind.EnumMember,
  detail: summary,
}))

/** The comment around the place, which may not be closed yet. */
export const commentAround = ({ guide, offset }: WritingPlace): Comment | null => {
  const comment = guide.comments.findLast(({ span }) => span.start + 4 <= offset)
  return comment === undefined || guide.source.text.slice(comment.span.start, offset).includes('-->') ? null : comment
}

/** What a comment may go on with: a suppression's verb, then rules; nothing in a reason or another comment. */
export const suppressionItems = (comment: Comment, place: WritingPlace): CompletionItem[] => {
  const words = place.guide.source.text.slice(comment.span.start + 4, place.offset).trimStart()
  if (!/\s/.test(words)) return completing(words, place, MARKS)
  if (!words.startsWith('guidelint-') || /\s--(?:\s|$)/.test(words)) return []
  const [, setting, , value] = OPEN_SETTING.exec(words.replace(CLOSED_SETTING, '')) ?? []
  if (value !== undefined) return nameItems(value, namesBehind(comment, place, setting === 'rows'), place)
  return completing(/[^\s,]*$/.exec(words)?.[0] ?? '', place, RULES)
}

const CLOSED_SETTING = /\w+=(?:"[^"]*"|'[^']*')/g
/** A setting whose quotation is still open, with what stands in it. */
const OPEN_SETTING = /\b(rows|cols)=(["'])([^"']*)$/

/** Names of a list. One with a comma in it may be typed up to behind its comma. */
const nameItems = (value: string, names: readonly string[], place: WritingPlace): CompletionItem[] => {
  const isStart = names.some((name) => name.toLowerCase().startsWith(value.toLowerCase()))
  const typed = isStart ? value : (value.split(/[,;\n]\s*/).at(-1) ?? '')
  const items = [...new Set(names)].map((label) => ({ label, kind: CompletionItemKind.Constant }))
  return completing(typed.trimStart(), place, items)
}

/** What the rows of the next table are called (by their region where they have one, else by their first cell), or its columns. */
const namesBehind = ({ span }: Comment, { guide: { source }, offset }: WritingPlace, ofRows: boolean): string[] => {
  // While the comment isn't closed it hides what follows it.
  const lineEnd = source.text.indexOf('\n', offset)
  const guide = parseGuide(source.text.slice(0, span.start) + (lineEnd === -1 ? '' : source.text.slice(lineEnd)))
  const table = guide.tables.find((one) => one.span.start >= span.start) ?? guide.compensation?.table
  const regions = guide.compensation?.table === table ? guide.compensation?.columns.indexOf('region') : 0
  const cells = ofRows ? table?.rows.map((row) => row.cells[Math.max(regions ?? 0, 0)]) : table?.header.cells
  return (cells ?? []).flatMap((cell) => cell?.text || [])
}
