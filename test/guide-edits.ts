/** An edit that leaves every figure of a guide as it is, as people make them. */
export interface GuideEdit {
  readonly name: string
  readonly edit: (text: string) => string
  /** Rules that have something new to say of it, and rightly so: of the new column, the strange heading. */
  readonly says?: readonly string[]
}

const isRow = (line: string): boolean => line.trimStart().startsWith('|')
const isDelimiter = (line: string): boolean => /^\s*\|[\s:|-]+$/.test(line) && line.includes('-')

/** Rewrites the first table of a text, given its lines with the index of its delimiter row. */
const editTable = (text: string, edit: (lines: readonly string[], delimiter: number) => readonly string[]): string => {
  const lines = text.split('\n')
  const delimiter = lines.findIndex(isDelimiter)
  if (delimiter < 1) return text
  const end = lines.findIndex((line, index) => index > delimiter && !isRow(line))
  const last = end === -1 ? lines.length : end
  const table = edit(lines.slice(delimiter - 1, last), 1)
  return [...lines.slice(0, delimiter - 1), ...table, ...lines.slice(last)].join('\n')
}

/** What a baseline must survive. */
export const harmlessEdits: readonly GuideEdit[] = [
  {
    name: 'a paragraph inserted',
    edit: (text) => editTable(text, (lines) => ['Figures are of this year.', '', ...lines]),
  },
  {
    name: 'rows sorted',
    // Rows of levels have an order of their own.
    edit: (text) =>
      editTable(text, ([header = '', rule = '', ...rows]) => [
        header,
        rule,
        ...(/^\W*(?:Region|Location)/.test(header) ? rows.sort().reverse() : rows),
      ]),
  },
  {
    name: 'the table padded',
    edit: (text) =>
      editTable(text, (lines) => lines.map((line) => (isDelimiter(line) ? line : line.replace(/ *(?<!\\)\| */g, '  |  ').trim()))),
  },
  {
    name: 'a column added',
    says: ['table/required-column'],
    edit: (text) =>
      editTable(text, (lines) =>
        lines.map((line, index) => `${line.trimEnd().replace(/\|$/, '')}| ${index === 0 ? 'Remarks' : index === 1 ? '---' : 'None'} |`),
      ),
  },
  {
    name: 'a heading renamed',
    says: ['structure/required-section'],
    edit: (text) => text.replace(/^(#{2,6} |\*\*)(.*(?:Sources|Levers).*)$/m, '$1Our $2'),
  },
  { name: 'CR LF for LF', edit: (text) => text.replace(/(?<!\r)\n/g, '\r\n') },
]
