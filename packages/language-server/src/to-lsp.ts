import type { Span } from '@guidelint/guide'
import type { Edit } from '@guidelint/lint'
import type { Position, PositionEncodingKind, Range, TextEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'

/** UTF-16 units that a code point takes. */
const units = (code: number): number => (code > 0xff_ff ? 2 : 1)

/** What a code point costs in the negotiated encoding. */
const cost = (code: number, encoding: PositionEncodingKind): number => {
  if (encoding === 'utf-32') return 1
  return code < 0x80 ? 1 : code < 0x8_00 ? 2 : code <= 0xff_ff ? 3 : 4
}

/** The columns that a piece of a line takes. */
const columnsOf = (text: string, encoding: PositionEncodingKind): number => {
  let columns = 0
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0
    columns += cost(code, encoding)
    at += units(code)
  }
  return columns
}

/** The UTF-16 units at the start of a line that take `columns`; a place inside a character counts as its start. */
const unitsOf = (line: string, columns: number, encoding: PositionEncodingKind): number => {
  let at = 0
  for (let left = columns; at < line.length; ) {
    const code = line.codePointAt(at) ?? 0
    left -= cost(code, encoding)
    if (left < 0) break
    at += units(code)
  }
  return at
}

const endOfLine = (text: string, from: number): number => {
  const feed = text.indexOf('\n', from)
  const end = feed === -1 ? text.length : feed
  const rest = text.slice(from, end).indexOf('\r')
  return rest === -1 ? end : from + rest
}

/**
 * The one place where spans become LSP positions and back, in the encoding that was negotiated. Positions count in the
 * document as it is: they are wrong after its next change.
 */
export class Places {
  readonly #document: TextDocument
  readonly #encoding: PositionEncodingKind
  /** The line that was asked for last: one place is often followed by another beside it. */
  #line = { line: 0, start: 0, end: -1 }

  constructor(document: TextDocument, encoding: PositionEncodingKind) {
    this.#document = document
    this.#encoding = encoding
  }

  /** Places in a text that is in no document. */
  static of(text: string, encoding: PositionEncodingKind): Places {
    return new Places(TextDocument.create('', '', 0, text), encoding)
  }

  position(offset: number): Position {
    const position = this.#positionAt(offset)
    if (this.#encoding === 'utf-16' || position.character === 0) return position
    const start = { line: position.line, character: 0 }
    return { line: position.line, character: columnsOf(this.#document.getText({ start, end: position }), this.#encoding) }
  }

  #positionAt(offset: number): Position {
    const { line, start, end } = this.#line
    if (start <= offset && offset <= end) return { line, character: offset - start }
    const position = this.#document.positionAt(offset)
    const from = this.#document.offsetAt({ line: position.line, character: 0 })
    // Behind the text, and between the two characters of a line end, places count as the nearest before them.
    if (from + position.character === offset)
      this.#line = { line: position.line, start: from, end: endOfLine(this.#document.getText(), offset) }
    return position
  }

  range({ start, end }: Span): Range {
    return { start: this.position(start), end: this.position(end) }
  }

  /** A place outside the text counts as its nearest end. */
  offset(position: Position): number {
    if (this.#encoding === 'utf-16') return this.#document.offsetAt(position)
    const start = { line: position.line, character: 0 }
    const line = this.#document.getText({ start, end: { line: position.line + 1, character: 0 } })
    const text = line.replace(/[\r\n]+$/, '')
    return this.#document.offsetAt(start) + unitsOf(text, position.character, this.#encoding)
  }

  span({ start, end }: Range): Span {
    const from = this.offset(start)
    return { start: from, end: Math.max(from, this.offset(end)) }
  }

  textEdit({ span, text }: Edit): TextEdit {
    return { range: this.range(span), newText: text }
  }
}
