import { summarise } from '@guidelint/guide'
import { acceptFindings, formatBaseline, parseBaseline, toEntry } from '@guidelint/lint'
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver'
import { COMMANDS } from './commands.ts'
import type { Running } from './server.ts'
import { workedSums } from './worked-sums.ts'

/** Runs the server's own commands, and answers what hosts ask beyond the protocol. */
export const answerCommands = (connection: Connection, current: () => Running | null): void => {
  connection.onExecuteCommand(async ({ command, arguments: args = [] }) => {
    const running = current()
    if (running === null) return null
    if (command === COMMANDS.accept) await acceptIntoBaseline(running, String(args[0]), String(args[1]))
    else if (command === COMMANDS.openPage) await openPage(running, String(args[0]))
    else if (command === COMMANDS.restart) await running.workspace.reread()
    else throw new ResponseError(ErrorCodes.InvalidParams, `There is no command ${command}.`)
    return null
  })
  connection.onRequest('guidelint/facts', async (params: unknown) => {
    const uri = uriIn(params)
    const running = current()
    const view = await running?.session.guideAt(uri)
    return view ? summarise(view.analysis.guide) : (running?.index.get(uri)?.facts ?? null)
  })
  connection.onRequest('guidelint/sums', async (params: unknown) => {
    const view = await current()?.session.guideAt(uriIn(params))
    return view ? workedSums(view) : null
  })
}

const uriIn = (params: unknown): string => {
  const uri = typeof params === 'object' && params !== null && 'uri' in params ? params.uri : undefined
  if (typeof uri === 'string') return uri
  throw new ResponseError(ErrorCodes.InvalidParams, 'The request wants { "uri": … } of a guide.')
}

let writing: Promise<void> = Promise.resolve()

/** Findings are accepted one after the other: each is written beside what was there before it. */
const acceptIntoBaseline = (running: Running, uri: string, identity: string): Promise<void> => {
  const accepted = writing.then(() => acceptOne(running, uri, identity))
  writing = accepted.catch(() => undefined)
  return accepted
}

/** Writes the finding into the guide's baseline; it takes the place of what the baseline had there. */
const acceptOne = async ({ session, workspace }: Running, uri: string, identity: string): Promise<void> => {
  const view = await session.guideAt(uri)
  const { host } = session
  const baseline = view?.analysis.configured.baseline
  const finding = view?.analysis.findings.find((one) => one.identity === identity)
  if (view === null || !baseline || finding === undefined || host.write === undefined) {
    throw new ResponseError(ErrorCodes.InvalidParams, 'This finding is gone, or its guide has no place for a baseline.')
  }
  const { analysis, document } = view
  const linted = { file: baseline.file, text: document.text, findings: analysis.findings }
  const entry = toEntry(linted, finding, analysis.configured.settings.asOf ?? new Date().toISOString().slice(0, 10))
  const before = await host.read(baseline.uri)
  const entries = before === null ? [] : parseBaseline(before, baseline.uri)
  const replaced = analysis.changed.get(finding)
  const old = entries.filter(
    ({ file, rule, scope, facts }) =>
      replaced !== undefined && file === replaced.file && rule === replaced.rule && scope === replaced.scope && facts === replaced.facts,
  )
  await host.write(baseline.uri, formatBaseline(acceptFindings(entries, [entry], old)))
  await workspace.reread()
}

const openPage = async ({ session }: Running, rule: string): Promise<void> => {
  const uri = session.host.rulePage(rule)
  if (uri !== null && session.client.showsDocuments) await session.connection.window.showDocument({ uri, takeFocus: true })
}
