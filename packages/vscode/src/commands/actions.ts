import { type CodeAction, commands, type Range, type TextDocument, type TextEdit, type Uri, WorkspaceEdit, workspace } from 'vscode'

/** The code actions of a kind at a place, their edits made. */
export const actionsAt = async (document: TextDocument, range: Range, kind: string): Promise<readonly CodeAction[]> =>
  (await commands.executeCommand<readonly CodeAction[] | undefined>('vscode.executeCodeActionProvider', document.uri, range, kind, 100)) ??
  []

/** Applies edits as they are: who ran a command has said already that a figure may change. */
export const applyUnasked = async (edits: ReadonlyMap<Uri, readonly TextEdit[]>): Promise<boolean> => {
  const all = new WorkspaceEdit()
  for (const [uri, some] of edits) all.set(uri, [...some])
  return workspace.applyEdit(all)
}
