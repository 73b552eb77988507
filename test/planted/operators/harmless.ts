import { joinLines, type Operator } from '../operator.ts'

const harmless =
  (change: (text: string) => string): Operator =>
  ({ text }) => ({ text: change(text), rules: [] })

/** Changes that make nothing worse: whatever is newly found is false. */
export const harmlessChanges: Readonly<Record<string, Operator>> = {
  'line ends of Windows': harmless((text) => text.replaceAll('\n', '\r\n')),
  'byte-order mark at the start': harmless((text) => `\uFEFF${text}`),
  'no line end at the end': harmless((text) => text.trimEnd()),
  'blank lines at the end': harmless((text) => `${text}\n\n`),
  'trailing spaces': harmless((text) => text.replaceAll('\n', ' \n')),
  'table padded': ({ table, lines }) =>
    table && {
      text: joinLines(lines.map((line, at) => (table.rows.some((row) => row.line === at) ? line.replaceAll(' | ', '   |   ') : line))),
      rules: [],
    },
  'table without outer pipes': ({ table, lines }) =>
    table && {
      text: joinLines(
        lines.map((line, at) =>
          at >= table.header && at <= (table.rows.at(-1)?.line ?? 0) ? line.replace(/^\||\|\s*$/g, '').trim() : line,
        ),
      ),
      rules: [],
    },
  'delimiter with colons': ({ table, lines }) =>
    table && { text: joinLines(lines.with(table.header + 1, `|${table.names.map(() => ':---:').join('|')}|`)), rules: [] },
  'rows reversed': ({ table, lines }) => {
    if (table?.layout !== 'regions') return undefined
    const rows = table.rows.map(({ line }) => lines[line] ?? '').reverse()
    return { text: joinLines(lines.toSpliced(table.header + 2, rows.length, ...rows)), rules: [] }
  },
  'levels reversed': ({ table, lines }) => {
    if (table?.layout !== 'matrix') return undefined
    const rows = table.rows.map(({ line }) => lines[line] ?? '').reverse()
    return { text: joinLines(lines.toSpliced(table.header + 2, rows.length, ...rows)), rules: [] }
  },
  'labels bold': ({ table, lines }) => {
    const rows = new Set(table?.rows.map(({ line }) => line))
    return (
      table && {
        text: joinLines(lines.map((line, at) => (rows.has(at) ? line.replace(/^\| ([^*|]+) \|/, '| **$1** |') : line))),
        rules: [],
      }
    )
  },
  'comment behind a row': ({ table, lines, pick }) => {
    const row = pick(table?.rows)
    return row && { text: joinLines(lines.with(row.line, `${lines[row.line]} <!-- checked -->`)), rules: [] }
  },
  'comment under the title': ({ lines }) => ({ text: joinLines(lines.toSpliced(1, 0, '', '<!-- reviewed by the team -->')), rules: [] }),
  'rule between sections': ({ text }) => ({ text: text.replace('\n**Global Levers**', '\n---\n\n**Global Levers**'), rules: [] }),
  'bullets with stars': ({ text }) => ({ text: text.replaceAll(/^- /gm, '* '), rules: [] }),
  'headings deeper': ({ text }) => ({ text: text.replaceAll(/^#### /gm, '##### '), rules: [] }),
  'headings closed': ({ text }) => ({ text: text.replaceAll(/^(#{1,6}) (.*)$/gm, '$1 $2 $1'), rules: [] }),
}
