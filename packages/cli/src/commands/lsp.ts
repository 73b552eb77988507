import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Run } from '../commands.ts'
import { importModule } from '../import-module.ts'
import { UsageError } from '../usage-error.ts'

/** Where the build puts the server, from the program's folder. */
const BUNDLE = '../language-server/node.js'

/** `guidelint lsp`: the language server on standard input and output, until the client ends it. */
export const runLsp: Run = async () => {
  const bundle = new URL(BUNDLE, import.meta.url)
  if (!existsSync(fileURLToPath(bundle))) throw new UsageError('The language server is not in this build of guidelint.')
  const { startServer } = (await importModule(bundle.href)) as { startServer(transport: 'stdio'): void }
  startServer('stdio')
  return new Promise(() => undefined)
}
