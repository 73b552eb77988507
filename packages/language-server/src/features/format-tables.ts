import type { Row, Table } from '@guidelint/guide'
import type { Edit } from '@guidelint/lint'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const WIDE =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u
const ASCII = /^[\x20-\x7e]*$/

/** How many columns a text takes on a screen. */
const widthOf = (text: string): number => {
  if (ASCII.test(text)) return text.length
  let width = 0
  for (const { segment } of segmenter.segment(text)) width += WIDE.test(segment) ? 2 : 1
  return width
}

type Alignment = 'left' | 'right' | 'center' | 'none'

const alignmentOf = (cell: string): Alignment => {
  const [left, right] = [cell.startsWith(':'), cell.endsWith(':')]
  return left && right ? 'center' : left ? 'left' : right ? 'right' : 'none'
}

const padded = (text: string, width: number, alignment: Alignment): string => {
  const room = Math.max(width - widthOf(text), 0)
  const before = alignment === 'right' ? room : alignment === 'center' ? room >> 1 : 0
  return ' '.repeat(before) + text + ' '.repeat(room - before)
}

const dashes = (width: number, alignment: Alignment): string => {
  const [left, right] = [
    alignment === 'left' || alignment === 'center' ? ':' : '',
    alignment === 'right' || alignment === 'center' ? ':' : '',
  ]
  return left + '-'.repeat(width - left.length - right.length) + right
}

/** Edits that pad a table's cells to the widths of their columns. No character of a cell changes; a table with a defect, or a ragged row, is left alone. */
export const alignTable = ({ header, delimiter, rows, defect }: Table, text: string): readonly Edit[] => {
  const count = header.cells.length
  if (delimiter === null || defect !== null || count === 0 || rows.some(({ cells }) => cells.length !== count)) return []
  const cut = text.slice(delimiter.start, delimiter.end)
  const marks = cellsOf(cut)
  if (marks.length !== count) return []
  const alignments = marks.map(alignmentOf)
  const all = [header, ...rows]
  const widths = alignments.map((_, column) => Math.max(3, ...all.map(({ cells }) => widthOf(cells[column]?.raw ?? ''))))
  const lines = all.map((row) => ({
    span: row.span,
    text: lineOf(row, text, (cell, column) => padded(cell, widths[column] ?? 0, alignments[column] ?? 'none')),
  }))
  const line = `${/^[ \t>]*/.exec(cut)?.[0] ?? ''}| ${alignments.map((one, column) => dashes(widths[column] ?? 3, one)).join(' | ')} |`
  return [...lines, { span: delimiter, text: line }].filter((edit) => text.slice(edit.span.start, edit.span.end) !== edit.text)
}

const cellsOf = (delimiter: string): string[] => {
  const bare = delimiter.replace(/^[ \t>]*\|?/, '').trimEnd()
  return (bare.endsWith('|') ? bare.slice(0, -1) : bare).split('|').map((cell) => cell.trim())
}

/** A row written anew around its cells; what stands before its first pipe and behind its last one stays. */
const lineOf = ({ span, cells }: Row, text: string, write: (cell: string, column: number) => string): string => {
  const [first, last] = [cells[0], cells.at(-1)]
  if (first === undefined || last === undefined) return text.slice(span.start, span.end)
  const before = text.slice(span.start, first.outer.start).replace(/\|$/, '')
  const after = text.slice(last.outer.end, span.end).replace(/^\|/, '').trimEnd()
  return `${before}| ${cells.map(({ raw }, column) => write(raw, column)).join(' | ')} |${after}`
}
