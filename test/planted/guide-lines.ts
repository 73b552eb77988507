/** A table row found by lines alone, apart from any Markdown parser: what plants are made in. */
export interface LineRow {
  readonly line: number
  readonly cells: readonly string[]
}

export type LineLayout = 'regions' | 'matrix' | 'components'

export interface LineTable {
  readonly layout: LineLayout
  /** 0-based line of the header; the delimiter row follows. */
  readonly header: number
  readonly names: readonly string[]
  readonly rows: readonly LineRow[]
}

export const splitRow = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())

export const joinRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const layoutOf = (names: readonly string[]): LineLayout | undefined => {
  const [first = ''] = names
  if (/^region$/i.test(first) && names.some((name) => /^base/i.test(name))) return 'regions'
  if (/^component$/i.test(first) && names.some((name) => /\([A-Z/]+\)/.test(name))) return 'components'
  return /^level$/i.test(first) && names.slice(1).every((name) => /\([A-Z/]+/.test(name)) ? 'matrix' : undefined
}

/** The compensation table, always a guide's first; undefined where its layout is none of the three usual ones. */
export const findTable = (lines: readonly string[]): LineTable | undefined => {
  const header = lines.findIndex((line, at) => line.startsWith('|') && /^\|[\s:|-]+\|$/.test(lines[at + 1] ?? ''))
  const names = splitRow(lines[header] ?? '')
  const layout = layoutOf(names)
  if (header < 0 || !layout) return undefined
  const rows: LineRow[] = []
  for (let line = header + 2; lines[line]?.startsWith('|'); line++) rows.push({ line, cells: splitRow(lines[line] ?? '') })
  return rows.length < 2 ? undefined : { layout, header, names, rows }
}

/** A range of money that a cell begins with, in pieces that join to the cell again. */
export interface Money {
  readonly open: string
  readonly low: string
  readonly lowScale: string
  readonly dash: string
  readonly open2: string
  readonly high: string
  readonly highScale: string
  readonly rest: string
}

const MONEY = /^(\**[^\d\s*]{1,3}\s?)(\d[\d,]*(?:\.\d+)?)([KMLB]?)(\s*[-–]\s*)([^\d\s]{0,3}\s?)(\d[\d,]*(?:\.\d+)?)([KMLB]?)(.*)$/u

export const moneyOf = (cell: string | undefined): Money | undefined => {
  const match = MONEY.exec(cell ?? '')
  if (!match) return undefined
  const [, open = '', low = '', lowScale = '', dash = '', open2 = '', high = '', highScale = '', rest = ''] = match
  return { open, low, lowScale, dash, open2, high, highScale, rest }
}

export const writeMoney = ({ open, low, lowScale, dash, open2, high, highScale, rest }: Money): string =>
  `${open}${low}${lowScale}${dash}${open2}${high}${highScale}${rest}`

/** A number written as another one is, so that only its value changes. */
export const scaled = (number: string, factor: number): string => {
  const digits = number.split('.')[1]?.length ?? 0
  const value = (Number(number.replaceAll(',', '')) * factor).toFixed(digits)
  return number.includes(',') ? Number(value).toLocaleString('en') : value
}

const UNIT: Readonly<Record<string, number>> = { '': 1, K: 1e3, L: 1e5, M: 1e6, B: 1e9 }

export const valueIn = (number: string, scale: string): number => Number(number.replaceAll(',', '')) * (UNIT[scale] ?? 1)
