import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readAsks } from './asks.ts'
import { readSections } from './sections.ts'
import { readTables } from './tables.ts'

/** What a guide asks for, each as kind, component, figure and period. */
const asksOf = (text: string): string[] => {
  const document = parseMarkdown(text)
  const tables = readTables(document)
  return readAsks(document, readSections(document, tables), tables).map(({ kind, component, range, period, span }) => {
    expect(text.slice(span.start, span.end)).toBe(range.raw)
    return [kind, component, range.raw, ...(period === 'unknown' ? [] : [period])].join(' ')
  })
}

const TITLE = '### Baker | Acme Global Negotiation Guide\n\n'
const asksIn = (strategy: string): string[] => asksOf(`${TITLE}> **Negotiate Up Strategy:** ${strategy}\n`)
const table = (header: string, ...rows: readonly string[]): string =>
  `\n\n| ${header} |\n|${'---|'.repeat(header.split('|').length)}\n${rows.map((row) => `| ${row} |\n`).join('')}`
const targets = (header: string, ...rows: readonly string[]): string[] => asksIn(`see below${table(header, ...rows)}`)

describe('a column of targets is told by a word of its own', () => {
  const WORDS = {
    floor: ['accept', 'accepted', 'floor', 'walk', 'walking'],
    counter: ['initial', 'current', 'counter', 'offer', 'offered'],
    ask: ['target', 'stretch', 'ask', 'start', 'open', 'opening', 'anchor'],
  }
  const all = Object.entries(WORDS).flatMap(([kind, words]) => words.map((word) => [word, kind]))
  test.each(all)('“%s” heads a column of the kind %s', (word, kind) => {
    expect(targets(`Component | ${word}`, 'Base | $90K')).toEqual([`${kind} base $90K`])
    expect(targets(`Component | Our ${word.toUpperCase()} now`, 'Base | $90K')).toEqual([`${kind} base $90K`])
    expect(targets(`Component | x${word}`, 'Base | $90K')).toEqual([])
  })

  test.each(['floors', 'initially', 'currently', 'counters', 'offers', 'targets', 'stretching', 'asks', 'started', 'opens', 'anchors'])(
    '“%s” heads none',
    (word) => expect(targets(`Component | ${word}`, 'Base | $90K')).toEqual([]),
  )

  test.each([
    ['Target to accept', 'floor'],
    ['Floor of the offer', 'floor'],
    ['Ask against offer', 'counter'],
  ])('in “%s” a floor goes before an offer, and an offer before an ask', (header, kind) =>
    expect(targets(`Component | ${header}`, 'Base | $90K')).toEqual([`${kind} base $90K`]),
  )
})

test.each([
  ['component | Target', ['Base | $90K'], ['ask base $90K']],
  ['COMPONENT | Target', ['Base | $90K'], ['ask base $90K']],
  ['Components | Target', ['Base | $90K'], []],
  ['Pay component | Target', ['Base | $90K'], []],
  ['Component | Target', ['Base | $90K — $95K'], ['ask base $90K — $95K']],
  ['Component | Target', ['Base | 90K'], []],
  ['Component | Target', ['Base | ** $90K**'], ['ask base $90K']],
  ['Component | Target', ['Base per year | $90K'], ['ask base $90K']],
  ['Component | Target', ['RSUs per year | $90K'], ['ask equity $90K year']],
  ['Component | Target', ['RSUs | $90K'], ['ask equity $90K']],
  ['Component | Target', ['Base', 'RSUs | $90K'], ['ask equity $90K']],
  ['Component | Target', ['Base | $90K | $99K'], ['ask base $90K']],
  ['Component | Target', ['Base raise | $90K', 'TC | $99K'], ['ask total $99K']],
  ['Component | Notes | Target | Floor', ['Base | $70K | $90K | $80K'], ['ask base $90K', 'floor base $80K']],
])('%s %j asks for %j', (header, rows, expected) => expect(targets(header, ...rows)).toEqual(expected))

const TARGETS = table('Component | Target', 'Base | $91K')

test('a table of targets is left out only where the prose asks', () => {
  expect(asksIn(`Target $90K base.${TARGETS}`)).toEqual(['ask base $90K'])
  expect(asksIn(`Accept $90K base.${TARGETS}`)).toEqual(['floor base $90K', 'ask base $91K'])
})

test('the prose around tables is read, and what stands in their cells is not', () => {
  const cells = (amount: string) => table('Step | Say', `1 | Target ${amount} base.`)
  expect(asksIn(`Target $90K base.${cells('$70K')}\nTarget $91K base.`)).toEqual(['ask base $90K', 'ask base $91K'])
  expect(asksIn(`Target $90K base.${cells('$70K')}\nTarget $91K base.${cells('$71K')}\nTarget $92K base.`)).toEqual([
    'ask base $90K',
    'ask base $91K',
    'ask base $92K',
  ])
  expect(asksIn(`Target $90K base.${cells('$70K')}${cells('$71K')}`)).toEqual(['ask base $90K'])
  expect(asksIn(`Ask well.${cells('$70K')}\nAnd well.${cells('$71K')}`)).toEqual([])
})

test('several tables of targets are read one after another', () => {
  const second = table('Component | Floor', 'Base | $81K')
  expect(asksIn(`see below${TARGETS}\nand${second}`)).toEqual(['ask base $91K', 'floor base $81K'])
})

test('only strategies ask, and each figure is asked for once', () => {
  expect(asksOf(`${TITLE}**Negotiation DNA**\n\nTarget $90K base.\n\n> **Negotiate Up Strategy:** Target $91K base.\n`)).toEqual([
    'ask base $91K',
  ])
  expect(asksOf(`${TITLE}**Negotiation DNA:** Target $90K base.${TARGETS}\n> **Negotiate Up Strategy:** Be kind.\n`)).toEqual([])
  expect(asksIn('Target $90K base. Push to $90K base. Accept $90K base.')).toEqual(['ask base $90K', 'floor base $90K'])
  expect(asksIn('Target $1–$112 base. Push to $11–$12 base.')).toEqual(['ask base $1–$112', 'ask base $11–$12'])
})
