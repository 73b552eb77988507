import { Uri } from 'vscode'
import { LanguageClient, TransportKind } from 'vscode-languageclient/node'
import { clientOptions } from './client-options.ts'
import type { CreateClient } from './server.ts'

/** A guide's model lives from one key to the next: where there is room for several, few are copied by a collection. */
const EXEC_ARGV = ['--max-semi-space-size=64']

/** The server as a process of its own, so that no keystroke waits for it. */
export const createNodeClient: CreateClient = async ({ extensionUri }, onProgress) => {
  const module = Uri.joinPath(extensionUri, 'dist/server/guidelint-language-server.js').fsPath
  const server = { module, transport: TransportKind.ipc, options: { execArgv: EXEC_ARGV } }
  return new LanguageClient('guidelint', 'Guidelint', server, clientOptions(onProgress))
}
