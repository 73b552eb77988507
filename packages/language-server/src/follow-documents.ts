import type { Connection } from 'vscode-languageserver'
import type { Running } from './server.ts'

/** How long after the last edit findings are sent, in milliseconds. */
const DELAY = 150

/** Keeps documents in step with the client, and tells what their changes bring. */
export const followDocuments = (connection: Connection, current: () => Running | null): void => {
  connection.onDidOpenTextDocument(({ textDocument }) => {
    const running = current()
    if (running === null) return
    const document = running.session.documents.open(textDocument, running.session.client.encoding)
    running.diagnostics.schedule(document, 0)
    running.workspace.guideChanged()
  })
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const running = current()
    const document = running?.session.documents.change(uri, version, contentChanges)
    if (document !== undefined) running?.diagnostics.schedule(document, DELAY)
    running?.workspace.guideChanged()
  })
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    const running = current()
    const document = running?.session.documents.get(uri)
    if (running === null) return
    if (document !== undefined) running.diagnostics.schedule(document, 0)
    if (!running.session.client.watchesFiles) void running.workspace.filesChanged([{ uri, isGone: false }])
  })
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    const running = current()
    if (running === null) return
    running.session.documents.close(uri)
    running.diagnostics.clear(uri)
    void running.workspace.filesChanged([{ uri, isGone: false }])
  })
}
