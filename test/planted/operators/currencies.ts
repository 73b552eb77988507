import { type Money, moneyOf, writeMoney } from '../guide-lines.ts'
import { ELSEWHERE, joinLines, type Operator, withCell, withLine } from '../operator.ts'
import { pickCell } from './figures.ts'

const SIGN = /^([$£€₹₪])$/u
const CODES: Readonly<Record<string, string>> = { $: 'USD ', '£': 'GBP ', '€': 'EUR ', '₹': 'INR ', '₪': 'ILS ' }

const other = (sign: string): string => (sign === '€' ? '£' : '€')

const inCell =
  (component: string, rules: readonly string[], change: (money: Money, column: string) => Money | undefined): Operator =>
  (soil) => {
    const cell = pickCell(soil, component)
    const money =
      cell && SIGN.test(cell.money.open) && cell.money.open === cell.money.open2 && cell.money.rest === ''
        ? change(cell.money, soil.table?.names[cell.column] ?? '')
        : undefined
    if (!cell || !money) return undefined
    return {
      text: withCell(soil, cell.row, cell.column, writeMoney(money)),
      rules,
      line: cell.row.line,
      consequences: [...ELSEWHERE, 'currency/notation'],
    }
  }

const each = (
  name: string,
  rules: readonly string[],
  change: (money: Money, column: string) => Money | undefined,
  components = ['base', 'equity', 'total'],
): Record<string, Operator> =>
  Object.fromEntries(components.map((component) => [`${name}: ${component}`, inCell(component, rules, change)]))

const rowIn =
  (from: string, to: string, isThere: (label: string) => boolean): Operator =>
  (soil) => {
    const rows =
      soil.table?.layout === 'regions'
        ? soil.table.rows.filter(
            ({ cells }) =>
              isThere(cells[0] ?? '') && cells.some((cell) => cell.startsWith(from)) && !cells.some((cell) => cell.includes(' / ')),
          )
        : []
    const row = soil.pick(rows)
    if (!row || /\([A-Z]{3}|equiv/.test(row.cells.join())) return undefined
    const cells = row.cells.map((cell, at) => (at === 0 ? cell : cell.replaceAll(from, to)))
    return {
      text: withLine(soil, row.line, `| ${cells.join(' | ')} |`),
      rules: ['currency/region'],
      line: row.line,
      consequences: [...ELSEWHERE, 'currency/notation'],
    }
  }

/** A second currency at another rate than the rest of the guide. */
const offRate: Operator = (soil) => {
  const { table, pick, lines } = soil
  const row = pick(table?.rows.filter(({ cells }) => cells.filter((cell) => / \/ /.test(cell) && moneyOf(cell)).length >= 2))
  const column = row?.cells.findIndex((cell) => / \/ /.test(cell) && moneyOf(cell)) ?? -1
  const [first, second] = (row?.cells[column] ?? '').split(' / ')
  const money = moneyOf(second)
  if (!row || !first || !money || !moneyOf(first)) return undefined
  const factor = (number: string): string => {
    const digits = number.includes(',') ? (value: number) => value.toLocaleString('en') : String
    return digits(Math.round(Number(number.replaceAll(',', '')) * 1.6))
  }
  const wrong = writeMoney({ ...money, low: factor(money.low), high: factor(money.high) })
  const cells = row.cells.with(column, `${first} / ${wrong}`)
  return {
    text: joinLines(lines.with(row.line, `| ${cells.join(' | ')} |`)),
    rules: ['currency/conversion'],
    line: row.line,
    consequences: ELSEWHERE,
  }
}

/** Signs and codes that are wrong, missing or odd. */
export const currencies: Readonly<Record<string, Operator>> = {
  ...each('sign lost at both ends', ['currency/missing-symbol'], (money) => ({ ...money, open: '', open2: '' })),
  ...each('sign lost at the low end', ['currency/missing-symbol'], (money) => ({ ...money, open: '' })),
  ...each('other currency', ['currency/mixed-row'], (money) => ({ ...money, open: other(money.open), open2: other(money.open) })),
  ...each('other currency at the low end', ['currency/mixed-row'], (money) => ({ ...money, open: other(money.open) })),
  ...each('other currency at the high end', ['currency/mixed-row'], (money) => ({ ...money, open2: other(money.open) })),
  ...each('other currency by code', ['currency/mixed-row'], (money) =>
    money.open === '$' ? { ...money, open: 'CHF ', open2: 'CHF ' } : undefined,
  ),
  ...each('code for sign', ['currency/notation'], (money) => ({ ...money, open: CODES[money.open] ?? '', open2: CODES[money.open] ?? '' })),
  ...each('code for sign without space', ['currency/notation'], (money) => ({
    ...money,
    open: CODES[money.open]?.trim() ?? '',
    open2: CODES[money.open]?.trim() ?? '',
  })),
  'pounds to dollars': rowIn('£', '$', (label) => /London|UK|Manchester|Edinburgh/.test(label)),
  'euros to dollars': rowIn('€', '$', (label) => /Berlin|Paris|Dublin|Amsterdam|Munich|Madrid/.test(label)),
  'dollars to pounds': rowIn('$', '£', (label) => /New York|NYC|San Francisco|Seattle|Austin|Chicago|Boston/.test(label)),
  'dollars to euros': rowIn('$', '€', (label) => /New York|NYC|San Francisco|Seattle|Austin|Chicago|Boston/.test(label)),
  'second currency at another rate': offRate,
  'region named elsewhere': (soil) => {
    const row = soil.pick(
      soil.table?.layout === 'regions'
        ? soil.table.rows.filter(({ cells }) => /^(?:San Francisco|New York|Seattle|Austin)[\w ,]*(?:\(HQ\))?$/.test(cells[0] ?? ''))
        : [],
    )
    return row
      ? { text: withCell(soil, row, 0, 'Tokyo, Japan'), rules: ['currency/region'], line: row.line, consequences: ELSEWHERE }
      : undefined
  },
}
