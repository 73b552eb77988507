/** One edit of a real guide and what a diff must tell of it. */
export interface Edit {
  /** The path under which the diff names the guide. */
  readonly path: string
  readonly files: Readonly<Record<string, string | null>>
  /** Status, then `subject action before → after` for each change; empty for silence. */
  readonly expected: readonly string[]
}

interface Row {
  readonly index: number
  readonly cells: readonly string[]
}

/** Rows of the first table, where it is one of regions. */
const rowsOf = (lines: readonly string[]): Row[] => {
  const header = lines.findIndex((line) => line.startsWith('| Region |'))
  if (header === -1) return []
  const rows: Row[] = []
  for (let index = header + 2; lines[index]?.startsWith('|'); index += 1) {
    rows.push({
      index,
      cells: (lines[index] ?? '')
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    })
  }
  return rows
}

const joined = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const edit = (path: string, lines: readonly string[], expected: readonly string[]): Edit => ({
  path,
  files: { [path]: lines.join('\n') },
  expected,
})

const RANGE = /^\$(\d{2,3})K(\s?[-–]\s?)\$(\d{2,3})K$/

type Make = (path: string, text: string, index: number) => Edit | null

const makers: Readonly<Record<string, Make>> = {
  'a figure': (path, text, index) => {
    const lines = text.split('\n')
    const rows = rowsOf(lines)
    const row = rows[index % Math.max(1, rows.length)]
    const base = row?.cells[1] ?? ''
    const match = RANGE.exec(base)
    if (row === undefined || match === null) return null
    const now = `$${Number(match[1]) - 7}K${match[2]}$${match[3]}K`
    return edit(path, lines.with(row.index, joined(row.cells.with(1, now))), ['changed', `figure changed ${base} → ${now}`])
  },
  'a region': (path, text, index) => {
    const lines = text.split('\n')
    const rows = rowsOf(lines)
    const row = rows[index % Math.max(1, rows.length)]
    const old = row?.cells[0] ?? ''
    if (row === undefined || rows.length < 2 || !RANGE.test(row.cells[1] ?? '') || /[*:]/.test(old)) return null
    return edit(path, lines.with(row.index, joined(row.cells.with(0, 'Springfield'))), ['changed', `region renamed ${old} → Springfield`])
  },
  'sorted rows': (path, text) => {
    const lines = text.split('\n')
    const rows = rowsOf(lines)
    const reversed = rows.toReversed().map(({ cells }) => joined(cells))
    return rows.length < 2 ? null : edit(path, lines.toSpliced(rows[0]?.index ?? 0, rows.length, ...reversed), [])
  },
  'padded cells': (path, text) =>
    edit(
      path,
      text.split('\n').map((line) => (/^\|.*\|$/.test(line) && !/^\|[-| :]+$/.test(line) ? line.replaceAll(' | ', '    |  ') : line)),
      [],
    ),
  'other words': (path, text) => {
    const lines = text.split('\n')
    const prose = lines.findIndex((line) => /^[A-Z][a-z]+ [^|]*$/.test(line) && line.length > 100 && !/[=≈~]|\bL\d|\bE\d/.test(line))
    return prose === -1 ? null : edit(path, lines.with(prose, 'It pays those well who stay long, and it says so.'), [])
  },
  'a paragraph more': (path, text) => {
    const lines = text.split('\n')
    return edit(path, lines.toSpliced(2, 0, 'What follows was looked up again.', ''), [])
  },
  'a moved file': (path, text) => {
    const now = `moved/${path.replace('/', '-')}`
    return { path: now, files: { [path]: null, [now]: text }, expected: ['renamed'] }
  },
  'a deleted file': (path) => ({ path, files: { [path]: null }, expected: ['removed'] }),
}

export const editKinds: readonly string[] = Object.keys(makers)

export const editsOf = (kind: string, path: string, text: string, index: number): Edit[] => {
  const made = makers[kind]?.(path, text, index)
  return made === null || made === undefined ? [] : [made]
}
