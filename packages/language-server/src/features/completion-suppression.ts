import { ruleList } from '@guidelint/lint'
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver'
import { completing, type WritingPlace } from './completion-typed.ts'

const VERBS = ['disable-line', 'disable-next-line', 'disable-next-table', 'disable-file', 'disable', 'enable']
const MARKS: readonly CompletionItem[] = VERBS.map((verb) => ({ label: `guidelint-${verb}`, kind: CompletionItemKind.Keyword }))
const RULES: readonly CompletionItem[] = ruleList.map(({ id, summary }) => ({
  label: id,
  kind: CompletionItemKind.EnumMember,
  detail: summary,
}))

/** What the comment around the place says before it; null where there is no comment. */
export const commentBefore = ({ guide, offset }: WritingPlace): string | null => {
  const comment = guide.comments.findLast(({ span }) => span.start + 4 <= offset)
  const before = guide.source.text.slice(comment?.span.start, offset)
  return comment === undefined || before.includes('-->') ? null : before.slice(4)
}

/** What a comment may go on with that says `before`: a suppression's verb, then rules; nothing in a reason or another comment. */
export const suppressionItems = (before: string, place: WritingPlace): CompletionItem[] => {
  const words = before.trimStart()
  if (!/\s/.test(words)) return completing(words, place, MARKS)
  if (!words.startsWith('guidelint-') || /\s--(?:\s|$)/.test(words)) return []
  return completing(/[^\s,]*$/.exec(words)?.[0] ?? '', place, RULES)
}
