import type { Comment, Guide, Row, Section, Span, Table } from '@guidelint/guide'

/** A guide that has headings, comments and tables and nothing else: for tests of the engine, which don't depend on the readers. */
export const bareGuide = (text: string): Guide => ({
  source: { text, repaired: text, damage: [], invisible: [], hasByteOrderMark: false },
  title: null,
  frontmatter: null,
  sections: readSections(text),
  compensation: null,
  bands: [],
  tables: readTables(text),
  levels: { entries: [], internalTitles: [], malformed: [] },
  levers: [],
  asks: [],
  sources: [],
  placeholders: [],
  comments: readComments(text),
  unread: [],
})

const readSections = (text: string): Section[] => {
  const headings = [...text.matchAll(/^(#+) (.*)$/gm)]
  return headings.map((match, index) => {
    const end = headings[index + 1]?.index ?? text.length
    const span: Span = { start: match.index, end: match.index + match[0].length }
    const heading = { span, raw: match[0], text: match[2] ?? '' }
    return { kind: 'other', heading, depth: match[1]?.length ?? 1, span: { start: span.start, end }, body: { start: span.end, end } }
  })
}

const readComments = (text: string): Comment[] =>
  [...text.matchAll(/<!--([^]*?)-->/g)].map((match) => {
    const span: Span = { start: match.index, end: match.index + match[0].length }
    const line = `${text.slice(0, span.start).split('\n').at(-1)}${text.slice(span.end).split(/\r?\n/)[0]}`
    return { span, text: match[1]?.trim() ?? '', ownLine: line.trim() === '' }
  })

/** Runs of lines that start with a pipe; comment lines between rows belong to the run. */
const readTables = (text: string): Table[] => {
  const tables: Table[] = []
  for (const match of text.matchAll(/^\|.*(?:\r?\n(?:\||<!--).*)*/gm)) {
    const rows = [...match[0].matchAll(/^\|.*/gm)].map((line) => readRow(line[0].trimEnd(), match.index + line.index))
    const [header, delimiter, ...rest] = rows
    if (header === undefined) continue
    const span = { start: match.index, end: match.index + match[0].length }
    tables.push({ span, header, delimiter: delimiter?.span ?? null, rows: rest, defect: null })
  }
  return tables
}

const readRow = (line: string, offset: number): Row => ({
  span: { start: offset, end: offset + line.length },
  cells: [...line.replace(/<!--.*$/, '').matchAll(/(?<=\|)[^|]+(?=\|)/g)].map((match, column) => {
    const outer = { start: offset + match.index, end: offset + match.index + match[0].length }
    const text = match[0].trim()
    const start = outer.start + match[0].indexOf(text)
    return { column, outer, span: { start, end: start + text.length }, raw: text, text }
  }),
})
