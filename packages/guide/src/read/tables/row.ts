import type { Row, TextCell } from '../../guide.ts'
import { trimmed } from '../../markdown/lines.ts'
import { plainText } from '../../markdown/plain-text.ts'
import type { Span } from '../../span.ts'

const PIPE = 124
const BACKSLASH = 92

/** Offsets of the pipes of a line that part cells: those without a backslash before them. */
export const pipesOf = (text: string, { start, end }: Span): number[] => {
  const pipes: number[] = []
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === PIPE) pipes.push(at)
    else if (code === BACKSLASH) at++
  }
  return pipes
}

/** The places between pipes, without what stands before a leading and after a trailing pipe. */
export const outerSpans = (text: string, line: Span): Span[] => {
  const { start, end } = trimmed(text, line)
  const pipes = pipesOf(text, { start, end })
  const spans: Span[] = []
  let from = line.start
  for (const pipe of pipes) {
    if (pipe !== start) spans.push({ start: from, end: pipe })
    from = pipe + 1
  }
  if (from < end) spans.push({ start: from, end: line.end })
  return spans
}

/** Reads a line as cells. A comment after the last pipe is no cell. */
export const readRow = (text: string, line: Span): Row => ({
  span: line,
  cells: outerSpans(text, withoutComment(text, line)).map((outer, column) => readCell(text, outer, column)),
})

const readCell = (text: string, outer: Span, column: number): TextCell => {
  const inner = trimmed(text, outer)
  const span = inner.start === inner.end ? emptyPlace(outer) : inner
  const raw = text.slice(span.start, span.end)
  return { span, raw, text: plainText(raw), column, outer }
}

/** Where an empty cell's content would stand: after one space of padding, where there is room. */
const emptyPlace = ({ start, end }: Span): Span => {
  const at = Math.min(start + 1, end)
  return { start: at, end: at }
}

const withoutComment = (text: string, line: Span): Span => {
  const { end } = trimmed(text, line)
  if (!text.startsWith('-->', end - 3)) return line
  const comment = text.lastIndexOf('<!--', end)
  if (comment < line.start) return line
  const before = trimmed(text, { start: line.start, end: comment })
  return text.charCodeAt(before.end - 1) === PIPE ? { start: line.start, end: before.end } : line
}

const DELIMITER_CELL = /^:?-+:?$/
const DASHES = /^[-–—=:_\s]+$/
const RUN = /[-–—=]{2}/

/** Whether Markdown takes the line as a delimiter row. */
export const isDelimiter = (text: string, line: Span): boolean => {
  const cells = outerSpans(text, line)
  return cells.length > 0 && cells.every((cell) => DELIMITER_CELL.test(text.slice(cell.start, cell.end).trim()))
}

const SECOND_DELIMITER = /^\|?(?:\s*:?-{3,}:?\s*\|)+\s*:?-{3,}:?\s*\|?$/

/** Whether a row among others is a delimiter row once more; single dashes may be cells without a figure. */
export const isSecondDelimiter = (text: string, { start, end }: Span): boolean => SECOND_DELIMITER.test(text.slice(start, end).trim())

/** Whether a line with pipes was meant as a delimiter row, valid or not. */
export const looksLikeDelimiter = (text: string, line: Span): boolean => {
  if (!RUN.test(text.slice(line.start, line.end))) return isDelimiter(text, line)
  const cells = outerSpans(text, line).map((cell) => text.slice(cell.start, cell.end).trim())
  const dashed = cells.filter((cell) => DASHES.test(cell))
  return dashed.length * 2 >= cells.length && dashed.some((cell) => RUN.test(cell))
}
