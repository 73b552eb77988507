import type { Connection } from 'vscode-languageserver'
import { answerRequests } from './answer-requests.ts'
import { initializeResult } from './capabilities.ts'
import { readClient } from './client.ts'
import { DiagnosticsService } from './diagnostics-service.ts'
import { followDocuments } from './follow-documents.ts'
import type { Host } from './host.ts'
import { Session } from './session.ts'
import { Workspace } from './workspace.ts'
import { WorkspaceIndex } from './workspace-index.ts'

/** Everything that lives as long as a client is connected. */
export interface Running {
  readonly session: Session
  readonly index: WorkspaceIndex
  readonly diagnostics: DiagnosticsService
  readonly workspace: Workspace
}

/** Serves one connection; a client that starts anew on it finds nothing of the one before. */
export const serve = (connection: Connection, host: Host): void => {
  let running: Running | null = null
  const current = (): Running | null => running
  connection.onInitialize((params) => {
    running?.workspace.stop()
    const session = new Session(connection, host, readClient(params))
    const index = new WorkspaceIndex(session)
    const diagnostics = new DiagnosticsService(session, index)
    running = { session, index, diagnostics, workspace: new Workspace(session, index, diagnostics, params) }
    return initializeResult(session.client)
  })
  connection.onInitialized(() => running?.workspace.start())
  connection.onShutdown(() => running?.workspace.stop())
  followDocuments(connection, current)
  answerRequests(connection, current)
  connection.listen()
}
