import { type Diagnostic, type TextEditor, window } from 'vscode'
import { findingsAtCursor, findingsOf, ruleOf } from '../findings-here.ts'

/** The finding at the cursor; where there are several or none, the author picks one of the guide. */
export const pickFinding = async (editor: TextEditor, placeHolder: string): Promise<Diagnostic | undefined> => {
  const here = findingsAtCursor(editor)
  if (here.length === 1) return here[0]
  const all = here.length > 0 ? here : findingsOf(editor)
  if (all.length === 0) {
    void window.showInformationMessage('Guidelint has found nothing in this guide.')
    return undefined
  }
  const items = all.map((finding) => ({
    label: finding.message,
    description: `${ruleOf(finding)}, line ${finding.range.start.line + 1}`,
    finding,
  }))
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.finding
}
