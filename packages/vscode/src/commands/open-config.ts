import { Uri, window, workspace } from 'vscode'

const FIRST_CONFIG = `{
  // "strict" asks for more, "corpus" for less: it suits a large old library.
  "extends": "recommended",
  "files": ["**/*.md"],
  "rules": {}
}
`

/** Opens the configuration; where there is none, offers to write one. */
export const openConfig = async (): Promise<void> => {
  const found = await workspace.findFiles('**/guidelint.config.{json,yaml,yml,mjs}', '**/node_modules/**', 100)
  const file = found.length === 0 ? await offerConfig() : found.length === 1 ? found[0] : await pickFile(found)
  if (file !== undefined) await window.showTextDocument(file)
}

const pickFile = async (files: readonly Uri[]): Promise<Uri | undefined> => {
  const items = files.map((uri) => ({ label: workspace.asRelativePath(uri), uri })).sort((a, b) => a.label.length - b.label.length)
  return (await window.showQuickPick(items, { placeHolder: 'Which configuration?' }))?.uri
}

const offerConfig = async (): Promise<Uri | undefined> => {
  const folder = workspace.workspaceFolders?.[0]
  if (folder === undefined) {
    void window.showInformationMessage('A configuration needs a folder: open one first.')
    return undefined
  }
  const answer = await window.showInformationMessage('This workspace has no configuration; Guidelint uses its defaults.', 'Write One')
  if (answer === undefined) return undefined
  const file = Uri.joinPath(folder.uri, 'guidelint.config.json')
  await workspace.fs.writeFile(file, new TextEncoder().encode(FIRST_CONFIG))
  return file
}
