import { Uri } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/browser'
import type { CreateClient } from './server.ts'

/** The server as a worker of the browser. */
export const createBrowserClient: CreateClient = ({ extensionUri }, options) => {
  const script = Uri.joinPath(extensionUri, 'dist/server/browser.js').toString(true)
  return new LanguageClient('guidelint', 'Guidelint', () => Promise.resolve(new Worker(script)), options)
}
