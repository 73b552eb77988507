import type { PositionEncodingKind, Range, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Places } from './to-lsp.ts'

/** A document that the client has open; its text and version change in place. */
export interface OpenDocument {
  readonly uri: string
  /** Whether it may hold a guide. */
  readonly isMarkdown: boolean
  readonly text: string
  readonly version: number
  readonly places: Places
}

const MARKDOWN_PATH = /\.(?:md|markdown)$/i

/** Whether an address names Markdown, its query and fragment left out. */
export const isMarkdownUri = (uri: string): boolean => MARKDOWN_PATH.test(uri.replace(/[?#].*$/s, ''))

class SyncedDocument implements OpenDocument {
  readonly uri: string
  readonly isMarkdown: boolean
  #document: TextDocument
  readonly #encoding: PositionEncodingKind

  constructor({ uri, languageId, version, text }: TextDocumentItem, encoding: PositionEncodingKind) {
    this.uri = uri
    this.isMarkdown = languageId === 'markdown' || isMarkdownUri(uri)
    this.#document = TextDocument.create(uri, languageId, version, text)
    this.#encoding = encoding
  }

  get text(): string {
    return this.#document.getText()
  }

  get version(): number {
    return this.#document.version
  }

  get places(): Places {
    return new Places(this.#document, this.#encoding)
  }

  /** Changes build on one another, so each is placed in the text that the one before it left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const event = 'range' in change ? { range: this.#inUnits(change.range), text: change.text } : { text: change.text }
      this.#document = TextDocument.update(this.#document, [event], version)
    }
    if (changes.length === 0) this.#document = TextDocument.update(this.#document, [], version)
  }

  #inUnits(range: Range): Range {
    if (this.#encoding === 'utf-16') return range
    const { start, end } = this.places.span(range)
    return { start: this.#document.positionAt(start), end: this.#document.positionAt(end) }
  }
}

/** The open documents, kept in step with the client by incremental changes. */
export class Documents {
  readonly #open = new Map<string, SyncedDocument>()

  open(item: TextDocumentItem, encoding: PositionEncodingKind): OpenDocument {
    const document = new SyncedDocument(item, encoding)
    this.#open.set(item.uri, document)
    return document
  }

  /** The document after the changes; undefined where it isn't open. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): OpenDocument | undefined {
    const document = this.#open.get(uri)
    document?.update(changes, version)
    return document
  }

  close(uri: string): void {
    this.#open.delete(uri)
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri)
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()]
  }

  clear(): void {
    this.#open.clear()
  }
}
