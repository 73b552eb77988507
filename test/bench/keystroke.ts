import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { browserHost } from '../../packages/language-server/src/browser-host.ts'
import { readClient } from '../../packages/language-server/src/client.ts'
import { DiagnosticsService } from '../../packages/language-server/src/diagnostics-service.ts'
import { Session } from '../../packages/language-server/src/session.ts'
import { WorkspaceIndex } from '../../packages/language-server/src/workspace-index.ts'

const URI = 'untitled:bench'

const connection = { console: { error: (text: string) => console.error(text), log: () => undefined } } as unknown as ConstructorParameters<
  typeof Session
>[0]

/** Milliseconds from an edit's arrival to the findings being ready to send, for each key of a text that is typed. */
const typing = async (text: string, keys: number): Promise<number[]> => {
  const params: Parameters<typeof readClient>[0] = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } }
  const session = new Session(connection, browserHost, readClient(params))
  const diagnostics = new DiagnosticsService(session, new WorkspaceIndex(session))
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

const percentile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? 0

const guides = process.argv[2] ?? ''
const texts = readdirSync(guides, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => readFileSync(join(guides, file), 'utf8'))
  .sort((a, b) => a.length - b.length)
const small = texts.find(({ length }) => length >= 4500) ?? texts.at(-1) ?? ''
let large = ''
for (let at = 0; large.length < 500_000; at += 1) large += `${texts[at % texts.length]}\n\n`

for (const [name, text, keys] of [
  ['5 KB', small, 2000],
  ['500 KB', large, 400],
] as const) {
  await typing(text, Math.ceil(keys / 4))
  const times = await typing(text, keys)
  const [p50, p99, most] = [percentile(times, 0.5), percentile(times, 0.99), Math.max(...times)].map((ms) => ms.toFixed(2))
  console.log(`${name} (${text.length} characters, ${keys} keys): p50 ${p50} ms, p99 ${p99} ms, most ${most} ms`)
}
