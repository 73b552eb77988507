import type { Table } from '../../guide.ts'
import type { Block, MarkdownDocument } from '../../markdown/document.ts'
import { fenceAt, isHeading, isMarker, isRule, shapeOf } from '../../markdown/line-shape.ts'
import { linesOf } from '../../markdown/lines.ts'
import type { Reading } from '../../recall.ts'
import { moved, type Span } from '../../span.ts'
import type { PlacedTable } from './placed-table.ts'

/**
 * A line where tables may stand. `row` starts with a pipe, `piped` has one further on; `blank` stands for all blank lines in
 * one place, `comment` is an HTML comment by itself; `text` is prose, and nothing of a table reaches over a `wall`, which stands
 * for all such blocks in one place and what is blank behind them; `table` stands for all lines of a block that is a table.
 */
export interface TableLine {
  readonly kind: 'row' | 'piped' | 'blank' | 'comment' | 'text' | 'wall' | 'table'
  readonly span: Span
  /** Of a line of the kind `table`. */
  readonly table?: Table
}

/** Lines of the blocks that hold a pipe, and what stands between them; a block of which `whole` makes a table is one line. */
export const tableLines = ({ text, blocks }: MarkdownDocument, whole?: Reading<PlacedTable | null>): TableLine[] => {
  const lines: TableLine[] = []
  let pipe = text.indexOf('|')
  if (pipe < 0) return lines
  let end = 0
  for (const block of blocks) {
    const { kind, span } = block
    const isAfterWall = (lines.at(-1)?.kind ?? 'wall') === 'wall'
    if (pipe >= 0 && pipe < span.start) pipe = text.indexOf('|', span.start)
    const mayHold = !WALLS.has(kind) && ((pipe >= 0 && pipe < span.end) || kind === 'html')
    const table = mayHold && kind === 'table' && whole ? block.read(whole) : null
    const own = mayHold && !table ? block.read(linesOfBlock) : null
    if (!isAfterWall && hasBlankLine(text, end, span.start)) lines.push({ kind: 'blank', span: { start: end, end: span.start } })
    end = span.end
    if (table) lines.push({ kind: 'table', span, table: table.at(span.start) })
    else if (own !== null) for (const line of own) lines.push({ kind: line.kind, span: moved(line.span, span.start) })
    else if (!isAfterWall) lines.push({ kind: 'wall', span })
  }
  return lines
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
export const linesOfBlock = (text: string): readonly TableLine[] | null => {
  if (!text.includes('|') && !text.startsWith('<!--')) return null
  const lines: TableLine[] = []
  let open = text.indexOf('<!--')
  let commentEnd = -1
  for (const line of linesOf(text, { start: 0, end: text.length })) {
    const inComment = line.start < commentEnd
    lines.push({ kind: inComment ? 'comment' : kindOf(text, line), span: line })
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
