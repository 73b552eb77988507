import { Uri } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { clientOptions } from './client-options.ts'
import type { CreateClient } from './server.ts'

/** The server as a process of its own, so that no keystroke waits for it. */
export const createNodeClient: CreateClient = async ({ extensionUri }, onProgress) => {
  const module = Uri.joinPath(extensionUri, 'dist/server/guidelint-language-server.js').fsPath
  return new LanguageClient('guidelint', 'Guidelint', { module, transport: TransportKind.ipc }, clientOptions(onProgress))
}
