import { joinLines, type Operator, withCell, withLine } from '../operator.ts'
import { pickCell } from './figures.ts'

const decoder = new TextDecoder('windows-1252')

/** UTF-8 read as Windows-1252, with the five bytes that it lacks kept as control characters. */
export const misread = (text: string): string => decoder.decode(new TextEncoder().encode(text))

const isPlain = (text: string): boolean => /^[\0-\x7F]*$/.test(text)

const proseLine = (lines: readonly string[]): number =>
  lines.findIndex((line, at) => at > 8 && line.length > 80 && /^[A-Z]/.test(line) && !isPlain(line))

const inProse =
  (change: (line: string) => string, rules: readonly string[] = ['text/encoding']): Operator =>
  (soil) => {
    const at = proseLine(soil.lines)
    return at < 0 ? undefined : { text: withLine(soil, at, change(soil.lines[at] ?? '')), rules, line: at }
  }

const inFigure =
  (change: (cell: string) => string, rules: readonly string[], consequences: readonly string[] = []): Operator =>
  (soil) => {
    const cell = pickCell(soil, 'base') ?? pickCell(soil, 'total')
    return (
      cell && {
        text: withCell(soil, cell.row, cell.column, change(cell.row.cells[cell.column] ?? '')),
        rules,
        line: cell.row.line,
        consequences,
      }
    )
  }

const dash =
  (text: string, rules = ['text/dash-style']): Operator =>
  (soil) => {
    const cell = pickCell(soil, 'base') ?? pickCell(soil, 'total')
    if (cell?.money.rest !== '' || cell.money.dash === text) return undefined
    const { row, column, money } = cell
    return {
      text: withCell(soil, row, column, `${money.open}${money.low}${money.lowScale}${text}${money.open2}${money.high}${money.highScale}`),
      rules,
      line: row.line,
    }
  }

/** Damage to characters and odd ones. */
export const texts: Readonly<Record<string, Operator>> = {
  'paragraph misread': inProse(misread),
  'paragraph misread twice': inProse((line) => misread(misread(line))),
  'whole guide misread': ({ text }) => (isPlain(text) ? undefined : { text: misread(text), rules: ['text/encoding'] }),
  'whole guide misread twice': ({ text }) => (isPlain(text) ? undefined : { text: misread(misread(text)), rules: ['text/encoding'] }),
  'table misread': ({ table, lines }) => {
    const rows = new Set(table?.rows.map(({ line }) => line))
    const damaged = lines.map((line, at) => (rows.has(at) ? misread(line) : line))
    return joinLines(damaged) === joinLines(lines) ? undefined : { text: joinLines(damaged), rules: ['text/encoding'] }
  },
  'cell misread': inFigure(misread, ['text/encoding']),
  'controls left': inProse((line) => `${line} It\u0092s \u0093quoted\u0094.`),
  'control dash in a figure': inFigure((cell) => cell.replace(/\s*[-–]\s*/, '\u0096'), ['text/encoding'], ['text/dash-style']),
  'one letter misread': inProse((line) => `${line} CafÃ©.`),
  'quote misread': inProse((line) => line.replace(/ /, ' â€œquotedâ€\u009d ')),
  'replacement in prose': inProse((line) => line.replace(/[^\0-\x7F]/, '\uFFFD')),
  'replacement in a figure': inFigure((cell) => cell.replace(/[-–]/, '\uFFFD'), ['text/encoding']),
  'replacement for a sign': inFigure((cell) => cell.replace(/[$£€₹₪]/, '\uFFFD'), ['text/encoding']),
  'no-break space in a figure': inFigure((cell) => cell.replace(/(\d)/, '\u00A0$1'), ['text/invisible-character']),
  'no-break spaces at a dash': inFigure(
    (cell) => cell.replace(/\s*([-–])\s*/, '\u00A0$1\u00A0'),
    ['text/invisible-character'],
    ['text/dash-style'],
  ),
  'narrow space in a figure': inFigure((cell) => cell.replace(/(\d)/, '\u202F$1'), ['text/invisible-character']),
  'zero-width space in a figure': inFigure((cell) => cell.replace(/(\d)(\d)/, '$1\u200B$2'), ['text/invisible-character']),
  'zero-width joiner in a figure': inFigure((cell) => cell.replace(/(\d)(\d)/, '$1\u200D$2'), ['text/invisible-character']),
  'word joiner in a figure': inFigure((cell) => cell.replace(/(\d)(\d)/, '$1\u2060$2'), ['text/invisible-character']),
  'soft hyphen in a figure': inFigure((cell) => cell.replace(/(\d)(\d)/, '$1\u00AD$2'), ['text/invisible-character']),
  'byte-order mark in a figure': inFigure((cell) => cell.replace(/(\d)/, '\uFEFF$1'), ['text/invisible-character']),
  'direction mark in a figure': inFigure((cell) => cell.replace(/(\d)/, '\u200E$1'), ['text/invisible-character']),
  'zero-width space in the title': (soil) => ({
    text: withLine(soil, 0, (soil.lines[0] ?? '').replace(/([a-z])([a-z])/, '$1\u200B$2')),
    rules: ['text/invisible-character'],
    line: 0,
  }),
  'zero-width space in a header': (soil) =>
    soil.table && {
      text: withLine(soil, soil.table.header, (soil.lines[soil.table.header] ?? '').replace(/([A-Z])([a-z])/, '$1\u200B$2')),
      rules: ['text/invisible-character'],
      line: soil.table.header,
    },
  'no-break space in a label': (soil) => {
    const row = soil.pick(soil.table?.rows.filter(({ cells }) => / /.test(cells[0] ?? '')))
    return (
      row && {
        text: withCell(soil, row, 0, (row.cells[0] ?? '').replace(' ', '\u00A0')),
        rules: [],
        line: row.line,
        consequences: ['text/invisible-character'],
      }
    )
  },
  'other dash': (soil) => {
    const cell = pickCell(soil, 'base') ?? pickCell(soil, 'total')
    return dash(cell?.money.dash.includes('–') ? '-' : '–')(soil)
  },
  'spaces at a dash': (soil) => {
    const cell = pickCell(soil, 'base') ?? pickCell(soil, 'total')
    return dash(cell?.money.dash.includes(' ') ? cell.money.dash.trim() : ` ${cell?.money.dash} `)(soil)
  },
  'em dash': dash('—'),
  'minus sign': dash('\u2212'),
  'figure dash': dash('\u2012'),
  'word between the ends': dash(' to '),
}
