import type { Row } from '../../guide.ts'
import type { Block, MarkdownDocument } from '../../markdown/document.ts'
import { fenceAt, isHeading, isMarker, isRule, shapeOf } from '../../markdown/line-shape.ts'
import { linesOf } from '../../markdown/lines.ts'
import { moved, type Span, slice } from '../../span.ts'
import { readRow, rowFrom } from './row.ts'

/**
 * A line where tables may stand. `row` starts with a pipe, `piped` has one further on; `blank` stands for all blank lines in
 * one place, `comment` is an HTML comment by itself; `text` is prose, and nothing of a table reaches over a `wall`.
 */
export interface TableLine {
  readonly kind: 'row' | 'piped' | 'blank' | 'comment' | 'text' | 'wall'
  readonly span: Span
  /** The line read as a row, whatever its kind. */
  readonly row: Row
}

/** Lines of the blocks that hold a pipe, and what stands between them. */
export const tableLines = ({ text, blocks }: MarkdownDocument): TableLine[] => {
  const lines: TableLine[] = []
  if (!text.includes('|')) return lines
  let end = 0
  for (const block of blocks) {
    const { kind, span } = block
    if (hasBlankLine(text, end, span.start)) lines.push(between('blank', { start: end, end: span.start }))
    end = span.end
    const own = WALLS.has(kind) ? null : block.read(linesOfBlock)
    if (own === null) lines.push(between('wall', span))
    else for (const line of own) lines.push(new PlacedLine(line, span.start))
  }
  return lines
}

const between = (kind: 'blank' | 'wall', span: Span): TableLine => ({ kind, span, row: { span, cells: [] } })

/** A line of a block, its offsets counted from the block's start. */
class BlockLine {
  readonly kind: TableLine['kind']
  readonly span: Span
  private readonly block: string
  private read: Row | null = null
  /** As it was placed last: most lines of a text stay where they are, and their rows are the same. */
  private placed: Row | null = null

  constructor(block: string, kind: TableLine['kind'], span: Span) {
    this.block = block
    this.kind = kind
    this.span = span
  }

  /** Its row in a text where it starts at `start`. */
  rowAt(start: number): Row {
    this.read ??= readRow(slice(this.block, this.span))
    if (this.placed?.span.start !== start) this.placed = rowFrom(this.read, start)
    return this.placed
  }
}

class PlacedLine implements TableLine {
  readonly kind: TableLine['kind']
  readonly span: Span
  private readonly line: BlockLine

  constructor(line: BlockLine, by: number) {
    this.line = line
    this.kind = line.kind
    this.span = moved(line.span, by)
  }

  get row(): Row {
    return this.line.rowAt(this.span.start)
  }
}

const WALLS: ReadonlySet<Block['kind']> = new Set(['frontmatter', 'code', 'heading', 'rule'])

/** Whether more than one line end stands between two blocks. */
const hasBlankLine = (text: string, from: number, to: number): boolean => {
  const first = text.indexOf('\n', from)
  return first >= 0 && first < to && text.indexOf('\n', first + 1) >= 0 && text.indexOf('\n', first + 1) < to
}

/**
 * Lines of one block; null where nothing of a table can stand in it. Blank lines and comments may stand inside a block too;
 * nothing of a table stands in a comment of several lines.
 */
const linesOfBlock = (text: string): readonly BlockLine[] | null => {
  if (!text.includes('|') && !text.startsWith('<!--')) return null
  const lines: BlockLine[] = []
  let open = text.indexOf('<!--')
  let commentEnd = -1
  for (const line of linesOf(text, { start: 0, end: text.length })) {
    const inComment = line.start < commentEnd
    lines.push(new BlockLine(text, inComment ? 'comment' : kindOf(text, line), line))
    if (open >= 0 && open < Math.max(line.start, commentEnd)) open = text.indexOf('<!--', Math.max(line.start, commentEnd))
    if (open >= line.start && open < line.end) commentEnd = endOfComment(text, open)
  }
  return lines
}

const endOfComment = (text: string, open: number): number => {
  const close = text.indexOf('-->', open + 4)
  return close < 0 ? text.length : close + 3
}

const kindOf = (text: string, { start, end }: Span): TableLine['kind'] => {
  const shape = shapeOf(text, start, end)
  if (shape.isBlank) return 'blank'
  if (shape.text.startsWith('|')) return shape.indent < 4 ? 'row' : 'piped'
  if (shape.text.startsWith('<!--')) return 'comment'
  if (shape.text.startsWith('>') || shape.text.startsWith('<') || isMarker(shape) || isHeading(shape) || fenceAt(shape)) return 'wall'
  if (isRule(shape)) return 'wall'
  return shape.text.includes('|') ? 'piped' : 'text'
}
