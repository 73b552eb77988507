import { type Guide, type GuideFacts, summarise } from '@guidelint/guide'
import type { Diagnostic, Range } from 'vscode-languageserver'
import { type Analysis, analyse } from './analysis.ts'
import { type Telling, toDiagnostics } from './diagnostic.ts'
import { isMarkdownUri } from './documents.ts'
import type { GuideSettings } from './host.ts'
import { resultId } from './result-id.ts'
import { type Session, stackOf } from './session.ts'
import { Places } from './to-lsp.ts'

/** A level in a guide's mapping, with its place. */
export interface IndexedLevel {
  readonly company: string
  readonly level: string
  readonly range: Range
  /** Whether it is of the guide's own company. */
  readonly isOwn: boolean
  /** Levels of one guide with the same number are said to be equal. */
  readonly group: number
}

/** What is kept of a guide of the workspace. */
export interface IndexedGuide {
  /** In the host's one form. */
  readonly uri: string
  readonly facts: GuideFacts
  readonly title: { readonly text: string; readonly range: Range } | null
  readonly regions: readonly { readonly text: string; readonly currency: string | null; readonly range: Range }[]
  readonly levels: readonly IndexedLevel[]
  readonly diagnostics: Diagnostic[]
  readonly resultId: string
}

/** How long guides are read before other work gets its turn. */
const SLICE = 8
const READ_AHEAD = 64

const pause = (): Promise<void> => new Promise((done) => (typeof setImmediate === 'function' ? setImmediate(done) : setTimeout(done)))

/** All guides of the workspace as they lie on disk, read in the background and kept current. */
export class WorkspaceIndex {
  readonly #session: Session
  readonly #guides = new Map<string, IndexedGuide>()
  #generation = 0
  #building: Promise<void> = Promise.resolve()
  #isReady = true
  #waiting: (() => void)[] = []
  /** Files that the command would look at, as they were found last. */
  #found: ReadonlySet<string> = new Set()
  /** Guides that changed while all are read: what was read ahead of them is old. */
  readonly #updated = new Set<string>()

  /** Texts of guides that findings in other guides point to. */
  readonly #targets = new Map<string, string>()
  /** How findings are told, with places in other guides. */
  readonly telling: Telling

  constructor(session: Session) {
    this.#session = session
    const { client, host } = session
    this.telling = { client, rulePage: (rule) => host.rulePage(rule), guideNamed: (name) => this.#guideNamed(name) }
  }

  get isReady(): boolean {
    return this.#isReady
  }

  get guides(): readonly IndexedGuide[] {
    return [...this.#guides.values()]
  }

  get(uri: string): IndexedGuide | undefined {
    return this.#guides.get(this.#session.host.canonical(uri))
  }

  /** Resolves once all guides are read. */
  get built(): Promise<void> {
    return this.#building
  }

  /** Resolves once more guides are read, or all. */
  nextGuides(): Promise<void> {
    return this.#isReady ? Promise.resolve() : new Promise((done) => this.#waiting.push(done))
  }

  /** Says that guides will be read, so that who asks for them waits. */
  expect(): void {
    this.#isReady = false
  }

  /** Says that none will be read after all. */
  giveUp(): void {
    this.#finish()
  }

  /** Reads all guides anew; what is being read is given up. `onProgress` is told the share that is done. */
  build(onProgress: (done: number, all: number) => void): Promise<void> {
    this.#isReady = false
    this.#generation += 1
    this.#updated.clear()
    this.#building = this.#readAll(this.#generation, onProgress)
    return this.#building
  }

  /** Gives up what is being read. */
  stop(): void {
    this.#generation += 1
    this.#finish()
  }

  /** Reads guides that changed on disk; those that are gone are forgotten. Gives whether anything changed. */
  async update(uris: readonly string[]): Promise<boolean> {
    let hasChanged = false
    for (const uri of uris.filter(isMarkdownUri)) {
      const key = this.#session.host.canonical(uri)
      if (!(await this.#isInWorkspace(key))) continue
      const before = this.#guides.get(key)?.resultId
      this.#updated.add(key)
      const guide = await this.#read(key)
      this.#keep(key, guide)
      hasChanged ||= before !== guide?.resultId
    }
    return hasChanged
  }

  /** Whether the command would look at a file; a client tells of others too, which it has open or which are ignored. */
  async #isInWorkspace(key: string): Promise<boolean> {
    if (this.#guides.has(key) || this.#found.has(key)) return true
    this.#found = new Set(await this.#session.host.findMarkdown())
    return this.#found.has(key)
  }

  /** Forgets guides in folders that are gone. */
  forgetUnder(uri: string): void {
    const folder = `${this.#session.host.canonical(uri).replace(/\/$/, '')}/`
    for (const key of [...this.#guides.keys()]) if (key.startsWith(folder)) this.#keep(key, null)
  }

  async #readAll(generation: number, onProgress: (done: number, all: number) => void): Promise<void> {
    const isCurrent = (): boolean => generation === this.#generation
    try {
      const uris = await this.#session.host.findMarkdown()
      if (!isCurrent()) return
      this.#found = new Set(uris)
      for (const key of [...this.#guides.keys()]) if (!this.#found.has(key)) this.#keep(key, null)
      await this.#readThese(uris, isCurrent, onProgress)
      if (isCurrent()) await this.compare()
    } catch (error) {
      this.#session.log('error', `The workspace can't be read: ${stackOf(error)}`)
    } finally {
      if (isCurrent()) this.#finish()
    }
  }

  async #readThese(uris: readonly string[], isCurrent: () => boolean, onProgress: (done: number, all: number) => void): Promise<void> {
    let since = performance.now()
    let ahead = this.#textsOf(uris.slice(0, READ_AHEAD))
    for (let at = 0; at < uris.length; at += READ_AHEAD) {
      const texts = await ahead
      ahead = this.#textsOf(uris.slice(at + READ_AHEAD, at + 2 * READ_AHEAD))
      for (const [uri, text] of texts) {
        const guide = await this.#indexText(uri, text)
        if (!isCurrent()) return
        if (!this.#updated.has(uri)) this.#keep(uri, guide)
        if (performance.now() - since < SLICE) continue
        onProgress(at, uris.length)
        this.#wake()
        await pause()
        since = performance.now()
      }
    }
  }

  #textsOf(uris: readonly string[]): Promise<(readonly [uri: string, text: string | null])[]> {
    return Promise.all(
      uris.map(async (uri) => {
        // Settings are asked for ahead too: the store keeps them for when the guide's turn comes.
        const [text] = await Promise.all([this.#session.host.read(uri), this.#session.store.for(uri)])
        return [uri, text] as const
      }),
    )
  }

  async #read(uri: string): Promise<IndexedGuide | null> {
    return this.#indexText(uri, await this.#session.host.read(uri))
  }

  async #indexText(uri: string, text: string | null): Promise<IndexedGuide | null> {
    if (text === null) return null
    try {
      const configured = await this.#session.store.for(uri)
      return this.#index(uri, text, configured)
    } catch (error) {
      this.#session.log('error', `${uri}: ${stackOf(error)}`)
      return null
    }
  }

  #index(uri: string, text: string, configured: GuideSettings): IndexedGuide | null {
    const analysis = analyse(text, configured, this.#session.library.found(uri))
    if (analysis !== null && !this.#isOpen(uri)) this.#session.library.set(uri, analysis.guide, configured, null)
    const places = Places.of(text, this.#session.client.encoding)
    return analysis === null ? null : indexGuide(uri, analysis, places, this.telling)
  }

  #keep(uri: string, guide: IndexedGuide | null): void {
    if (guide !== null) this.#guides.set(uri, guide)
    else {
      this.#guides.delete(uri)
      if (!this.#isOpen(uri)) this.#session.library.delete(uri)
    }
  }

  #isOpen(uri: string): boolean {
    return this.#session.documents.all().some((document) => this.#session.host.canonical(document.uri) === uri)
  }

  /**
   * Compares the guides, open ones as they are in the editor, and tells of what changed in guides that aren't open. Gives
   * whether anything did.
   */
  async compare(): Promise<boolean> {
    const { documents, host, library } = this.#session
    for (const document of documents.all()) {
      const uri = host.canonical(document.uri)
      const analysis = this.#guides.has(uri) ? await this.#session.analysisOf(document) : null
      if (analysis !== null) library.set(uri, analysis.guide, analysis.configured, document.text)
    }
    const { changed, crashed } = library.check()
    for (const { rule, error } of crashed) this.#session.log('error', `The rule ${rule} failed: ${stackOf(error)}`)
    if (changed.length === 0) return false
    await this.#readTargets(changed)
    await this.update(changed)
    return true
  }

  /** Reads the guides that findings point to, as far as they aren't open. */
  async #readTargets(uris: readonly string[]): Promise<void> {
    const { library, host } = this.#session
    const names = new Set(
      uris.flatMap((uri) => library.found(uri) ?? []).flatMap(({ related }) => related.flatMap(({ path }) => path ?? [])),
    )
    for (const name of names) {
      const uri = library.uriOf(name)
      const text = uri === undefined || this.#isOpen(uri) ? null : await host.read(uri)
      if (uri !== undefined && text !== null) this.#targets.set(uri, text)
    }
  }

  #guideNamed(name: string): { readonly uri: string; readonly places: Places } | null {
    const { library, documents, host, client } = this.#session
    const uri = library.uriOf(name)
    if (uri === undefined) return null
    const open = documents.all().find((document) => host.canonical(document.uri) === uri)
    if (open !== undefined) return { uri: open.uri, places: open.places }
    const text = this.#targets.get(uri)
    return text === undefined ? null : { uri, places: Places.of(text, client.encoding) }
  }

  #finish(): void {
    this.#isReady = true
    this.#wake()
  }

  #wake(): void {
    for (const done of this.#waiting.splice(0)) done()
  }
}

/** A guide's title and levels at their places. */
export const namesIn = ({ title, levels }: Guide, places: Places): Pick<IndexedGuide, 'title' | 'levels'> => ({
  title: title === null ? null : { text: title.text, range: places.range(title.span) },
  levels: levels.entries.map(({ company, level, isOwn, group }) => ({
    company: company.text,
    level: level.text,
    range: places.range(level.span),
    isOwn,
    group,
  })),
})

/** What the index keeps of an analysed guide. */
export const indexGuide = (uri: string, analysis: Analysis, places: Places, telling: Telling): IndexedGuide => {
  const { guide } = analysis
  const diagnostics = toDiagnostics(analysis, uri, places, telling)
  const seen = new Set<string>()
  const regions = guide.bands.flatMap(({ region, currency }) => {
    if (region === null || seen.has(region.text)) return []
    seen.add(region.text)
    return [{ text: region.text, currency, range: places.range(region.span) }]
  })
  return {
    uri,
    facts: summarise(guide),
    ...namesIn(guide, places),
    regions,
    diagnostics,
    resultId: resultId(analysis, uri, places, telling),
  }
}
