import { Uri, workspace } from 'vscode'
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser'
import { clientOptions } from './client-options.ts'
import type { CreateClient } from './server.ts'

/** The server as a worker of the browser. */
export const createBrowserClient: CreateClient = async ({ extensionUri }, onProgress) =>
  new LanguageClient(
    'guidelint',
    'Guidelint',
    () => startWorker(Uri.joinPath(extensionUri, 'dist/server/browser.js')),
    clientOptions(onProgress),
  )

/** An extension may come from a place that a worker can't be loaded from, so its script is read first. */
const startWorker = async (script: Uri): Promise<MessageTransports> => {
  const text = await workspace.fs.readFile(script)
  const worker = new Worker(URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' })))
  return { reader: new BrowserMessageReader(worker as never), writer: new BrowserMessageWriter(worker as never) }
}
