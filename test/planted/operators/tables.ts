import { joinRow, moneyOf } from '../guide-lines.ts'
import { ELSEWHERE, joinLines, type Operator, type Soil, withCell, withLine } from '../operator.ts'

const delimiter =
  (change: (line: string) => string): Operator =>
  (soil) =>
    soil.table
      ? {
          text: withLine(soil, soil.table.header + 1, change(soil.lines[soil.table.header + 1] ?? '')),
          rules: ['table/malformed'],
          line: soil.table.header + 1,
          near: 1,
        }
      : undefined

const between =
  (text: string, rules: readonly string[] = ['table/malformed']): Operator =>
  ({ table, lines, pick }) => {
    const row = pick(table?.rows.slice(1))
    return row ? { text: joinLines(lines.toSpliced(row.line, 0, text)), rules, line: row.line, near: 1 } : undefined
  }

const renamed =
  (from: RegExp, to: string, rules: readonly string[]): Operator =>
  (soil) => {
    const { table } = soil
    const column = table?.layout === 'regions' ? table.names.findIndex((name) => from.test(name)) : -1
    if (!table || column < 0) return undefined
    return { text: withLine(soil, table.header, joinRow(table.names.with(column, to))), rules, line: table.header, consequences: ELSEWHERE }
  }

const swapColumns = ({ table, lines }: Soil, a: number, b: number) => {
  const move = (line: string): string => {
    const cells = line.split('|')
    return cells
      .with(a + 1, cells[b + 1] ?? '')
      .with(b + 1, cells[a + 1] ?? '')
      .join('|')
  }
  const last = table?.rows.at(-1)?.line ?? 0
  return joinLines(lines.map((line, at) => (table && at >= table.header && at <= last ? move(line) : line)))
}

const cell =
  (text: (was: string) => string | undefined, rules: readonly string[], column = 1): Operator =>
  (soil) => {
    const row = soil.pick(soil.table?.rows)
    const planted = text(row?.cells.at(column) ?? '')
    return row && planted !== undefined
      ? {
          text: withCell(soil, row, column < 0 ? row.cells.length + column : column, planted),
          rules,
          line: row.line,
          consequences: ELSEWHERE,
        }
      : undefined
  }

/** Tables that Markdown, or a reader, no longer reads as meant. */
export const tables: Readonly<Record<string, Operator>> = {
  'blank line between rows': between(''),
  'comment line between rows': between('<!-- checked -->'),
  'prose between rows': between('Figures below are estimates.'),
  'delimiter lost': ({ table, lines }) =>
    table ? { text: joinLines(lines.toSpliced(table.header + 1, 1)), rules: ['table/malformed'], line: table.header, near: 1 } : undefined,
  'delimiter too short': delimiter((line) => line.replace(/-+\|$/, '')),
  'delimiter too long': delimiter((line) => `${line}---|`),
  'delimiter with a stray letter': delimiter((line) => line.replace('--', '-x-')),
  'delimiter with em dashes': delimiter((line) => line.replaceAll('-', '—')),
  'delimiter with equals signs': delimiter((line) => line.replaceAll('-', '=')),
  'delimiter twice': ({ table, lines }) =>
    table
      ? {
          text: joinLines(lines.toSpliced(table.header + 1, 0, lines[table.header + 1] ?? '')),
          rules: ['table/malformed', 'table/unreadable-cell', 'table/duplicate-row', 'table/ragged-row'],
          line: table.header + 1,
          near: 1,
          consequences: [],
        }
      : undefined,
  'blank line under the header': ({ table, lines }) =>
    table
      ? { text: joinLines(lines.toSpliced(table.header + 1, 0, '')), rules: ['table/malformed'], line: table.header, near: 2 }
      : undefined,
  'blank line under the delimiter': ({ table, lines }) =>
    table
      ? { text: joinLines(lines.toSpliced(table.header + 2, 0, '')), rules: ['table/malformed'], line: table.header, near: 3 }
      : undefined,
  'header typo: base': renamed(/^base/i, 'Bsae Slary', ['table/required-column']),
  'header typo: total': renamed(/^total/i, 'Totl Cmp', ['table/required-column']),
  'header typo: region': renamed(/^region/i, 'Regoin', ['table/required-column']),
  'header word: total': renamed(/^total/i, 'Notes', ['table/required-column']),
  'header word: base': renamed(/^base/i, 'Amount', ['table/required-column']),
  'header emptied: base': renamed(/^base/i, '', ['table/required-column', 'table/empty-cell']),
  'header emptied: total': renamed(/^total/i, '', ['table/required-column', 'table/empty-cell']),
  'columns swapped': (soil) => {
    const { table } = soil
    if (table?.layout !== 'regions' || table.names.length < 4) return undefined
    return { text: swapColumns(soil, 1, 2), rules: ['table/column-order'], line: table.header, consequences: [] }
  },
  'total column first': (soil) => {
    const { table } = soil
    if (table?.layout !== 'regions' || !/^total/i.test(table.names.at(-1) ?? '')) return undefined
    return { text: swapColumns(soil, 1, table.names.length - 1), rules: ['table/column-order'], line: table.header }
  },
  'total column removed': ({ table, lines }) => {
    if (table?.layout !== 'regions' || !/^total/i.test(table.names.at(-1) ?? '')) return undefined
    const last = table.rows.at(-1)?.line ?? 0
    const cut = lines.map((line, at) => (at >= table.header && at <= last ? line.replace(/[^|]*\|\s*$/, '') : line))
    return { text: joinLines(cut), rules: ['table/required-column'], line: table.header, near: 1, consequences: ELSEWHERE }
  },
  'pipe lost inside a row': (soil) => {
    const row = soil.pick(soil.table?.rows)
    return row
      ? {
          text: withLine(soil, row.line, (soil.lines[row.line] ?? '').replace(/(\|[^|]+)\|/, '$1 ')),
          rules: ['table/ragged-row'],
          line: row.line,
          consequences: ELSEWHERE,
        }
      : undefined
  },
  'cell too many': (soil) => {
    const row = soil.pick(soil.table?.rows)
    return row
      ? {
          text: withLine(soil, row.line, `${soil.lines[row.line]} $10K |`),
          rules: ['table/ragged-row'],
          line: row.line,
          consequences: ELSEWHERE,
        }
      : undefined
  },
  'first cell lost': (soil) => {
    const row = soil.pick(soil.table?.rows)
    return row
      ? {
          text: withLine(soil, row.line, joinRow(row.cells.slice(1))),
          rules: ['table/ragged-row'],
          line: row.line,
          consequences: ELSEWHERE,
        }
      : undefined
  },
  'first cell emptied': cell(() => '', ['table/empty-cell'], 0),
  'last cell emptied': cell(() => '', ['table/empty-cell'], -1),
  'cell unreadable': cell((was) => (/\d/.test(was) ? `${was} ${was}` : undefined), ['table/unreadable-cell']),
  'cell with letters in a number': cell(
    (was) => (/\d0/.test(was) && moneyOf(was)?.rest === '' ? was.replace(/(\d)0/, '$1O') : undefined),
    ['table/unreadable-cell', 'band/scale'],
  ),
  'cell with two points': cell((was) => (/\dK/.test(was) ? was.replace(/(\d)K/, '$1.5.5K') : undefined), ['table/unreadable-cell']),
  'cell with words': cell((was) => (moneyOf(was) ? 'Varies' : undefined), ['table/unpriced-cell']),
  'cell to be done': cell((was) => (/\d/.test(was) ? 'TBD' : undefined), ['structure/placeholder', 'table/unpriced-cell']),
  'cell with a variable': cell((was) => (/\d/.test(was) ? '$[X]K–$[Y]K' : undefined), ['structure/placeholder']),
  'row twice': ({ table, lines, pick }) => {
    const row = pick(table?.rows)
    return row
      ? {
          text: joinLines(lines.toSpliced(row.line + 1, 0, lines[row.line] ?? '')),
          rules: ['table/duplicate-row'],
          line: row.line + 1,
          consequences: ELSEWHERE,
        }
      : undefined
  },
  'row twice with other figures': (soil) => {
    const row = soil.pick(soil.table?.rows)
    const others = soil.table?.rows.find((one) => one !== row)
    if (!row || !others || row.cells[1]?.slice(0, 1) !== others.cells[1]?.slice(0, 1) || row.cells[0] === '') return undefined
    const text = joinRow(others.cells.with(0, row.cells[0] ?? ''))
    const isLevel = soil.table?.layout === 'matrix'
    return {
      text: joinLines(soil.lines.toSpliced(row.line + 1, 0, text)),
      rules: ['table/duplicate-row'],
      line: row.line + 1,
      consequences: [...ELSEWHERE, 'band/total', 'band/mixed-convention', ...(isLevel ? ['band/ladder'] : [])],
    }
  },
  'region renamed to another': (soil) => {
    const [first, second] = soil.table?.layout === 'regions' ? soil.table.rows : []
    if (!first || !second || first.cells[1]?.slice(0, 1) !== second.cells[1]?.slice(0, 1)) return undefined
    return {
      text: withCell(soil, second, 0, first.cells[0] ?? ''),
      rules: ['table/duplicate-row'],
      line: second.line,
      consequences: ['table/region-count'],
    }
  },
  'regions removed': ({ table, lines }) => {
    if (table?.layout !== 'regions' || table.rows.length !== 3) return undefined
    return {
      text: joinLines(lines.toSpliced(table.rows[1]?.line ?? 0, 1)),
      rules: ['table/region-count'],
      line: table.header,
      near: 9,
      consequences: [...ELSEWHERE, 'band/equity-period', 'band/total'],
    }
  },
  'table removed': ({ table, lines }) =>
    table
      ? {
          text: joinLines(lines.toSpliced(table.header, table.rows.length + 2)),
          rules: ['structure/required-section', 'structure/empty-section'],
          line: null,
          consequences: ELSEWHERE,
        }
      : undefined,
}
