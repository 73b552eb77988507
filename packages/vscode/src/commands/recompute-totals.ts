import { type CodeAction, type Diagnostic, type TextEdit, type TextEditor, window } from 'vscode'
import { dataOf, findingsOf, ruleOf } from '../findings-here.ts'
import { actionsAt, applyUnasked } from './actions.ts'

/** Replaces every total that its parts don't add up to by the computed one, in the table's own rounding. */
export const recomputeTotals = async (): Promise<void> => {
  const editor = window.activeTextEditor
  if (editor === undefined) return
  const wrong = findingsOf(editor).filter((finding) => ruleOf(finding) === 'band/total')
  const fixes = (await Promise.all(wrong.map((finding) => editsFor(editor, finding)))).filter(({ length }) => length > 0)
  if (fixes.length > 0) await applyUnasked(new Map([[editor.document.uri, fixes.flat()]]))
  const left = wrong.length - fixes.length
  const done = fixes.length === 0 ? 'No total was changed' : `${fixes.length} total${fixes.length === 1 ? '' : 's'} recomputed`
  void window.showInformationMessage(left > 0 ? `${done}; ${left} can’t be computed.` : `${done}.`)
}

/** The edits of the one fix that puts the computed total in. */
const editsFor = async ({ document }: TextEditor, finding: Diagnostic): Promise<readonly TextEdit[]> => {
  const title = dataOf(finding)?.fixes.find(({ level }) => level === 'unsafe')?.title
  if (title === undefined) return []
  const actions = await actionsAt(document, finding.range, 'quickfix')
  const isIt = (action: CodeAction): boolean =>
    action.title.startsWith(title) && (action.diagnostics?.some((one) => ruleOf(one) === 'band/total') ?? true)
  return actions.find(isIt)?.edit?.get(document.uri) ?? []
}
