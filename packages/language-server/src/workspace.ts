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
import { readOptions } from './options.ts'
import { type Session, stackOf } from './session.ts'
import type { WorkspaceIndex } from './workspace-index.ts'

const REFRESH_DELAY = 50

/** Follows what changes around the documents: folders, files, configuration, the client's settings. */
export class Workspace {
  readonly #session: Session
  readonly #index: WorkspaceIndex
  readonly #diagnostics: DiagnosticsService
  readonly #refresh: Coalesced
  #unwatch: (() => void) | undefined

  constructor(session: Session, index: WorkspaceIndex, diagnostics: DiagnosticsService, params: InitializeParams) {
    this.#session = session
    this.#index = index
    this.#diagnostics = diagnostics
    this.#refresh = new Coalesced(REFRESH_DELAY, () => this.#refreshAll())
    const root = params.rootUri ?? undefined
    session.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (root === undefined ? [] : [root])
    session.options = readOptions(params.initializationOptions)
    session.host.openWorkspace(session.folders, session.options.trusted)
  }

  /** Starts once the client is ready to answer. */
  async start(): Promise<void> {
    const { client, connection } = this.#session
    connection.onDidChangeConfiguration(({ settings }) => void this.#configurationChanged(settings))
    connection.onDidChangeWatchedFiles(({ changes }) =>
      this.filesChanged(changes.map(({ uri, type }) => ({ uri, isGone: type === FileChangeType.Deleted }))),
    )
    if (client.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders((event) => this.#foldersChanged(event))
    await this.#register()
    if (client.configuration) await this.#configurationChanged(undefined)
    await this.#build()
  }

  stop(): void {
    this.#unwatch?.()
    this.#refresh.stop()
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
    if (!this.#session.options.workspace || this.#session.folders.length === 0) return
    const started = performance.now()
    const progress = await this.#startProgress()
    let told = 0
    await this.#index.build((done, all) => {
      const share = Math.floor((done * 100) / all)
      if (share > told) progress?.report(share, `${done} of ${all}`)
      told = Math.max(told, share)
    })
    progress?.done()
    this.#session.log('info', `${this.#index.guides.length} guides read in ${Math.round(performance.now() - started)} ms.`)
    await this.#diagnostics.tellProblems()
    this.#refresh.ask()
  }

  async #startProgress(): Promise<WorkDoneProgressReporter | null> {
    if (!this.#session.client.progress) return null
    const progress = await this.#session.connection.window.createWorkDoneProgress()
    progress.begin('Guidelint: reading guides', 0)
    return progress
  }

  async #register(): Promise<void> {
    const { client, connection, host } = this.#session
    if (client.configurationChanges) await connection.client.register(DidChangeConfigurationNotification.type, { section: 'guidelint' })
    if (client.watchesFiles) {
      const globs = ['**/*.{md,markdown}', ...host.settingsGlobs]
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: globs.map((globPattern) => ({ globPattern })) })
    } else this.#unwatch = host.watch?.((changes) => void this.filesChanged(changes))
  }

  async #foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const gone = removed.map(({ uri }) => uri)
    const session = this.#session
    session.folders = [...session.folders.filter((uri) => !gone.includes(uri)), ...added.map(({ uri }) => uri)]
    session.host.openWorkspace(session.folders, session.options.trusted)
    for (const uri of gone) this.#index.forgetUnder(uri)
    if (this.#unwatch !== undefined) {
      this.#unwatch()
      this.#unwatch = session.host.watch?.((changes) => void this.filesChanged(changes))
    }
    await this.reread()
  }

  async #configurationChanged(settings: unknown): Promise<void> {
    const { client, connection } = this.#session
    const before = this.#session.options
    const given: unknown = client.configuration ? await connection.workspace.getConfiguration('guidelint') : settings
    this.#session.options = readOptions(given, before)
    if (JSON.stringify(before) === JSON.stringify(this.#session.options)) return
    this.#session.host.openWorkspace(this.#session.folders, this.#session.options.trusted)
    await this.reread()
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
