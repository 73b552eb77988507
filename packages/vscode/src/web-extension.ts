import type { ExtensionContext } from 'vscode'
import { createBrowserClient } from './browser-client.ts'
import { runExtension } from './run-extension.ts'

/** Where the editor runs in a browser alone. */
export const activate = (context: ExtensionContext): void => runExtension(context, createBrowserClient)
