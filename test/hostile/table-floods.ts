import { FALLING_ROW } from '../cli/sample-guide.ts'
import { around, type HostileGuide, MEGABYTE, table, withRows } from './hostile-guide.ts'

const HEADER = ['Region', 'Base Salary', 'Stock (RSU/4yr)', 'Bonus', 'Total Comp']
const many = <Item>(count: number, item: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => item(index))

/** Tables that are too long, too wide, or no tables at all. */
export const tableFloods: readonly HostileGuide[] = [
  { name: 'one line of a million pipes', make: () => around('|'.repeat(1_000_000)) },
  { name: 'a million pipes over a delimiter', make: () => around(`${'|'.repeat(1_000_000)}\n|---|`) },
  { name: 'a delimiter of a million pipes', make: () => around(`| a |\n${'|-'.repeat(500_000)}|`) },
  { name: 'a row of 100,000 cells', make: () => around(table(['a', 'b'], [many(100_000, () => 'c')])) },
  {
    name: 'a table of 20,000 columns',
    make: () =>
      around(
        table(
          many(20_000, (index) => `c${index}`),
          [many(20_000, () => '$1K')],
        ),
      ),
  },
  {
    name: 'a pay table of 5,000 columns',
    make: () =>
      around(
        table(
          ['Region', ...many(5000, () => 'Base Salary')],
          many(3, () => ['Denver, CO', ...many(5000, () => '$200K–$240K')]),
        ),
      ),
  },
  { name: '2 MB of rows', make: () => withRows(many(26_000, (index) => FALLING_ROW.replace('London', `Town ${index}`))) },
  { name: '2 MB of one row', make: () => withRows(many(26_000, () => FALLING_ROW)) },
  {
    name: 'rows with blank lines between',
    make: () => withRows(many(10_000, (index) => `\n${FALLING_ROW.replace('London', `Town ${index}`)}`)),
  },
  {
    name: '5,000 pay tables',
    make: () =>
      around(many(5000, () => table(HEADER, [['Denver, CO', '$180K–$220K', '$280K–$360K', '10–15%', '$368K–$443K']])).join('\n\n')),
  },
  {
    name: 'a level matrix',
    make: () =>
      around(
        table(
          ['Level', ...many(300, (index) => `City ${index} (USD)`)],
          many(100, (level) => [`L${level}`, ...many(300, () => '$240K–$200K')]),
        ),
      ),
  },
  { name: 'a cell of a megabyte', make: () => withRows([`| ${'a'.repeat(MEGABYTE)} | $1K | $1K | 1% | $1K |`]) },
  {
    name: 'a cell of a thousand currencies',
    make: () => withRows([`| Oslo, Norway | ${'$1K £2K €3K ¥4K kr 5K '.repeat(200)} | $1K | 1% | $1K |`]),
  },
  { name: 'delimiters under delimiters', make: () => around('|---|---|\n'.repeat(50_000)) },
  { name: 'tables without delimiters', make: () => around('| a | b |\n| c | d |\n\n'.repeat(20_000)) },
  { name: 'rows and prose in turns', make: () => withRows(many(10_000, () => `prose\n${FALLING_ROW}`)) },
  { name: 'escaped pipes', make: () => around(`| a |\n|---|\n| ${'\\|'.repeat(200_000)} |`) },
  { name: 'code marks in a row', make: () => around(`| a |\n|---|\n| ${'` | '.repeat(50_000)} |`) },
  {
    name: 'indented tables that Markdown does not see',
    make: () => around(many(3000, (index) => `a${index}\n    | Region | Base Salary |\n    |---|---|\n    | b | $1K |`).join('\n\n')),
  },
  { name: 'tables in list items', make: () => around('- | Region | Base Salary |\n  |---|---|\n  | a | $1K |\n'.repeat(5000)) },
]
