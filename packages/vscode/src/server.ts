import { type Disposable, EventEmitter, type ExtensionContext } from 'vscode'
import type { BaseLanguageClient } from 'vscode-languageclient'

/** Makes a client that is not started yet; `onProgress` hears how far the workspace is read, and null at the end. */
export type CreateClient = (context: ExtensionContext, onProgress: (progress: string | null) => void) => Promise<BaseLanguageClient>

export type Phase = 'idle' | 'starting' | 'running' | 'stopped'

/** The language server: started when there is a guide, asked by commands and views, started anew when it is told to. */
export class Server implements Disposable {
  readonly #context: ExtensionContext
  readonly #create: CreateClient
  readonly #changed = new EventEmitter<void>()
  #client: BaseLanguageClient | null = null
  #starting: Promise<void> | null = null
  #indexing: string | null = null
  #isStarting = false
  /** Fires when the server starts or stops, or tells how far it has read the workspace. */
  readonly onDidChange = this.#changed.event

  constructor(context: ExtensionContext, create: CreateClient) {
    this.#context = context
    this.#create = create
  }

  get phase(): Phase {
    if (this.#isStarting) return 'starting'
    if (this.#client === null) return 'idle'
    return this.#client.isRunning() ? 'running' : 'stopped'
  }

  /** How far the workspace is read, as `12 of 40`; null once it is. */
  get indexing(): string | null {
    return this.#indexing
  }

  /** Starts the server unless it runs; resolves when it can be asked. */
  start(): Promise<void> {
    this.#starting ??= this.#launch()
    return this.#starting
  }

  async restart(): Promise<void> {
    await this.#starting
    const client = this.#client
    if (client === null) return this.start()
    this.#tell(null)
    if (client.isRunning()) await client.stop()
    await this.#begin(client)
  }

  showOutput(): void {
    this.#client?.outputChannel.show()
  }

  /** What the server answers; null where it doesn't run. */
  async ask<Answer>(method: string, params: unknown): Promise<Answer | null> {
    if (this.#client?.isRunning() !== true) return null
    return this.#client.sendRequest<Answer | null>(method, params)
  }

  /** Runs one of the server's own commands. */
  async run(command: string, ...args: readonly unknown[]): Promise<void> {
    await this.start()
    await this.#client?.sendRequest('workspace/executeCommand', { command, arguments: args })
  }

  /** The server asks for its settings again, trust included. */
  async tellSettings(): Promise<void> {
    if (this.#client?.isRunning()) await this.#client.sendNotification('workspace/didChangeConfiguration', { settings: null })
  }

  dispose(): void {
    this.#changed.dispose()
    // A server that doesn't stop in time is ended with the editor.
    this.#client?.dispose().catch(() => undefined)
  }

  async #launch(): Promise<void> {
    this.#isStarting = true
    const client = await this.#create(this.#context, (progress) => this.#tell(progress))
    this.#client = client
    client.onDidChangeState(() => this.#changed.fire())
    await this.#begin(client)
  }

  async #begin(client: BaseLanguageClient): Promise<void> {
    this.#isStarting = true
    this.#changed.fire()
    try {
      await client.start()
    } finally {
      this.#isStarting = false
      this.#changed.fire()
    }
  }

  #tell(progress: string | null): void {
    this.#indexing = progress
    this.#changed.fire()
  }
}
