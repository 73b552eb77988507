import {
  type Disposable,
  languages,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode'
import type { Server } from '../server.ts'
import { bandsHtml } from './bands-html.ts'
import { type BandsModel, bandAt, bandsModel, type GuideFacts, type Sum } from './bands-model.ts'
import { findingMarks } from './finding-marks.ts'
import type { FromView, ToView } from './messages.ts'

/** How long edits are gathered before the picture is drawn anew, in milliseconds. */
const PAUSE = 120

/** `Guidelint: Show Bands`: the bands of the guide in front, beside it. */
export class BandsView implements Disposable {
  readonly #extensionUri: Uri
  readonly #server: Server
  readonly #subscriptions: readonly Disposable[]
  #panel: WebviewPanel | null = null
  #document: TextDocument | null = null
  #model: BandsModel | null = null
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(extensionUri: Uri, server: Server) {
    this.#extensionUri = extensionUri
    this.#server = server
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor((editor) => editor?.document.languageId === 'markdown' && this.#follow(editor.document)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#tellPlace(textEditor)),
      workspace.onDidChangeTextDocument(({ document }) => document === this.#document && this.#later()),
      languages.onDidChangeDiagnostics(
        ({ uris }) => uris.some((uri) => uri.toString() === this.#document?.uri.toString()) && this.#later(),
      ),
      server.onDidChange(() => this.#later()),
    ]
  }

  /** Opens the view beside the guide, or brings it to the front. */
  show(): void {
    const document = window.activeTextEditor?.document
    this.#panel ??= this.#open()
    this.#panel.reveal(ViewColumn.Beside, true)
    if (document?.languageId === 'markdown') this.#follow(document)
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#panel?.dispose()
    for (const one of this.#subscriptions) one.dispose()
  }

  #open(): WebviewPanel {
    const panel = window.createWebviewPanel(
      'guidelint.bands',
      'Guide Bands',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      {
        enableScripts: true,
        localResourceRoots: [Uri.joinPath(this.#extensionUri, 'dist/webview')],
      },
    )
    panel.webview.html = bandsHtml(panel.webview, this.#extensionUri)
    panel.webview.onDidReceiveMessage((message: FromView) => this.#heard(message))
    panel.onDidDispose(() => {
      this.#panel = null
    })
    return panel
  }

  #heard(message: FromView): void {
    if (message.type === 'ready') this.#tellModel()
    else void this.#go(message.band, message.focus)
  }

  #follow(document: TextDocument): void {
    if (this.#document !== document) this.#model = null
    this.#document = document
    void this.#draw()
  }

  #later(): void {
    if (this.#panel === null) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#draw(), PAUSE)
  }

  async #draw(): Promise<void> {
    const document = this.#document
    if (this.#panel === null || document === null) return
    const { version } = document
    const uri = document.uri.toString()
    const [facts, sums] = await Promise.all([
      this.#server.ask<GuideFacts>('guidelint/facts', { uri }),
      this.#server.ask<readonly Sum[]>('guidelint/sums', { uri }),
    ])
    // An edit since then has asked for a newer picture already.
    if (document !== this.#document || document.version !== version) return
    this.#model = facts === null ? null : bandsModel(facts, sums ?? [], findingMarks(document.uri), (offset) => document.positionAt(offset))
    this.#tellModel()
  }

  #tellModel(): void {
    this.#tell({ type: 'model', model: this.#model, at: this.#bandAtCursor(this.#editor()) })
  }

  #tellPlace(editor: TextEditor): void {
    if (this.#panel !== null && editor.document === this.#document) this.#tell({ type: 'at', at: this.#bandAtCursor(editor) })
  }

  #bandAtCursor(editor: TextEditor | undefined): number {
    return editor === undefined || this.#model === null ? -1 : bandAt(this.#model, editor.selection.active)
  }

  #editor(): TextEditor | undefined {
    return window.visibleTextEditors.find(({ document }) => document === this.#document)
  }

  async #go(band: number, focus: boolean): Promise<void> {
    const place = this.#model?.bars[band]?.place
    const editor = this.#editor()
    if (place === undefined || editor === undefined) return
    const at = new Position(place.line, place.character)
    editor.selection = new Selection(at, at)
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport)
    if (focus && editor.viewColumn !== undefined) await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn })
  }

  #tell(message: ToView): void {
    // A view that is closed meanwhile needs no answer.
    this.#panel?.webview.postMessage(message).then(undefined, () => undefined)
  }
}
