import type { Span } from '../span.ts'

/** Where the line that starts at `start` ends: before `\n`, `\r\n`, a lone `\r` or the end of `text`. */
export const lineEnd = (text: string, start: number): number => {
  let at = start
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++
  return at
}

/** The same in a text without `\r`, several times as fast. */
export const lineFeed = (text: string, start: number): number => {
  const at = text.indexOf('\n', start)
  return at < 0 ? text.length : at
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13

/** Where the next line starts after a line that ends at `end`; `text.length` where there is none. */
export const lineAfter = (text: string, end: number): number =>
  text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : Math.min(end + 1, text.length)

/** Where the line that holds `at` starts. */
export const lineStart = (text: string, at: number): number => {
  let start = at
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--
  return start
}

/** The lines of `within`, in order, each without its line end. */
export const linesOf = (text: string, within: Span): Span[] => {
  const lines: Span[] = []
  for (let start = within.start; start < within.end; ) {
    const end = Math.min(lineEnd(text, start), within.end)
    lines.push({ start, end })
    start = lineAfter(text, end)
  }
  return lines
}

/** `within` without the spaces, tabs and line ends at both ends; without width, at its start, where nothing is left. */
export const trimmed = (text: string, within: Span): Span => {
  let { start, end } = within
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  while (start < end && isSpace(text.charCodeAt(start))) start++
  return { start, end }
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13
