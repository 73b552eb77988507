import { expect, test } from 'vitest'
import type { Title } from '../guide.ts'
import { lineUnder, readLevelLine } from './level-line.ts'
import { ownNames } from './level-own.ts'
import { isForRole } from './level-role.ts'
import { splitStatement } from './level-split.ts'
import { readStatement } from './level-statement.ts'

const label = (text: string) => ({ span: { start: 0, end: text.length }, raw: text, text })
const titled = (role: string | null, levels: string | null, company = 'Acme'): Title => ({
  ...label(''),
  form: 'global',
  role: role === null ? null : label(role),
  company: label(company),
  levels: levels === null ? null : label(levels),
  isFirst: true,
})
const entry = (level: string, isOwn = true) => ({ span: { start: 0, end: 0 }, company: label('x'), level: label(level), isOwn, group: 0 })

test.each([
  ['L4', 'L4', true],
  ['L3', 'L4', false],
  ['L3-L5', 'L4', true],
  ['L3 – L5', 'L4', true],
  ['L3-5', 'L5', true],
  ['L3-L5', 'L6', false],
  ['L5', 'L3–L6', true],
  ['L 4', 'L4', true],
  ['L-4', 'L4', true],
  ['E4', 'L4', false],
  ['L5-L3', 'L5', true],
  ['L5-L3', 'L4', false],
  ['L3 / L4', 'L4', true],
  ['L1-L40', 'L13', true],
  ['L1-L40', 'L14', false],
  ['Senior (target)', 'L4', true],
  ['L9 (TARGET)', 'L4', true],
  ['Senior', 'L4', false],
  ['Baker', 'L4', true],
  ['L3', 'x', true],
])('a level %s is for a role of %s: %s', (own, levels, expected) =>
  expect(isForRole([entry('L8', false), entry(own)], titled('Baker', levels))).toBe(expected),
)

test('without a role, or without an own level, every level may be meant', () => {
  expect(isForRole([entry('Senior')], titled(null, null))).toBe(true)
  expect(isForRole([entry('Senior')], null)).toBe(true)
  expect(isForRole([entry('Senior', false)], titled('Baker', null))).toBe(true)
  expect(isForRole([entry('Senior')], titled('Senior Baker', null))).toBe(true)
  expect(isForRole([entry('Senior')], titled('Baker', null))).toBe(false)
})

test.each([
  ['Activision Blizzard', 'Activision'],
  ['Amazon', 'AWS'],
  ['American Express', 'AmEx'],
  ['Andreessen Horowitz', 'a16z'],
  ['Bank of America', 'BofA'],
  ['Bill.com', 'BILL'],
  ['Block', 'Cash App'],
  ['ByteDance', 'TikTok'],
  ['Cerner', 'Oracle Health'],
  ['Citigroup', 'Citi'],
  ['D. E. Shaw', 'DE Shaw'],
  ['Google', 'Alphabet'],
  ['JPMorgan Chase', 'JPMC'],
  ['Meta', 'Facebook'],
  ['Microsoft', 'MSFT'],
  ['SentinelOne', 'S1'],
  ['Sony', 'PlayStation'],
  ['UnitedHealth Group', 'UHG'],
])('%s is known as %s too', (company, alias) => expect(ownNames(titled('Baker', null, company))).toContain(alias))

test.each([
  'American',
  'Applied',
  'Bank',
  'Capital',
  'First',
  'General',
  'Global',
  'International',
  'National',
  'New',
  'Royal',
  'The',
  'United',
  'US',
  'Western',
  'World',
])('the word %s alone names no company', (word) => {
  expect(ownNames(titled('Baker', null, `${word} Bakers`))).not.toContain(word)
  expect(ownNames(titled('Baker', null, `${word}ly Bakers`))).toContain(`${word}ly`)
})

test.each(['Sr', 'Jr', 'Inc', 'Co', 'Corp', 'St', 'vs', 'Bros', 'Eng', 'equiv'])('the dot of %s. ends no statement', (word) => {
  const ends = (line: string) => splitStatement(line, ['Acme'])?.terms.at(-1)?.end
  expect(ends(`Acme L3 = Google ${word}. Baker`)).toBe(24 + word.length)
  expect(ends(`Acme L3 = Google ${word}xyz. Baker`)).toBe(20 + word.length)
})

test.each(['This', 'The', 'These', 'Those', 'It', 'At', 'For', 'Note', 'Your', 'You', 'There', 'Push', 'Expect', 'With', 'In'])(
  '“%s …” speaks of a mapping and states none',
  (word) => {
    expect(readStatement(`${word} Acme L3 maps to Google L4 and Meta E4`, ['Acme'])).toBeNull()
    expect(readStatement(`${word}ys L3 maps to Google L4 and Meta E4`, ['Acme'])?.terms.length).toBeGreaterThan(1)
  },
)

const line = (text: string, name = 'Acme') => {
  const read = readLevelLine(lineUnder({ name, names: [name] }, text))
  return (
    read && [
      read.entries.map(({ company, level, isOwn, group }) => `${isOwn ? '*' : ''}${company.text} ${level.text} ${group}`).join(', '),
      read.malformed.map(({ text: words }) => words).join(),
    ]
  )
}

test.each([
  ['- Acme L3 = Google L4', '*Acme L3 0, Google L4 0', ''],
  ['12. Acme L3 = Google L4', '*Acme L3 0, Google L4 0', ''],
  ['> * Acme L3 = **Google** L4', '*Acme L3 0, Google L4 0', ''],
  ['Acme L3 = Google L4 <!-- = Meta E4 -->', '*Acme L3 0, Google L4 0', ''],
  ['<!----> Acme L3 = Google L4', '*Acme L3 0, Google L4 0', ''],
  ['L3 = Google L4', '*Acme L3 0, Google L4 0', ''],
  ['Acme L3 = words', '*Acme L3 0', 'words'],
  ['L3 = L4', '*Acme L3 0', 'L4'],
])('%s maps %s', (text, entries, malformed) => expect(line(text)).toEqual([entries, malformed]))

test('what maps nothing', () => {
  for (const text of ['prose', 'a = b', 'L3 = words', `Acme L3 = Google L4${' '.repeat(4_000)}`]) expect(line(text)).toBeNull()
  expect(line(`Acme L3 = Google L4${' '.repeat(3_981)}`)).not.toBeNull()
})

test('whether a line goes on, and by which sign', () => {
  const flags = (text: string) => {
    const read = readLevelLine(lineUnder({ name: 'Acme', names: ['Acme'] }, text))
    return read && [read.isContinued, read.hasSign]
  }
  expect(flags('Comparable to Google L4 and Meta E4')).toEqual([true, false])
  expect(flags('Acme L3 is comparable to Google L4')).toEqual([false, false])
  expect(flags('Acme L3 = Google L4')).toEqual([false, true])
  expect(flags('Acme L3 ≈ Google L4')).toEqual([false, true])
  expect(flags('Acme L3 ~ Google L4')).toEqual([false, true])
})
