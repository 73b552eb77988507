import type { Block, MarkdownDocument } from '../../markdown/document.ts'
import { fenceAt, isHeading, isMarker, isRule, shapeOf } from '../../markdown/line-shape.ts'
import { linesOf } from '../../markdown/lines.ts'
import type { Span } from '../../span.ts'

/**
 * A line where tables may stand. `row` starts with a pipe, `piped` has one further on; `blank` stands for all blank lines in
 * one place, `comment` is an HTML comment by itself; `text` is prose, and nothing of a table reaches over a `wall`.
 */
export interface TableLine {
  readonly kind: 'row' | 'piped' | 'blank' | 'comment' | 'text' | 'wall'
  readonly span: Span
}

/** Lines of the blocks that hold a pipe, and what stands between them. */
export const tableLines = ({ text, blocks }: MarkdownDocument): TableLine[] => {
  const lines: TableLine[] = []
  let pipe = text.indexOf('|')
  let end = 0
  for (const block of blocks) {
    if (pipe < 0) break
    const { span } = block
    if (pipe < span.start) pipe = text.indexOf('|', span.start)
    if (hasBlankLine(text, end, span.start)) lines.push({ kind: 'blank', span: { start: end, end: span.start } })
    end = span.end
    if (mayHold(block, text, pipe)) pushLines(text, span, lines)
    else lines.push({ kind: 'wall', span })
  }
  return lines
}

const mayHold = ({ kind, span }: Block, text: string, pipe: number): boolean => {
  if (kind === 'frontmatter' || kind === 'code' || kind === 'heading' || kind === 'rule') return false
  return (pipe >= 0 && pipe < span.end) || (kind === 'html' && text.startsWith('<!--', span.start))
}

/** Whether more than one line end stands between two blocks. */
const hasBlankLine = (text: string, from: number, to: number): boolean => {
  const first = text.indexOf('\n', from)
  return first >= 0 && first < to && text.indexOf('\n', first + 1) >= 0 && text.indexOf('\n', first + 1) < to
}

/** Blank lines and comments may stand inside a block too; nothing of a table stands in a comment of several lines. */
const pushLines = (text: string, span: Span, lines: TableLine[]): void => {
  let open = text.indexOf('<!--', span.start)
  let commentEnd = -1
  for (const line of linesOf(text, span)) {
    const inComment = line.start < commentEnd
    lines.push({ kind: inComment ? 'comment' : kindOf(text, line), span: line })
    if (open >= 0 && open < Math.max(line.start, commentEnd)) open = text.indexOf('<!--', Math.max(line.start, commentEnd))
    if (open >= line.start && open < line.end) commentEnd = endOfComment(text, open, span.end)
  }
}

const endOfComment = (text: string, open: number, limit: number): number => {
  const close = text.indexOf('-->', open + 4)
  return close < 0 ? limit : close + 3
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
