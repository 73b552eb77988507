import { around, type HostileGuide, withRows } from './hostile-guide.ts'

const cell = (text: string): string => withRows([`| Oslo, Norway | ${text} | $320K–$400K | 10–15% | $300K–$375K |`])

/** Figures that no offer ever had. */
export const figureFloods: readonly HostileGuide[] = [
  { name: '100,000 digits', make: () => cell(`$${'9'.repeat(100_000)}`) },
  { name: '100,000 digits to 100,000 digits', make: () => cell(`$${'9'.repeat(100_000)}K–$${'8'.repeat(100_000)}K`) },
  { name: '100,000 grouped digits', make: () => cell(`$9${',999'.repeat(30_000)}`) },
  { name: '100,000 decimals', make: () => cell(`$1.${'3'.repeat(100_000)}K`) },
  { name: 'exponents', make: () => cell('1e308–1e309') },
  { name: 'more than any number holds', make: () => cell(`$${'9'.repeat(400)}M–$${'9'.repeat(400)}B`) },
  { name: 'an open range without high end', make: () => cell(`$${'9'.repeat(30)}K–`) },
  { name: 'zero and less', make: () => cell('-$0K–$-0') },
  { name: 'a range of 10,000 dashes', make: () => cell(`$200K${'–'.repeat(10_000)}$240K`) },
  { name: 'ranges in a chain', make: () => cell('$200K–'.repeat(5000)) },
  { name: 'signs without figures', make: () => cell('$'.repeat(50_000)) },
  { name: 'points and commas', make: () => cell(`$1${'.,'.repeat(50_000)}2`) },
  { name: 'notes in notes', make: () => cell(`$200K${' (a'.repeat(20_000)}${')'.repeat(20_000)}`) },
  { name: 'slashes', make: () => cell(`$200K${' / '.repeat(20_000)}£1`) },
  { name: 'percents', make: () => cell('10%–'.repeat(10_000)) },
  { name: 'figures in prose', make: () => around(`A base of ${'$200K–$240K, '.repeat(20_000)}and no more.`) },
  { name: '300,000 digits in prose', make: () => around(`A base of $${'7'.repeat(300_000)} is asked.`) },
]
