import { SnippetString, Uri, window, workspace } from 'vscode'

interface Snippet {
  readonly body: readonly string[]
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const ask = (prompt: string, placeHolder: string): Thenable<string | undefined> =>
  window.showInputBox({ prompt, placeHolder, validateInput: (value) => (slug(value) === '' ? 'A name needs a letter or a digit.' : null) })

/** Asks for company and role and opens a guide to fill in, saved where guides of the workspace are kept. */
export const newGuide = async (extensionUri: Uri): Promise<void> => {
  const company = await ask('Which company?', 'Acme')
  const role = company === undefined ? undefined : await ask('Which role?', 'Staff Software Engineer')
  if (company === undefined || role === undefined) return
  const file = await placeFor(company, role)
  if (file !== null && (await exists(file))) {
    await window.showTextDocument(file)
    return
  }
  if (file !== null) await workspace.fs.writeFile(file, new Uint8Array())
  const document = await (file === null ? workspace.openTextDocument({ language: 'markdown' }) : workspace.openTextDocument(file))
  const editor = await window.showTextDocument(document)
  await editor.insertSnippet(await skeleton(extensionUri, company.trim(), role.trim()))
}

/** `guides/<company>/<role>.md` where there is such a folder, else `<company>/<role>.md`; null without a folder. */
const placeFor = async (company: string, role: string): Promise<Uri | null> => {
  const folder = workspace.workspaceFolders?.[0]?.uri
  if (folder === undefined) return null
  const guides = Uri.joinPath(folder, 'guides')
  return Uri.joinPath((await exists(guides)) ? guides : folder, slug(company), `${slug(role)}.md`)
}

const exists = async (uri: Uri): Promise<boolean> => {
  try {
    await workspace.fs.stat(uri)
    return true
  } catch {
    return false
  }
}

/** The snippet of a whole guide with its names filled in. */
const skeleton = async (extensionUri: Uri, company: string, role: string): Promise<SnippetString> => {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'snippets/guide.json'))
  const { 'Negotiation guide': guide } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly 'Negotiation guide': Snippet }
  const escaped = (name: string): string => name.replace(/[$}\\]/g, '\\$&')
  const text = guide.body
    .join('\n')
    .replaceAll(/\$\{1:Role\}|\$1(?!\d)/g, () => escaped(role))
    .replaceAll(/\$\{2:Company\}|\$2(?!\d)/g, () => escaped(company))
  return new SnippetString(text)
}
