import type { ExtensionContext } from 'vscode'
import { runExtension } from './run-extension.ts'
import type { CreateClient } from './server.ts'

// The client library is loaded when there is a guide: it takes longer than all the rest.
const createClient: CreateClient = async (...args) => (await import('./node-client.ts')).createNodeClient(...args)

/** Where the editor runs on Node. */
export const activate = (context: ExtensionContext): void => runExtension(context, createClient)
