import type { Span } from '@guidelint/guide'

/** A place as people count: 1-based line, 1-based column in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

const CR = 13
const LF = 10
const BYTE_ORDER_MARK = 0xfe_ff

/** Offsets at which the lines of `text` start: after LF, CR LF, or a CR on its own. */
const startsOfLines = (text: string): number[] => {
  // Editors don't show a byte-order mark, so the first line's columns count from behind it.
  const starts = [text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0]
  // Looked for by the engine itself, each kind of line end by its own: several times as fast as going from character to character.
  let feed = text.indexOf('\n')
  let carriage = text.indexOf('\r')
  while (feed >= 0 || carriage >= 0) {
    const at = feed < 0 || (carriage >= 0 && carriage < feed) ? carriage : feed
    const next = at === carriage && feed === at + 1 ? at + 2 : at + 1
    starts.push(next)
    if (feed >= 0 && feed < next) feed = text.indexOf('\n', next)
    if (carriage >= 0 && carriage < next) carriage = text.indexOf('\r', next)
  }
  return starts
}

/** The one place where offsets become lines and columns. */
export class LineIndex {
  readonly #text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.#text = text
    this.#starts = startsOfLines(text)
  }

  get lineCount(): number {
    return this.#starts.length
  }

  /** The place of `offset`; an offset outside the text counts as its nearest end. */
  positionAt(offset: number): Position {
    const at = Math.min(Math.max(offset, this.#starts[0] ?? 0), this.#text.length)
    const line = this.lineAt(at)
    return { line, column: at - this.#startOf(line) + 1 }
  }

  /** The 1-based line on which `offset` lies; a line end belongs to the line that it ends. */
  lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }

  /** The offset of a place; a place outside the text counts as its nearest end. */
  offsetAt({ line, column }: Position): number {
    if (line > this.lineCount) return this.#text.length
    const start = this.#startOf(Math.max(line, 1))
    return Math.min(start + Math.max(column, 1) - 1, this.fullLineSpan(Math.max(line, 1)).end)
  }

  /** A line without its line end. */
  lineSpan(line: number): Span {
    const { start, end } = this.fullLineSpan(line)
    let last = end
    if (last > start && this.#text.charCodeAt(last - 1) === LF) last -= 1
    if (last > start && this.#text.charCodeAt(last - 1) === CR) last -= 1
    return { start, end: last }
  }

  /** A line with its line end. */
  fullLineSpan(line: number): Span {
    return { start: this.#startOf(line), end: this.#starts[line] ?? this.#text.length }
  }

  #startOf(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length
  }
}
