import { browserHost } from '../../packages/language-server/src/browser-host.ts'
import { readClient } from '../../packages/language-server/src/client.ts'
import { DiagnosticsService } from '../../packages/language-server/src/diagnostics-service.ts'
import { Session } from '../../packages/language-server/src/session.ts'
import { WorkspaceIndex } from '../../packages/language-server/src/workspace-index.ts'

const URI = 'untitled:bench'

const connection = { console: { error: (text: string) => console.error(text), log: () => undefined } } as unknown as ConstructorParameters<
  typeof Session
>[0]

/** What answers a client that asks for findings. */
const server = () => {
  const params: Parameters<typeof readClient>[0] = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } }
  const session = new Session(connection, browserHost, readClient(params))
  return { session, diagnostics: new DiagnosticsService(session, new WorkspaceIndex(session)) }
}

/** Opens a text that nothing is known of yet, and waits for its findings. */
export const opening = async (text: string): Promise<void> => {
  const { session, diagnostics } = server()
  session.documents.open({ uri: URI, languageId: 'markdown', version: 1, text }, 'utf-16')
  await diagnostics.document(URI, undefined)
}

/** Milliseconds from an edit's arrival to the findings being ready to send, for each key of a text that is typed. */
export const typing = async (text: string, keys: number): Promise<number[]> => {
  const { session, diagnostics } = server()
  const document = session.documents.open({ uri: URI, languageId: 'markdown', version: 1, text }, 'utf-16')
  // Half of the keys go into prose, half into a cell of the table.
  const places = [text.indexOf('**Negotiation DNA**') + 30, text.indexOf('|', text.indexOf('|---') + 200) + 2]
  let previous = (await diagnostics.document(URI, undefined)).resultId
  const times: number[] = []
  for (let key = 0; key < keys; key += 1) {
    const start = document.places.position(places[key & 1] ?? 0)
    const isBack = key % 4 > 1
    const range = { start, end: isBack ? { line: start.line, character: start.character + 1 } : start }
    const before = performance.now()
    session.documents.change(URI, key + 2, [{ range, text: isBack ? '' : String(key % 10) }])
    previous = (await diagnostics.document(URI, previous)).resultId
    times.push(performance.now() - before)
  }
  return times
}
