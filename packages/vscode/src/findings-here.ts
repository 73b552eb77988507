import { type Diagnostic, languages, type TextEditor } from 'vscode'

/** What the server sends along with each finding. */
export interface FindingData {
  /** Stands for the finding as long as what it is about stands. */
  readonly identity: string
  readonly fixes: readonly { readonly name: string; readonly level: 'safe' | 'unsafe' | 'choice'; readonly title: string }[]
}

/** The rule that a finding is by. */
export const ruleOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : (code ?? ''))

/** What the server sent along; the client library keeps it on the diagnostic, where the editor's own types have no place for it. */
export const dataOf = (diagnostic: Diagnostic): FindingData | null => (diagnostic as { readonly data?: FindingData }).data ?? null

export const findingsOf = ({ document }: TextEditor): readonly Diagnostic[] =>
  languages.getDiagnostics(document.uri).filter(({ source }) => source === 'guidelint')

/** Findings at the cursor; else those of its line. */
export const findingsAtCursor = (editor: TextEditor): readonly Diagnostic[] => {
  const { active } = editor.selection
  const all = findingsOf(editor)
  const here = all.filter(({ range }) => range.contains(active))
  return here.length > 0 ? here : all.filter(({ range }) => range.start.line <= active.line && active.line <= range.end.line)
}
