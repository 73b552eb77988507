import { Range, window } from 'vscode'
import { actionsAt, applyUnasked } from './actions.ts'

/** Writes the frontmatter anew from what the guide says. */
export const syncFrontmatter = async (): Promise<void> => {
  const editor = window.activeTextEditor
  if (editor === undefined) return
  const actions = await actionsAt(editor.document, new Range(0, 0, 0, 0), 'refactor.rewrite')
  const edits = actions.find(({ title }) => /frontmatter/i.test(title))?.edit?.get(editor.document.uri) ?? []
  if (edits.length > 0) await applyUnasked(new Map([[editor.document.uri, edits]]))
  else void window.showInformationMessage('The frontmatter says what the guide says.')
}
