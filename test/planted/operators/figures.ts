import { type LineRow, type Money, moneyOf, scaled, splitRow, valueIn, writeMoney } from '../guide-lines.ts'
import { ELSEWHERE, joinLines, type Operator, type Plant, type Soil, withCell } from '../operator.ts'

interface Cell {
  readonly row: LineRow
  readonly column: number
  readonly money: Money
}

const COLUMNS: Readonly<Record<string, RegExp>> = { base: /^base/i, equity: /stock|equity|rsu|options/i, total: /^total/i }

const cellAt = (row: LineRow | undefined, column: number): Cell | undefined => {
  const money = row && column > 0 ? moneyOf(row.cells[column]) : undefined
  return row && money ? { row, column, money } : undefined
}

/** Whether a row has figures wherever a total's parts may stand: else its total can't be checked. */
const isPriced = ({ cells }: LineRow): boolean => cells.slice(1).every((cell) => /\d/.test(cell))

/** A money cell of a component: in a table of regions a row's, in one of components a column's, in a matrix any (as total). */
export const pickCell = ({ table, pick }: Soil, component: string): Cell | undefined => {
  const pattern = COLUMNS[component]
  if (!table || !pattern) return undefined
  if (table.layout === 'regions')
    return cellAt(
      pick(table.rows),
      table.names.findIndex((name) => pattern.test(name)),
    )
  const row =
    table.layout === 'matrix' ? pick(table.rows) : table.rows.find(({ cells }) => pattern.test((cells[0] ?? '').replaceAll('*', '')))
  return table.layout === 'matrix' && component !== 'total' ? undefined : cellAt(row, pick([...table.names.keys()].slice(1)) ?? 0)
}

type Change = (money: Money) => Money | undefined

const changed =
  (component: string, rules: readonly string[], change: Change, consequences: readonly string[] = []): Operator =>
  (soil) => {
    const cell = pickCell(soil, component)
    const money = cell && change(cell.money)
    if (!cell || !money) return undefined
    return {
      text: withCell(soil, cell.row, cell.column, writeMoney(money)),
      rules,
      line: cell.row.line,
      consequences: [...ELSEWHERE, ...consequences],
    }
  }

/** The same in a row of a region whose total can be checked. */
const inPricedRow = (component: string, rules: readonly string[], change: Change, consequences: readonly string[]): Operator => {
  const plant = changed(component, rules, change, consequences)
  return (soil) => {
    const cell = soil.table?.layout === 'regions' ? pickCell(soil, component) : undefined
    return cell && isPriced(cell.row) && soil.table?.names.some((name) => /stock|equity|rsu|options/i.test(name)) ? plant(soil) : undefined
  }
}

/** One operator for each component. */
const each = (name: string, rules: readonly string[], change: Change, components = ['base', 'equity', 'total']): Record<string, Operator> =>
  Object.fromEntries(components.map((component) => [`${name}: ${component}`, changed(component, rules, change)]))

const isSuffixed = ({ lowScale, highScale }: Money): boolean => lowScale === 'K' && highScale === 'K'
const isWide = ({ low, high, lowScale, highScale }: Money): boolean => valueIn(low, lowScale) < valueIn(high, highScale)
const isWhole = ({ low, high }: Money): boolean => !`${low}${high}`.includes('.')

const SLIPPED = ['band/scale', 'band/inverted-range']

const columnOf = (soil: Soil, component: string, change: Change): Plant | undefined => {
  const { table, lines } = soil
  if (table?.layout !== 'regions' || !COLUMNS[component]) return undefined
  const column = table.names.findIndex((name) => COLUMNS[component]?.test(name))
  const cells = table.rows.map((row) => cellAt(row, column))
  const moneys = cells.map((cell) => cell && change(cell.money))
  if (moneys.some((money) => !money)) return undefined
  const planted = cells.reduce((all, cell, at) => {
    const money = moneys[at]
    return cell && money ? all.with(cell.row.line, `| ${cell.row.cells.with(column, writeMoney(money)).join(' | ')} |`) : all
  }, lines as string[])
  return { text: joinLines(planted), rules: ['band/scale'], line: table.header, near: table.rows.length + 1, consequences: ELSEWHERE }
}

const withoutSuffix: Change = (money) =>
  isSuffixed(money) && !/[KMLB]/.test(money.rest) ? { ...money, lowScale: '', highScale: '' } : undefined

const shuffled: Operator = (soil) => {
  const { table, lines } = soil
  if (table?.layout !== 'matrix') return undefined
  const column = soil.pick([...table.names.keys()].slice(1)) ?? 1
  const [low, high] = [table.rows[0], table.rows.at(-1)]
  const [from, to] = [moneyOf(low?.cells[column]), moneyOf(high?.cells[column])]
  if (!low || !high || !from || !to || valueIn(from.low, from.lowScale) >= valueIn(to.low, to.lowScale)) return undefined
  const swapped = lines
    .with(low.line, `| ${low.cells.with(column, high.cells[column] ?? '').join(' | ')} |`)
    .with(high.line, `| ${high.cells.with(column, low.cells[column] ?? '').join(' | ')} |`)
  return { text: joinLines(swapped), rules: ['band/ladder'], near: table.rows.length, consequences: ELSEWHERE }
}

const swappedBaseAndTotal: Operator = (soil) => {
  const { table, lines, pick } = soil
  const row = table?.layout === 'regions' ? pick(table.rows) : undefined
  const [base, total] = [/^base/i, /^total/i].map((pattern) => table?.names.findIndex((name) => pattern.test(name)) ?? -1)
  if (!row || !base || !total || base < 0 || total < 0) return undefined
  const cells = row.cells.with(base, row.cells[total] ?? '').with(total, row.cells[base] ?? '')
  const [was, is] = [moneyOf(row.cells[base]), moneyOf(row.cells[total])]
  if (!was || !is || valueIn(was.low, was.lowScale) >= valueIn(is.low, is.lowScale)) return undefined
  return {
    text: joinLines(lines.with(row.line, `| ${cells.join(' | ')} |`)),
    rules: ['band/total-below-base'],
    line: row.line,
    consequences: ELSEWHERE,
  }
}

const bonusCell = (soil: Soil, pattern: RegExp) => {
  const { table, pick } = soil
  if (table?.layout !== 'regions') return undefined
  const column = table.names.findIndex((name) => /bonus/i.test(name) && !/sign/i.test(name))
  const row = pick(table.rows)
  const match = pattern.exec(row?.cells[column] ?? '')
  return row && column > 0 && match ? { row, column, match } : undefined
}

const bonus =
  (pattern: RegExp, rules: readonly string[], write: (match: RegExpExecArray) => string | undefined): Operator =>
  (soil) => {
    const cell = bonusCell(soil, pattern)
    const text = cell && write(cell.match)
    return cell && text !== undefined
      ? { text: withCell(soil, cell.row, cell.column, text), rules, line: cell.row.line, consequences: ['band/total'] }
      : undefined
  }

const PERCENT = /^(\d+)([–-])(\d+)%$/

/** Figures that are wrong by themselves or among their neighbours. */
export const figures: Readonly<Record<string, Operator>> = {
  ...each('K lost at the low end', ['band/scale'], (money) =>
    isSuffixed(money) && money.open2 !== '' ? { ...money, lowScale: '' } : undefined,
  ),
  ...each('K lost at the high end', SLIPPED, (money) => (isSuffixed(money) ? { ...money, highScale: '' } : undefined)),
  ...each('K lost at both ends', ['band/scale'], withoutSuffix),
  ...each('M for K', ['band/scale'], (money) => (isSuffixed(money) ? { ...money, lowScale: 'M', highScale: 'M' } : undefined), [
    'base',
    'total',
  ]),
  ...each('M for K at the high end', ['band/scale'], (money) => (isSuffixed(money) ? { ...money, highScale: 'M' } : undefined)),
  ...each('M for K at the low end', SLIPPED, (money) => (isSuffixed(money) ? { ...money, lowScale: 'M' } : undefined)),
  ...each('digit added to the high end', ['band/scale', 'band/implausible'], (money) =>
    isWhole(money) && isSuffixed(money) ? { ...money, high: `${money.high}0` } : undefined,
  ),
  ...each(
    'digit lost at the low end',
    ['band/scale', 'band/implausible'],
    (money) => (isWhole(money) && isSuffixed(money) && money.low.length > 1 ? { ...money, low: money.low.slice(0, -1) } : undefined),
    ['base', 'total'],
  ),
  ...each(
    'digit lost at the high end',
    SLIPPED,
    (money) => (isWhole(money) && isSuffixed(money) && money.high.length > 1 ? { ...money, high: money.high.slice(0, -1) } : undefined),
    ['base', 'total'],
  ),
  ...each(
    'digit added to both ends',
    ['band/scale'],
    (money) => (isWhole(money) && isSuffixed(money) ? { ...money, low: `${money.low}0`, high: `${money.high}0` } : undefined),
    ['base', 'total'],
  ),
  ...each('zeros for K', SLIPPED, (money) => (isWhole(money) && isSuffixed(money) ? { ...money, low: `${money.low},000` } : undefined)),
  ...each('ends swapped', ['band/inverted-range'], (money) =>
    isWide(money) ? { ...money, low: money.high, high: money.low, lowScale: money.highScale, highScale: money.lowScale } : undefined,
  ),
  'column in thousands: base': (soil) => columnOf(soil, 'base', withoutSuffix),
  'column in thousands: equity': (soil) => columnOf(soil, 'equity', withoutSuffix),
  'column in thousands: total': (soil) => columnOf(soil, 'total', withoutSuffix),
  'row in thousands': (soil) => {
    const { table, pick } = soil
    const row = table?.layout === 'regions' ? pick(table.rows) : undefined
    if (!row || !/\dK/.test(row.cells.slice(1, 2).join()) || row.cells.slice(1).some((cell) => / \/ |\(/.test(cell))) return undefined
    const cells = row.cells.map((cell, at) => (at === 0 ? cell : cell.replaceAll(/(\d)K/g, '$1')))
    return {
      text: joinLines(soil.lines.with(row.line, `| ${cells.join(' | ')} |`)),
      rules: ['band/scale'],
      line: row.line,
      consequences: ELSEWHERE,
    }
  },
  'table in thousands': ({ table, lines }) => {
    if (table?.layout !== 'regions' || table.rows.some(({ cells }) => cells.some((cell) => /\d[MLB]| \/ |\d\)/.test(cell))))
      return undefined
    const rows = new Set(table.rows.map(({ line }) => line))
    const cut = lines.map((line, at) => (rows.has(at) ? line.replaceAll(/(\d)K\b/g, '$1') : line))
    return { text: joinLines(cut), rules: ['band/scale'], line: table.header, near: 9, consequences: ELSEWHERE }
  },
  'total halved': inPricedRow(
    'total',
    ['band/total', 'band/total-below-base', 'band/implausible', 'band/mixed-convention'],
    (money) => ({ ...money, low: scaled(money.low, 0.4), high: scaled(money.high, 0.4) }),
    ['currency/conversion'],
  ),
  'total doubled': inPricedRow(
    'total',
    ['band/total', 'band/implausible', 'band/scale'],
    (money) => ({ ...money, low: scaled(money.low, 2.4), high: scaled(money.high, 2.4) }),
    ['currency/conversion', 'band/mixed-convention'],
  ),
  'total raised at the high end': inPricedRow(
    'total',
    ['band/total', 'band/implausible', 'band/scale'],
    (money) => ({ ...money, high: scaled(money.high, 1.9) }),
    ['currency/conversion', 'band/mixed-convention'],
  ),
  'base raised': inPricedRow(
    'base',
    ['band/total', 'band/total-below-base', 'band/scale'],
    (money) => ({ ...money, low: scaled(money.low, 1.8), high: scaled(money.high, 1.8) }),
    ['currency/conversion', 'band/mixed-convention', 'band/implausible'],
  ),
  'level raised above the next': (soil) => {
    const { table, pick } = soil
    const row = table?.layout === 'matrix' ? pick(table.rows.slice(0, -1)) : undefined
    const column = pick([...(table?.names.keys() ?? [])].slice(1)) ?? 1
    const money = moneyOf(row?.cells[column])
    if (!row || !money) return undefined
    const raised = writeMoney({ ...money, low: scaled(money.low, 3), high: scaled(money.high, 3) })
    return {
      text: withCell(soil, row, column, raised),
      rules: ['band/ladder', 'band/scale'],
      line: row.line,
      near: 1,
      consequences: ELSEWHERE,
    }
  },
  'levels swapped in a matrix': shuffled,
  'base and total swapped': swappedBaseAndTotal,
  'bonus over 100 %': bonus(PERCENT, ['band/implausible'], ([, low, dash, high]) =>
    Number(high) > 10 ? `${low}0${dash}${high}0%` : undefined,
  ),
  'bonus inverted': bonus(PERCENT, ['band/inverted-range'], ([, low, dash, high]) => `${high}${dash}${low}%`),
  'bonus without %': bonus(
    PERCENT,
    ['table/unreadable-cell', 'currency/missing-symbol', 'band/scale', 'band/implausible'],
    ([, low, dash, high]) => `${low}${dash}${high}`,
  ),
  'bonus money off its percent': bonus(
    /^([^\d]{1,3})(\d+)K(\s*[-–]\s*)([^\d]{1,3})(\d+)K( \(\d+[-–]\d+%\))$/u,
    ['band/implausible', 'band/scale'],
    ([, a = '', low = '', dash = '', b = '', high = '', note = '']) => `${a}${Number(low) * 3}K${dash}${b}${Number(high) * 3}K${note}`,
  ),
  'a month among years': changed('base', ['band/pay-period'], (money) => (money.rest === '' ? { ...money, rest: '/mo' } : undefined), [
    'band/implausible',
  ]),
  'header of base and total swapped': ({ table, lines }) => {
    const names = splitRow(lines[table?.header ?? -1] ?? '')
    const [base, total] = [names.findIndex((name) => /^base/i.test(name)), names.findIndex((name) => /^total/i.test(name))]
    if (table?.layout !== 'regions' || base < 0 || total < 0) return undefined
    const swapped = names.with(base, names[total] ?? '').with(total, names[base] ?? '')
    return {
      text: joinLines(lines.with(table.header, `| ${swapped.join(' | ')} |`)),
      rules: ['band/total-below-base'],
      line: table.header,
      near: table.rows.length + 1,
      consequences: [...ELSEWHERE, 'band/total-below-base', 'table/column-order'],
    }
  },
}
