import { commands, Uri, window, workspace } from 'vscode'
import { findingsAtCursor, ruleOf } from '../findings-here.ts'

interface RuleLine {
  readonly id: string
  readonly summary: string
}

/** Opens the page of the rule at the cursor; where there are several or none, the author picks one of all. */
export const explainRule = async (extensionUri: Uri): Promise<void> => {
  const rules = JSON.parse(
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist/rules.json'))),
  ) as readonly RuleLine[]
  const editor = window.activeTextEditor
  const here = new Set(editor === undefined ? [] : findingsAtCursor(editor).map(ruleOf))
  const known = rules.filter(({ id }) => here.has(id))
  const id = known.length === 1 ? known[0]?.id : await pickRule(known.length > 0 ? known : rules)
  if (id !== undefined) await commands.executeCommand('markdown.showPreview', Uri.joinPath(extensionUri, 'dist/server/rules', `${id}.md`))
}

const pickRule = async (rules: readonly RuleLine[]): Promise<string | undefined> => {
  const items = rules.map(({ id, summary }) => ({ label: id, detail: summary }))
  return (await window.showQuickPick(items, { placeHolder: 'Which rule?', matchOnDetail: true }))?.label
}
