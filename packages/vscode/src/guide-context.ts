import { commands, type Disposable, EventEmitter, type TextDocument, window, workspace } from 'vscode'
import type { Server } from './server.ts'

/** How long after an edit the server is asked whether the text is a guide now, in milliseconds. */
const PAUSE = 400

/** Knows whether the editor in front shows a guide, and tells menus by the context key `guidelint.isGuide`. */
export class GuideContext implements Disposable {
  readonly #server: Server
  readonly #changed = new EventEmitter<void>()
  readonly #subscriptions: readonly Disposable[]
  #timer: ReturnType<typeof setTimeout> | undefined
  #isGuide = false
  readonly onDidChange = this.#changed.event

  constructor(server: Server) {
    this.#server = server
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#look(0)),
      workspace.onDidChangeTextDocument(({ document }) => document === window.activeTextEditor?.document && this.#look(PAUSE)),
      server.onDidChange(() => this.#look(0)),
    ]
    this.#look(0)
  }

  get isGuide(): boolean {
    return this.#isGuide
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#changed.dispose()
    for (const one of this.#subscriptions) one.dispose()
  }

  #look(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(window.activeTextEditor?.document), delay)
  }

  async #ask(document: TextDocument | undefined): Promise<void> {
    const facts = document?.languageId === 'markdown' ? await this.#server.ask('guidelint/facts', { uri: document.uri.toString() }) : null
    if (document !== window.activeTextEditor?.document || this.#isGuide === (facts !== null)) return
    this.#isGuide = facts !== null
    await commands.executeCommand('setContext', 'guidelint.isGuide', this.#isGuide)
    this.#changed.fire()
  }
}
