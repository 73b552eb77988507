import type { Json } from './client.ts'

const units = (encoding: string, char: string): number =>
  encoding === 'utf-16' ? char.length : encoding === 'utf-8' ? Buffer.byteLength(char) : 1

/** The offset of a position, found by walking the text; lines end with LF, CR LF or CR. */
export const offsetAt = (text: string, { line, character }: Json, encoding = 'utf-16'): number => {
  const ends = /\r\n|\n|\r/g
  let at = 0
  for (let count = 0; count < line; count += 1) {
    ends.lastIndex = at
    if (ends.exec(text) === null) return text.length
    at = ends.lastIndex
  }
  let left = character
  for (const char of text.slice(at)) {
    if (left <= 0 || char === '\n' || char === '\r') break
    left -= units(encoding, char)
    at += char.length
  }
  return at
}

/** The position of an offset, likewise. */
export const positionAt = (text: string, offset: number, encoding = 'utf-16'): Json => {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/)
  let character = 0
  for (const char of lines.at(-1) ?? '') character += units(encoding, char)
  return { line: lines.length - 1, character }
}

export const rangeOf = (text: string, part: string, encoding = 'utf-16', from = 0): Json => {
  const start = text.indexOf(part, from)
  if (start === -1) throw new Error(`Not in the text: ${part}`)
  return { start: positionAt(text, start, encoding), end: positionAt(text, start + part.length, encoding) }
}

export const textAt = (text: string, { start, end }: Json, encoding = 'utf-16'): string =>
  text.slice(offsetAt(text, start, encoding), offsetAt(text, end, encoding))

/** The text after LSP edits. */
export const withEdits = (text: string, edits: readonly Json[], encoding = 'utf-16'): string => {
  const placed = edits.map(({ range, newText }) => ({
    start: offsetAt(text, range.start, encoding),
    end: offsetAt(text, range.end, encoding),
    newText,
  }))
  return placed
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text)
}

/** The edits of one document in a workspace edit of either form. */
export const editsOf = (edit: Json, uri: string): Json[] =>
  edit.changes?.[uri] ?? edit.documentChanges?.filter((one: Json) => one.textDocument?.uri === uri).flatMap((one: Json) => one.edits) ?? []
