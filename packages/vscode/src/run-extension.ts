import { type ExtensionContext, type TextDocument, workspace } from 'vscode'
import { BandsView } from './bands/bands-view.ts'
import { registerCommands } from './commands/register-commands.ts'
import { GuideContext } from './guide-context.ts'
import { mayBeGuide } from './may-be-guide.ts'
import { type CreateClient, Server } from './server.ts'
import { StatusItem } from './status-item.ts'
import { registerTasks } from './task-provider.ts'

/** Wires everything; the server itself waits for a guide, or for a configuration that says there are some. */
export const runExtension = (context: ExtensionContext, createClient: CreateClient): void => {
  const server = new Server(context, createClient)
  const guide = new GuideContext(server)
  const bands = new BandsView(context.extensionUri, server)
  context.subscriptions.push(
    server,
    guide,
    bands,
    new StatusItem(server, guide),
    ...registerCommands({ context, server, bands }),
    ...registerTasks(),
    workspace.onDidGrantWorkspaceTrust(() => void server.tellSettings()),
    ...startWithGuides(server),
  )
  void startIfConfigured(server)
}

const startWithGuides = (server: Server) => {
  const look = (document: TextDocument): void => {
    if (server.phase === 'idle' && mayBeGuide(document)) void server.start()
  }
  workspace.textDocuments.forEach(look)
  return [workspace.onDidOpenTextDocument(look), workspace.onDidChangeTextDocument(({ document }) => look(document))]
}

const startIfConfigured = async (server: Server): Promise<void> => {
  const found = await workspace.findFiles('**/guidelint.config.{json,yaml,yml,mjs}', '**/node_modules/**', 1)
  if (found.length > 0) await server.start()
}
