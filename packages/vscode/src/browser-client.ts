import { Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import { clientOptions } from './client-options.ts'
import type { CreateClient } from './server.ts'

/** The server as a worker of the browser. */
export const createBrowserClient: CreateClient = async ({ extensionUri }, onProgress) => {
  const script = Uri.joinPath(extensionUri, 'dist/server/browser.js').toString(true)
  return new LanguageClient('guidelint', 'Guidelint', () => Promise.resolve(new Worker(script)), clientOptions(onProgress))
}
