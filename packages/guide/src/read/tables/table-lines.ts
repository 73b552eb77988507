import { countBefore } from '../../count-before.ts'
import type { Table } from '../../guide.ts'
import type { Block, MarkdownDocument } from '../../markdown/document.ts'
import { fenceAt, isHeading, isMarker, isRule, shapeOf } from '../../markdown/line-shape.ts'
import { lineAfter, lineEnd, linesOf } from '../../markdown/lines.ts'
import type { Reading } from '../../recall.ts'
import { moved, type Span } from '../../span.ts'
import { readComments } from '../comments.ts'
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
  let end = 0
  for (const block of blocks) {
    const { kind, span } = block
    const isAfterWall = (lines.at(-1)?.kind ?? 'wall') === 'wall'
    const mayHold = !WALLS.has(kind) && mayHoldLines(text.slice(span.start, span.end))
    const table = mayHold && kind === 'table' && whole ? block.read(whole) : null
    if (!isAfterWall && lineAfter(text, lineEnd(text, end)) < span.start)
      lines.push({ kind: 'blank', span: { start: end, end: span.start } })
    end = span.end
    if (table) lines.push({ kind: 'table', span, table: table.at(span.start) })
    else if (mayHold) for (const line of block.read(linesOfBlock)) lines.push({ kind: line.kind, span: moved(line.span, span.start) })
    else if (!isAfterWall) lines.push({ kind: 'wall', span })
  }
  return lines
}

const WALLS: ReadonlySet<Block['kind']> = new Set(['frontmatter', 'code'])

/** Whether something of a table may stand in a block; a comment stands between rows. */
const mayHoldLines = (block: string): boolean => block.includes('|') || block.startsWith('<!--')

/**
 * Lines of one block. Blank lines and comments may stand inside a block too; nothing of a table stands in a comment of several
 * lines.
 */
export const linesOfBlock = (text: string): readonly TableLine[] => {
  const comments = readComments(text)
  return linesOf(text, { start: 0, end: text.length }).map((span) => {
    const comment = comments[countBefore(comments, (one) => one.span.end <= span.start)]
    return { kind: comment && comment.span.start < span.start ? 'comment' : kindOf(text, span), span }
  })
}

const kindOf = (text: string, { start, end }: Span): TableLine['kind'] => {
  const shape = shapeOf(text, start, end)
  if (shape.isBlank) return 'blank'
  if (shape.text.startsWith('|')) return shape.indent < 4 ? 'row' : 'piped'
  if (shape.text.startsWith('<!--')) return 'comment'
  const isWall = /^[<>]/.test(shape.text) || isMarker(shape) || isHeading(shape) || isRule(shape) || fenceAt(shape)
  if (isWall) return 'wall'
  return shape.text.includes('|') ? 'piped' : 'text'
}
