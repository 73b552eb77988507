import { describe, expect, test } from 'vitest'
import type { Title } from '../guide.ts'
import { isOwnCompany, keyOf, ownNames } from './level-own.ts'

const titleOf = (company: string | null): Title => {
  const label = { span: { start: 0, end: 0 }, raw: company ?? '', text: company ?? '' }
  return { ...label, form: 'global', role: null, company: company === null ? null : label, levels: null, isFirst: true }
}

describe('a guide knows its company', () => {
  test.each([
    ['Kite', ['Kite']],
    ['Kite Works', ['Kite Works', 'Kite', 'KW']],
    ['Kite  Bolt  Works', ['Kite  Bolt  Works', 'Kite Bolt Works', 'Kite Bolt', 'Kite', 'KBW']],
    ['Grand Royal Fish', ['Grand Royal Fish', 'Grand Royal', 'Grand', 'GRF']],
    ['Royal Fish', ['Royal Fish', 'RF']],
    ['Bank of Iceland', ['Bank of Iceland', 'BI']],
    ['Salt & Pepper', ['Salt & Pepper', 'Salt', 'SP']],
    ['Salt and Pepper', ['Salt and Pepper', 'Salt', 'SP']],
    ['Kite (Bolt)', ['Kite (Bolt)', 'Kite', 'Bolt', 'KB']],
    ['Kite/Bolt', ['Kite/Bolt', 'Kite', 'Bolt']],
    ['Kite | Bolt', ['Kite | Bolt', 'Kite', 'Bolt', 'KB']],
    ['Kite by Bolt', ['Kite by Bolt', 'Kite', 'Bolt', 'KB']],
    ['Kite  ×  Bolt', ['Kite  ×  Bolt', 'Kite × Bolt', 'Kite', 'Bolt', 'KB']],
    ['Kite x Bolt', ['Kite x Bolt', 'Kite', 'Bolt', 'KB']],
    ['Kite xBolt', ['Kite xBolt', 'Kite', 'KB']],
    ['Rugby Union', ['Rugby Union', 'Rugby', 'RU']],
    ['NVidia', ['NVidia']],
    ['KiteWorks', ['KiteWorks', 'KW']],
    ['Kite works', ['Kite works', 'Kite']],
    ['Kite 2 Go', ['Kite 2 Go', 'Kite 2', 'Kite']],
    ['Q Corp', ['Q Corp', 'QC']],
    ['HQ Labs', ['HQ Labs', 'HQL', 'HQ']],
    ['Kite.com', ['Kite.com', 'Kite']],
    ['Kite.ai', ['Kite.ai', 'Kite']],
    ['Kite.IO', ['Kite.IO', 'Kite']],
    ['Kite.co', ['Kite.co', 'Kite']],
    ['Kite.org Labs', ['Kite.org Labs', 'Kite.org', 'Kite', 'KL']],
    ['Kite.community', ['Kite.community']],
  ])('%s as %j', (company, names) => {
    const read = ownNames(titleOf(company))
    expect([...read].sort()).toEqual([...names].sort())
    expect(read.map(({ length }) => length)).toEqual(read.map(({ length }) => length).sort((a, b) => b - a))
  })

  test.each([
    ['Activision Blizzard', ['Activision/MS', 'Activision']],
    ['Amazon', ['AWS', 'Amazon Web Services']],
    ['American Express', ['AmEx', 'Amex']],
    ['Andreessen Horowitz', ['a16z']],
    ['Bank of America', ['BofA', 'BoA']],
    ['Bill.com', ['BILL']],
    ['Block', ['Square', 'Cash App']],
    ['ByteDance', ['TikTok']],
    ['Cerner', ['Oracle Health']],
    ['Citigroup', ['Citi']],
    ['D.E. Shaw', ['D.E. Shaw', 'D. E. Shaw', 'DE Shaw']],
    ['Google', ['Alphabet']],
    ['JPMorgan Chase', ['JPMorgan', 'JPMC', 'JPM', 'JP Morgan']],
    ['Meta', ['Facebook']],
    ['Microsoft', ['MSFT', 'Azure']],
    ['SentinelOne', ['S1']],
    ['Sony', ['SIE', 'PlayStation']],
    ['UnitedHealth Group', ['UHG']],
  ])('%s by its other names %j', (company, names) => expect(ownNames(titleOf(company))).toEqual(expect.arrayContaining(names)))

  test('by no name where its title tells none', () => {
    expect(ownNames(null)).toEqual([])
    expect(ownNames(titleOf(null))).toEqual([])
  })
})

test('another bank is not the guide’s own', () => {
  expect(isOwnCompany('Bank of America', ownNames(titleOf('Bank of Iceland')))).toBe(false)
  expect(isOwnCompany('Bank of Iceland Group', ownNames(titleOf('Bank of Iceland')))).toBe(true)
})

test('a name of one letter is a name', () => {
  expect(['Q', 'q Labs', 'Quartz', ''].map((company) => isOwnCompany(company, ['Q']))).toEqual([true, true, false, false])
})

test('a name’s key is without marks and blanks', () => {
  expect(keyOf('D. E. Shaw & Co.')).toBe('deshawco')
})
