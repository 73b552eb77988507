import type { ExtensionContext } from 'vscode'
import { runExtension } from './run-extension.ts'
import type { CreateClient } from './server.ts'

// The client library is loaded when there is a guide: it takes longer than all the rest.
const createClient: CreateClient = async (...args) => (await import('./browser-client.ts')).createBrowserClient(...args)

/** Where the editor runs in a browser alone. */
export const activate = (context: ExtensionContext): void => runExtension(context, createClient)
