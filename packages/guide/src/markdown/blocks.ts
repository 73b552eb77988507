import type { Span } from '../span.ts'
import type { Block } from './document.ts'
import { closesFence, type Fence, fenceAt, htmlAt, isHeading, isMarker, isRule, type LineShape, shapeOf } from './line-shape.ts'
import { lineAfter, lineEnd, lineFeed } from './lines.ts'

/** A block before it is parsed. */
export interface RawBlock {
  readonly kind: Block['kind']
  /** Without blank lines at its ends; it starts at the start of a line. */
  readonly span: Span
  /** Where the next block starts: blank lines between belong to what remark has to see. */
  readonly next: number
}

/**
 * Splits a text without byte-order mark where Markdown certainly starts anew: at a blank line outside lists, fences and
 * HTML, before and after a heading, after a thematic break. Where a line scan can't be certain (a fence that may or may not
 * lie in a list item), it gives null, and the text has to be parsed as a whole.
 */
export const splitBlocks = (text: string): RawBlock[] | null => {
  const splitter = new Splitter(text)
  return splitter.run(splitter.takeFrontmatter()) === null ? null : splitter.blocks
}

/**
 * The same from `start`, where a block starts, up to the first line further on that begins a block and that `isKnown`; `end` is
 * where that is, the text's length where no such line comes.
 */
export const splitPart = (
  text: string,
  start: number,
  isKnown: (start: number) => boolean,
): { readonly blocks: RawBlock[]; readonly end: number } | null => {
  const splitter = new Splitter(text)
  const end = splitter.run(start, isKnown)
  return end === null ? null : { blocks: splitter.blocks, end }
}

/** The same for any text: where the scan can't be certain it goes on as if it were, and tells the first such line. */
export const splitRoughly = (text: string): { readonly blocks: RawBlock[]; readonly unsure: Span | null } => {
  const splitter = new Splitter(text, true)
  splitter.run(splitter.takeFrontmatter())
  return { blocks: splitter.blocks, unsure: splitter.unsure }
}

class Splitter {
  readonly blocks: RawBlock[] = []
  unsure: Span | null = null
  private readonly isRough: boolean
  private readonly text: string
  private kind: Block['kind'] | null = null
  private start = 0
  private end = 0
  private inList = false
  private afterBlank = false
  /** Whether the last line may be indented code, which micromark doesn't let every list item follow. */
  private afterIndented = false
  private fence: Fence | null = null
  /** What ends the HTML block that is open. */
  private html: RegExp | 'blank' | null = null

  constructor(text: string, isRough = false) {
    this.text = text
    this.isRough = isRough
  }

  /** Where the scan from `from` ended: at a block that `isKnown`, or at the text's end; null where it wasn't certain. */
  run(from: number, isKnown?: (start: number) => boolean): number | null {
    const { text } = this
    const endOf = text.includes('\r') ? lineEnd : lineFeed
    let start = from
    while (start < text.length) {
      const end = endOf(text, start)
      const line = shapeOf(text, start, end)
      if (isKnown && start > from && this.opens(line) && isKnown(start)) break
      if (!this.take(line, start, end)) {
        if (!this.isRough) return null
        this.unsure ??= { start, end }
      }
      start = lineAfter(text, end)
    }
    this.cut(start)
    return start
  }

  /** Where the text goes on behind its frontmatter. */
  takeFrontmatter(): number {
    const end = frontmatterEnd(this.text)
    if (end === 0) return 0
    const next = lineAfter(this.text, end)
    this.blocks.push({ kind: 'frontmatter', span: { start: 0, end }, next })
    return next
  }

  private opens(line: LineShape): boolean {
    return !line.isBlank && this.fence === null && this.html === null && this.startsAnew(line)
  }

  private take(line: LineShape, start: number, end: number): boolean {
    if (line.isBlank) return this.takeBlank()
    if (this.fence) return this.takeFenced(line, end)
    if (this.html) return this.takeHtml(line, end)
    const starts = this.startsAnew(line)
    if (starts) this.open(line, start, end)
    this.end = end
    if (starts && isRule(line)) this.cut(lineAfter(this.text, end))
    else if (starts && this.kind === 'heading') this.cut(lineAfter(this.text, end))
    else if (!this.enter(line)) return false
    this.afterBlank = false
    this.afterIndented = line.indent > 3
    return true
  }

  private takeBlank(): boolean {
    this.afterBlank = true
    if (this.html === 'blank') this.html = null
    return true
  }

  private takeFenced(line: LineShape, end: number): boolean {
    if (this.fence && closesFence(line, this.fence)) this.fence = null
    this.end = end
    this.afterBlank = false
    return true
  }

  private takeHtml(line: LineShape, end: number): boolean {
    this.end = end
    this.afterBlank = false
    // Whether such a line really begins HTML isn't always certain, so nothing that outlives a blank line may stand in it.
    if (this.html !== 'blank') {
      if (this.html?.test(line.text)) this.html = null
      return true
    }
    if (isMarker(line)) this.inList = true
    return !fenceAt(line) && !startsLongHtml(line)
  }

  /** Whether nothing that came before can reach this line. */
  private startsAnew(line: LineShape): boolean {
    if (this.kind === null) return true
    if (this.inList && line.indent > 0) return false
    if (isHeading(line)) return true
    return this.afterBlank && line.indent < 4 && !((this.inList || this.afterIndented) && isMarker(line))
  }

  private open(line: LineShape, start: number, end: number): void {
    this.cut(start)
    this.start = start
    this.kind = kindOf(line, this.text, end)
  }

  /** Notes what this line opens; false where it can't be told. */
  private enter(line: LineShape): boolean {
    const fence = fenceAt(line)
    const html = fence ? null : htmlAt(line)
    if (fence) this.fence = fence
    else if (html === 'unsure') return false
    else if (html === 'blank') this.html = 'blank'
    else if (html && !endsHere(line, html.until)) this.html = html.until
    const outlives = this.fence !== null || this.html instanceof RegExp
    if (outlives && this.inList && line.indent > 0) return false
    if (isMarker(line)) this.inList = true
    return true
  }

  private cut(next: number): void {
    if (this.kind !== null) this.blocks.push({ kind: this.kind, span: { start: this.start, end: this.end }, next })
    this.kind = null
    this.inList = false
    this.afterBlank = false
    this.afterIndented = false
  }
}

const endsHere = (line: LineShape, until: RegExp): boolean => until.test(line.text)

const startsLongHtml = (line: LineShape): boolean => {
  const html = htmlAt(line)
  return html === 'unsure' || (html !== null && html !== 'blank' && !endsHere(line, html.until))
}

const FENCE_LINE = /^---[ \t]*$/

/** Where the closing fence of frontmatter ends; 0 where there is none. */
export const frontmatterEnd = (text: string): number => {
  if (!text.startsWith('---')) return 0
  let end = lineEnd(text, 0)
  if (!FENCE_LINE.test(text.slice(0, end))) return 0
  for (let start = lineAfter(text, end); start < text.length; start = lineAfter(text, end)) {
    end = lineEnd(text, start)
    if (text.startsWith('---', start) && FENCE_LINE.test(text.slice(start, end))) return end
  }
  return 0
}

const DELIMITER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)/

const kindOf = (line: LineShape, text: string, end: number): Block['kind'] => {
  if (line.indent > 3) return 'code'
  if (isHeading(line)) return 'heading'
  if (isRule(line)) return 'rule'
  if (line.text.startsWith('>')) return 'quote'
  if (isMarker(line)) return 'list'
  if (fenceAt(line)) return 'code'
  if (htmlAt(line)) return 'html'
  return isTable(line, text, end) ? 'table' : 'paragraph'
}

const isTable = (line: LineShape, text: string, end: number): boolean => {
  if (line.text.startsWith('|')) return true
  if (!line.text.includes('|')) return false
  const next = lineAfter(text, end)
  const second = text.slice(next, lineEnd(text, next))
  return second.includes('|') && DELIMITER.test(second)
}
