import type { ExtensionContext } from 'vscode'
import { createNodeClient } from './node-client.ts'
import { runExtension } from './run-extension.ts'

/** Where the editor runs on Node. */
export const activate = (context: ExtensionContext): void => runExtension(context, createNodeClient)
