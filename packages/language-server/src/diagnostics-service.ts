import {
  type CancellationToken,
  type Diagnostic,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import { configDiagnostic, inForce, type Telling, toDiagnostics } from './diagnostic.ts'
import type { OpenDocument } from './documents.ts'
import type { ConfigProblem } from './host.ts'
import { configResultId, NONE, resultId } from './result-id.ts'
import type { Session } from './session.ts'
import type { WorkspaceIndex } from './workspace-index.ts'

/** What is told of one file, and its name; the diagnostics are made when asked for. */
interface Told {
  readonly id: string
  readonly items: () => Diagnostic[]
}

/** Tells findings: to who asks for them, or, where the client doesn't ask, on its own. Never both. */
export class DiagnosticsService {
  readonly #session: Session
  readonly #index: WorkspaceIndex
  readonly #telling: Telling
  /** Configuration files that were reported, so that they can be cleared. */
  readonly #configs = new Set<string>()
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()
  #toldProblems = ''

  constructor(session: Session, index: WorkspaceIndex) {
    this.#session = session
    this.#index = index
    this.#telling = index.telling
  }

  // ---------------------------------------------------------------- asked for

  /** What is found in one document as it is now. */
  async document(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const { id, items } = await this.#toldOf(uri)
    return id === previous
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: items() }
  }

  /** What is found in all guides, open or not, in pieces while they are read. */
  async workspace(
    previous: ReadonlyMap<string, string>,
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const told = new Map<string, string>()
    const report = (items: WorkspaceDocumentDiagnosticReport[]): void => {
      if (items.length > 0) progress?.report({ items })
    }
    while (!this.#index.isReady && !token.isCancellationRequested) {
      if (progress !== undefined) report(await this.#newReports(previous, told))
      await this.#index.nextGuides()
    }
    if (token.isCancellationRequested) return { items: [] }
    const guides = await this.#newReports(previous, told)
    const configs = await this.#configReports(previous, told)
    const items = [...guides, ...configs, ...goneReports(previous, told)]
    if (progress === undefined) return { items }
    report(items)
    return { items: [] }
  }

  async #toldOf(uri: string): Promise<Told> {
    const document = this.#session.documents.get(uri)
    if (document?.isMarkdown) return this.#toldOfOpen(document)
    const guide = document === undefined ? this.#index.get(uri) : undefined
    return guide === undefined ? this.#toldOfConfig(uri) : { id: guide.resultId, items: () => guide.diagnostics }
  }

  async #toldOfOpen(document: OpenDocument): Promise<Told> {
    const { uri } = document
    const analysis = await this.#session.analysisOf(document)
    const { places } = document
    return { id: resultId(analysis, uri, places, this.#telling), items: () => toDiagnostics(analysis, uri, places, this.#telling) }
  }

  /** Reports of guides that weren't told of yet, or of which something else is known by now. */
  async #newReports(previous: ReadonlyMap<string, string>, told: Map<string, string>): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const { documents, host } = this.#session
    const reports: WorkspaceDocumentDiagnosticReport[] = []
    const open = new Set<string>()
    for (const document of documents.all()) {
      if (!document.isMarkdown) continue
      open.add(host.canonical(document.uri))
      const { id, items } = await this.#toldOfOpen(document)
      if (told.get(document.uri) === id) continue
      told.set(document.uri, id).set(host.canonical(document.uri), id)
      reports.push(reportOf(document.uri, document.version, items, id, previous))
    }
    for (const { uri, diagnostics, resultId: id } of this.#index.guides) {
      if (open.has(uri) || told.get(uri) === id) continue
      told.set(uri, id)
      reports.push(reportOf(uri, null, () => diagnostics, id, previous))
    }
    return reports
  }

  async #configReports(previous: ReadonlyMap<string, string>, told: Map<string, string>): Promise<WorkspaceDocumentDiagnosticReport[]> {
    const problems = this.#session.store.problems
    const gone = [...this.#configs].filter((uri) => !problems.some((problem) => problem.uri === uri))
    this.#configs.clear()
    const reports = await Promise.all(
      problems.map(async (problem) => {
        this.#configs.add(problem.uri)
        told.set(problem.uri, '')
        const item = await this.#configItem(problem)
        return reportOf(problem.uri, null, () => [item], configResultId(item), previous)
      }),
    )
    for (const uri of gone) told.set(uri, NONE)
    return [...reports, ...gone.map((uri) => reportOf(uri, null, () => [], NONE, previous))]
  }

  async #toldOfConfig(uri: string): Promise<Told> {
    const canonical = this.#session.host.canonical(uri)
    const problem = this.#session.store.problems.find((one) => one.uri === canonical)
    if (problem === undefined) return { id: NONE, items: () => [] }
    const item = await this.#configItem(problem)
    return { id: configResultId(item), items: () => [item] }
  }

  async #configItem(problem: ConfigProblem): Promise<Diagnostic> {
    return configDiagnostic(problem, await this.#session.host.read(problem.uri), this.#telling)
  }

  // ---------------------------------------------------------------- sent

  /** Sends what is found in a document after a while without further edits, in milliseconds. */
  schedule(document: OpenDocument, delay: number): void {
    if (this.#session.client.pullsDiagnostics || !document.isMarkdown) return
    clearTimeout(this.#timers.get(document.uri))
    const timer = setTimeout(() => {
      this.#timers.delete(document.uri)
      void this.#send(document)
    }, delay)
    this.#timers.set(document.uri, timer)
  }

  /** Clears what was sent for a document that is closed. */
  clear(uri: string): void {
    clearTimeout(this.#timers.get(uri))
    this.#timers.delete(uri)
    if (!this.#session.client.pullsDiagnostics) void this.#session.connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }

  async #send(document: OpenDocument): Promise<void> {
    const { version } = document
    const diagnostics = toDiagnostics(await this.#session.analysisOf(document), document.uri, document.places, this.#telling)
    const isStale = document.version !== version || this.#session.documents.get(document.uri) !== document
    if (isStale) return
    const stated = this.#session.client.versionedDiagnostics ? { version } : {}
    await this.#session.connection.sendDiagnostics({ uri: document.uri, ...stated, diagnostics })
    await this.tellProblems()
  }

  /** Tells what is wrong with the configuration: at its place, and once in words to a client that may never ask for it. */
  async tellProblems(): Promise<void> {
    const { store, connection, client } = this.#session
    const problems = store.problems
    const text = JSON.stringify(problems)
    if (text === this.#toldProblems) return
    this.#toldProblems = text
    for (const { uri, message } of problems) connection.console.warn(`${uri}: ${message}`)
    if (client.pullsDiagnostics) {
      if (problems[0] !== undefined)
        connection.window.showWarningMessage(`Guidelint's configuration is broken: ${problems[0].message} ${inForce(problems[0])}`)
      return
    }
    for (const uri of this.#configs)
      if (!problems.some((one) => one.uri === uri)) await connection.sendDiagnostics({ uri, diagnostics: [] })
    this.#configs.clear()
    for (const problem of problems) {
      if (problem.uri === '') continue
      this.#configs.add(problem.uri)
      await connection.sendDiagnostics({ uri: problem.uri, diagnostics: [await this.#configItem(problem)] })
    }
  }
}

const reportOf = (
  uri: string,
  version: number | null,
  items: () => Diagnostic[],
  id: string,
  previous: ReadonlyMap<string, string>,
): WorkspaceDocumentDiagnosticReport =>
  previous.get(uri) === id
    ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: id }
    : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: id, items: items() }

/** Guides that the client knows and that are gone. */
const goneReports = (previous: ReadonlyMap<string, string>, told: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport[] =>
  [...previous].flatMap(([uri, id]) => (told.has(uri) || id === NONE ? [] : [reportOf(uri, null, () => [], NONE, previous)]))
