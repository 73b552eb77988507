import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { readTables } from './tables.ts'

const read = (text: string) => readTables(parseMarkdown(text))
const cells = (text: string) => read(text).map(({ header, rows }) => [header, ...rows].map((row) => row.cells.map((cell) => cell.text)))

/** The text after its tables' repairs, applied until none is left. */
const repaired = (text: string): string => {
  const repair = read(text).find(({ defect }) => defect?.repair)?.defect?.repair
  return repair ? repaired(text.slice(0, repair.span.start) + repair.text + text.slice(repair.span.end)) : text
}

describe('cells', () => {
  test('without padding, marks and comments, their pipes escaped or not', () => {
    const text = '| Region | **Base** |\n|---|---|\n| [Oslo](x) :no: | `a \\| b` | <!-- c | d -->\n|  | \\\\|\n'
    expect(cells(text)).toEqual([
      [
        ['Region', 'Base'],
        ['Oslo', 'a | b'],
        ['', '\\'],
      ],
    ])
  })

  test('as they stand, where a row is ragged', () => {
    expect(cells('| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n')).toEqual([[['a', 'b'], ['1'], ['1', '2', '3']]])
  })

  test('an empty cell has a place without width, a line end is never content', () => {
    const [table] = read('| a | b |\r\n|---|---|\r\n| 1 |  |\r\n')
    const empty = table?.rows[0]?.cells[1]
    expect(empty).toMatchObject({ raw: '', span: { start: 28, end: 28 }, outer: { start: 27, end: 29 } })
    expect(table?.rows[0]?.span).toEqual({ start: 22, end: 30 })
  })

  test('without outer pipes, indented, with tabs', () => {
    expect(cells('a | b\n--|--\n1 | 2\n')).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ])
    expect(cells('text\n\n  |\ta\t| b |\n  |---|---|\n  | 1\t| 2 |\n')).toEqual([
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ])
  })
})

const HEADER = '| Region | Base Salary |\n'
const ROWS = '| Oslo | kr900K |\n| Bergen | kr800K |\n'
const SOUND = `${HEADER}|---|---|\n${ROWS}`

describe('what Markdown does not see is read all the same', () => {
  test.each([
    ['no-delimiter', HEADER + ROWS],
    ['short-delimiter', `${HEADER}|---|\n${ROWS}`],
    ['long-delimiter', `${HEADER}|---|---|---|\n${ROWS}`],
    ['broken-delimiter', `${HEADER}|---|--x|\n${ROWS}`],
    ['broken-delimiter', `${HEADER}|———|———|\n${ROWS}`],
    ['cut-off-rows', `${HEADER}|---|---|\n| Oslo | kr900K |\n\n| Bergen | kr800K |\n`],
    ['cut-off-rows', `${HEADER}|---|---|\n\n| Oslo | kr900K |\n\n\n| Bergen | kr800K |\n`],
    ['cut-off-rows', `${HEADER}\n|---|---|\n${ROWS}`],
  ])('%s: %j', (kind, text) => {
    expect(read(text)).toHaveLength(1)
    expect(read(text)[0]?.defect?.kind).toBe(kind)
    expect(cells(text)).toEqual(cells(SOUND))
    expect(repaired(text)).toBe(SOUND)
  })

  test('rows behind a comment of its own line, which has no single repair', () => {
    const text = `${HEADER}|---|---|\n| Oslo | kr900K |\n<!-- note -->\n| Bergen | kr800K |\n`
    expect(cells(text)).toEqual(cells(SOUND))
    expect(read(text)[0]?.defect).toMatchObject({ kind: 'cut-off-rows', repair: null })
  })

  test('a caption that Markdown takes for a row is none', () => {
    const text = `${SOUND}*All figures are annual.*\n`
    expect(cells(text)).toEqual(cells(SOUND))
    expect(read(text)[0]?.defect?.kind).toBe('lazy-row')
    expect(repaired(text)).toBe(`${SOUND}\n*All figures are annual.*\n`)
  })

  test('prose between rows, which are rows for Markdown too', () => {
    const text = SOUND.replace('| Bergen', 'Checked by hand.\n| Bergen')
    expect(read(text)).toHaveLength(1)
    expect(cells(text)).toEqual(cells(SOUND))
    expect(read(text)[0]?.defect).toMatchObject({ kind: 'lazy-row', repair: null })
  })

  test('a second delimiter row', () => {
    const text = SOUND.replace('|---|---|\n', '|---|---|\n|---|---|\n')
    expect(cells(text)).toEqual(cells(SOUND))
    expect(repaired(text)).toBe(SOUND)
  })

  test('where the first row holds figures, the header may be what is lost', () => {
    expect(read(ROWS)[0]?.defect).toMatchObject({ kind: 'no-delimiter', repair: null })
  })

  test.each([' |\n|---|\n| |', '|\n|---|\n| $1K |'])(
    'is not repaired under a lone pipe, which no delimiter row makes a header: %j',
    (text) => {
      const [table] = read(`${text}\n`)
      expect(table?.defect).toMatchObject({ kind: 'long-delimiter', repair: null })
      expect(table?.defect?.message).toContain('has 1 cell and the header 0,')
    },
  )
})

test.each([
  '**Negotiation DNA:** calm | careful | kind\n\n**Level Mapping:** A = B | C = D\n',
  'one | two\nthree | four\n',
  '| a line by itself\n',
  '```\n| a | b |\n|---|---|\n```\n',
  '<!--\n| a | b |\n|---|---|\n| 1 | 2 |\n-->\n',
  'Setext\n---\n',
])('no table: %j', (text) => expect(read(text)).toEqual([]))

test('a table under a comment, and two tables apart', () => {
  expect(cells('<!-- x -->\n| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |\n')).toEqual([
    [['a'], ['1']],
    [['b'], ['2']],
  ])
})
