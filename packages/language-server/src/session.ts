import { createMemory, type Memory } from '@guidelint/guide'
import type { CancellationToken, Connection } from 'vscode-languageserver'
import { type Analysis, analyse } from './analysis.ts'
import type { Client } from './client.ts'
import { CrossGuide, type Drafts } from './cross-guide.ts'
import { Documents, type OpenDocument } from './documents.ts'
import type { GuideSettings, Host } from './host.ts'
import { defaultOptions, type ServerOptions } from './options.ts'
import { SettingsStore } from './settings-store.ts'

interface Known {
  readonly version: number
  readonly configured: GuideSettings
  /** What the last comparison of guides found. */
  readonly drafts: Drafts | undefined
  readonly analysis: Analysis | null
}

/** An open guide as a feature sees it. */
export interface GuideView {
  readonly document: OpenDocument
  readonly analysis: Analysis
}

/** One client's time with the server: its documents, its settings, and what is known of its guides. */
export class Session {
  readonly connection: Connection
  readonly host: Host
  readonly client: Client
  readonly documents = new Documents()
  readonly store: SettingsStore
  readonly library = new CrossGuide()
  folders: readonly string[] = []
  options: ServerOptions = defaultOptions
  readonly #memories = new WeakMap<OpenDocument, Memory>()
  readonly #known = new WeakMap<OpenDocument, Known>()

  constructor(connection: Connection, host: Host, client: Client) {
    this.connection = connection
    this.host = host
    this.client = client
    this.store = new SettingsStore(host)
  }

  /** What is known of a document as it is now; null where it is no guide. */
  async analysisOf(document: OpenDocument): Promise<Analysis | null> {
    if (!document.isMarkdown) return null
    const configured = await this.store.for(document.uri)
    return this.analyseNow(document, configured)
  }

  /** Reads and lints the document unless that was done for this version. Never throws: a bug is logged and gives null. */
  analyseNow(document: OpenDocument, configured: GuideSettings): Analysis | null {
    const { version } = document
    const known = this.#known.get(document)
    const uri = this.host.canonical(document.uri)
    const drafts = this.library.found(uri)
    if (known?.version === version && known.configured === configured && known.drafts === drafts) return known.analysis
    // What was known goes first: two analyses of a long guide at a time are what the next collection would have to copy.
    this.#known.delete(document)
    const analysis = this.#tryAnalyse(document, configured, this.library.draftsFor(uri, document.text))
    this.#known.set(document, { version, configured, drafts, analysis })
    return analysis
  }

  /** The open guide at `uri`; null where it isn't open, is no guide, or is no longer asked for. */
  async guideAt(uri: string, token?: CancellationToken): Promise<GuideView | null> {
    const document = this.documents.get(uri)
    if (document === undefined) return null
    const analysis = await this.analysisOf(document)
    return analysis === null || token?.isCancellationRequested === true ? null : { document, analysis }
  }

  log(level: 'info' | 'debug' | 'error', message: string): void {
    if (level === 'error') this.connection.console.error(message)
    else if (this.options.log !== 'off' && (level === 'info' || this.options.log === 'debug')) this.connection.console.log(message)
  }

  /** What was read in the document before its last edits. */
  #memoryOf(document: OpenDocument): Memory {
    const memory = this.#memories.get(document) ?? createMemory()
    this.#memories.set(document, memory)
    return memory
  }

  #tryAnalyse(document: OpenDocument, configured: GuideSettings, drafts: Drafts | undefined): Analysis | null {
    try {
      const analysis = analyse(document.text, configured, drafts, this.#memoryOf(document))
      for (const { rule, error } of analysis?.result.crashed ?? [])
        this.log('error', `${document.uri}: the rule ${rule} failed: ${stackOf(error)}`)
      return analysis
    } catch (error) {
      this.log('error', `${document.uri}: ${stackOf(error)}`)
      return null
    }
  }
}

export const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))
