import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type WorkDoneProgressReporter,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver'
import { Coalesced } from './coalesced.ts'
import type { DiagnosticsService } from './diagnostics-service.ts'
import type { FileChange } from './host.ts'
import { readOptions, type ServerOptions } from './options.ts'
import { type Session, stackOf } from './session.ts'
import type { WorkspaceIndex } from './workspace-index.ts'

const REFRESH_DELAY = 50
/** How long after the start a client may open its documents before other guides are read, in milliseconds. */
const OPENING = 20
/** How long after the last change guides are compared. */
const COMPARE_DELAY = 200

/** Follows what changes around the documents: folders, files, configuration, the client's settings. */
export class Workspace {
  readonly #session: Session
  readonly #index: WorkspaceIndex
  readonly #diagnostics: DiagnosticsService
  readonly #refresh: Coalesced
  readonly #compare: Coalesced
  /** What the client said at first: a setting that it takes back is this again. */
  readonly #initial: ServerOptions
  readonly #log = (error: unknown): void => this.#session.log('error', stackOf(error))
  #unwatch: (() => void) | undefined
  /** Whether guides that aren't open are being read, or were: before, a change of settings need not read them. */
  #isReading = false
  #isStopped = false

  constructor(session: Session, index: WorkspaceIndex, diagnostics: DiagnosticsService, params: InitializeParams) {
    this.#session = session
    this.#index = index
    this.#diagnostics = diagnostics
    this.#refresh = new Coalesced(REFRESH_DELAY, () => this.#refreshAll())
    this.#compare = new Coalesced(COMPARE_DELAY, () => void this.#compareGuides())
    const root = params.rootUri ?? undefined
    session.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (root === undefined ? [] : [root])
    this.#initial = readOptions(params.initializationOptions)
    session.options = this.#initial
    session.host.openWorkspace(session.folders, session.options.trusted)
    if (this.#hasWorkspace) index.expect()
  }

  get #hasWorkspace(): boolean {
    return this.#session.options.workspace && this.#session.folders.length > 0
  }

  /** Starts once the client is ready to answer. */
  async start(): Promise<void> {
    const { client, connection } = this.#session
    connection.onDidChangeConfiguration(({ settings }) => this.#configurationChanged(settings).catch(this.#log))
    connection.onDidChangeWatchedFiles(({ changes }) =>
      this.filesChanged(changes.map(({ uri, type }) => ({ uri, isGone: type === FileChangeType.Deleted }))),
    )
    if (client.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders((event) => this.#foldersChanged(event).catch(this.#log))
    // A client that never answers must not keep guides from being read.
    this.#register().catch(this.#log)
    if (client.configuration) this.#configurationChanged(undefined).catch(this.#log)
    if (this.#hasWorkspace) await this.#openGuidesFirst()
    if (this.#isStopped) return
    this.#watch()
    this.#isReading = true
    // What was read before files were watched may have changed since.
    this.#session.store.forget()
    await this.#build()
  }

  /** Leaves the server to the guides that are opened with the editor, before all others are read. */
  async #openGuidesFirst(): Promise<void> {
    await new Promise((done) => setTimeout(done, OPENING))
    await Promise.all(this.#session.documents.all().map((document) => this.#session.analysisOf(document)))
  }

  stop(): void {
    this.#isStopped = true
    this.#unwatch?.()
    this.#refresh.stop()
    this.#compare.stop()
    this.#diagnostics.stop()
    this.#index.stop()
  }

  /** Reads again what changed on disk, and says so to the client where it matters. */
  async filesChanged(changes: readonly FileChange[]): Promise<void> {
    const { host, options } = this.#session
    try {
      if (changes.some(({ uri }) => host.holdsSettings(uri))) return await this.reread()
      for (const { uri, isGone } of changes) if (isGone) this.#index.forgetUnder(uri)
      if (options.workspace && (await this.#index.update(changes.map(({ uri }) => uri)))) this.#refresh.ask()
      this.guideChanged()
    } catch (error) {
      this.#session.log('error', stackOf(error))
    }
  }

  /** Compares the guides of the workspace, a while after something in one of them changed. */
  guideChanged(): void {
    if (this.#session.options.workspace && this.#index.isReady && this.#index.guides.length > 0) this.#compare.ask()
  }

  async #compareGuides(): Promise<void> {
    try {
      if (await this.#index.compare()) this.#refresh.ask()
    } catch (error) {
      this.#session.log('error', stackOf(error))
    }
  }

  /** Reads configuration, baselines and guides again. */
  async reread(): Promise<void> {
    this.#session.store.forget()
    this.#refresh.ask()
    await this.#build()
  }

  async #build(): Promise<void> {
    if (!this.#hasWorkspace) return this.#index.giveUp()
    const started = performance.now()
    const progress = this.#startProgress()
    let told = 0
    await this.#index.build((done, all) => {
      const share = Math.floor((done * 100) / all)
      if (share > told) progress.report(share, `${done} of ${all}`)
      told = Math.max(told, share)
    })
    progress.done()
    this.#session.log('info', `${this.#index.guides.length} guides read in ${Math.round(performance.now() - started)} ms.`)
    await this.#diagnostics.tellProblems()
    this.#refresh.ask()
  }

  /** Tells the client how far reading is, once it has agreed to hear it. */
  #startProgress(): { report(share: number, message: string): void; done(): void } {
    let reporter: WorkDoneProgressReporter | null = null
    let isDone = false
    const begin = (started: WorkDoneProgressReporter): void => {
      started.begin('Guidelint: reading guides', 0)
      if (isDone) started.done()
      else reporter = started
    }
    if (this.#session.client.progress) {
      this.#session.connection.window.createWorkDoneProgress().then(begin, (error: unknown) => this.#session.log('debug', stackOf(error)))
    }
    return {
      report: (share, message) => reporter?.report(share, message),
      done: () => {
        isDone = true
        reporter?.done()
      },
    }
  }

  /** Where the client watches no files, the server does; in a large workspace that takes a moment. */
  #watch(): void {
    const { client, host } = this.#session
    this.#unwatch?.()
    this.#unwatch = client.watchesFiles ? undefined : host.watch?.((changes) => void this.filesChanged(changes))
  }

  async #register(): Promise<void> {
    const { client, connection, host } = this.#session
    if (client.configurationChanges) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'guidelint' })
    if (client.watchesFiles) {
      const globs = ['**/*.{md,markdown}', ...host.settingsGlobs]
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: globs.map((globPattern) => ({ globPattern })) })
    }
  }

  async #foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const gone = removed.map(({ uri }) => uri)
    const session = this.#session
    session.folders = [...session.folders.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)]
    session.host.openWorkspace(session.folders, session.options.trusted)
    for (const uri of gone) this.#index.forgetUnder(uri)
    if (this.#isReading) this.#watch()
    await this.reread()
  }

  async #configurationChanged(settings: unknown): Promise<void> {
    const { client, connection } = this.#session
    const before = this.#session.options
    const given: unknown = client.configuration ? await connection.workspace.getConfiguration('guidelint') : settings
    this.#session.options = readOptions(given, this.#initial)
    if (JSON.stringify(before) === JSON.stringify(this.#session.options)) return
    this.#session.host.openWorkspace(this.#session.folders, this.#session.options.trusted)
    if (this.#isReading) return this.reread()
    this.#session.store.forget()
    this.#refresh.ask()
  }

  #refreshAll(): void {
    const { client, connection, documents } = this.#session
    for (const document of documents.all()) this.#diagnostics.schedule(document, 0)
    const asked = [
      ...(client.pullsDiagnostics && client.refreshesDiagnostics ? [connection.languages.diagnostics.refresh()] : []),
      ...(client.refreshesInlayHints ? [connection.languages.inlayHint.refresh()] : []),
      ...(client.refreshesCodeLenses ? [connection.sendRequest('workspace/codeLens/refresh')] : []),
    ]
    // A client that is gone, or that doesn't know the request after all, costs nothing else.
    for (const answer of asked) answer.catch((error: unknown) => this.#session.log('debug', stackOf(error)))
  }
}
