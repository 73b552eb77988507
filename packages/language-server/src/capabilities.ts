import { type InitializeResult, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver'
import type { Client } from './client.ts'
import { COMMANDS } from './commands.ts'
import { CODE_ACTION_KINDS } from './features/code-actions.ts'
import { TOKEN_LEGEND } from './features/semantic-tokens.ts'
import { version } from './version.ts'

/** What the server says that it can do for this client. */
export const initializeResult = (client: Client): InitializeResult => ({
  serverInfo: { name: 'Guidelint', version: version() },
  capabilities: {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'guidelint', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    ...(client.literalCodeActions && {
      codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS, resolveProvider: client.resolvesCodeActions },
    }),
    ...features,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
})

const features: ServerCapabilities = {
  hoverProvider: true,
  inlayHintProvider: true,
  codeLensProvider: {},
  completionProvider: { triggerCharacters: ['|', '#', '$', '£', '€', '!', '-', '/', ':'] },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  documentLinkProvider: {},
  selectionRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] },
  semanticTokensProvider: { legend: TOKEN_LEGEND, full: true, range: true },
  executeCommandProvider: { commands: Object.values(COMMANDS) },
}
