import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { isDelimiter, isSecondDelimiter, looksLikeDelimiter, outerSpans, pipesOf, readRow } from './tables/row.ts'
import { tableLines } from './tables/table-lines.ts'
import { readTables } from './tables.ts'

const whole = (text: string) => ({ start: 0, end: text.length })

test.each([
  ['| a | b |', [' a ', ' b ']],
  ['a | b', ['a ', ' b']],
  ['  | a | b |  ', [' a ', ' b ']],
  ['| a | b', [' a ', ' b']],
  ['a | b |', ['a ', ' b ']],
  ['| a \\| b |', [' a \\| b ']],
  ['| a \\\\| b |', [' a \\\\', ' b ']],
  ['| a \\x| b |', [' a \\x', ' b ']],
  ['||', ['']],
  ['|', []],
  ['a', ['a']],
])('%j has the cells %j', (line, cells) =>
  expect(outerSpans(line, whole(line)).map(({ start, end }) => line.slice(start, end))).toEqual(cells),
)

test('pipes within a line', () => {
  expect(pipesOf('a|b|c|d', { start: 2, end: 5 })).toEqual([3])
  expect(pipesOf('|a\\|b|', { start: 0, end: 6 })).toEqual([0, 5])
})

test.each([
  ['| a | b | <!-- x | y -->', ['a', 'b']],
  ['| a | b <!-- x -->', ['a', 'b <!-- x -->']],
  ['| a | b -->', ['a', 'b -->']],
  ['| a | <!-- b', ['a', '<!-- b']],
  ['| a | <!-- b -->  ', ['a']],
  ['|  | b |', ['', 'b']],
  ['|| b |', ['', 'b']],
])('the row %j', (line, cells) => {
  const row = readRow(`x\n${line}`, { start: 2, end: 2 + line.length })
  expect(row.cells.map(({ raw }) => raw)).toEqual(cells)
  expect(row.cells.map(({ column }) => column)).toEqual(cells.map((_, at) => at))
  for (const { span, outer } of row.cells) expect(outer.start <= span.start && span.end <= outer.end).toBe(true)
})

test('a line is read by itself, whatever stands before and behind it', () => {
  const text = '| x |<!-- y\n| a | -->\nz--\n|-|-|\n--'
  const line = (start: number, length: number) => ({ start, end: start + length })
  expect(readRow(text, line(12, 9)).cells.map(({ raw }) => raw)).toEqual(['a', '-->'])
  expect(looksLikeDelimiter(text, line(26, 5))).toBe(true)
  expect(isSecondDelimiter('|---|---|', line(0, 4))).toBe(false)
})

test('an empty cell stands behind one blank, where there is room', () => {
  const places = (line: string) => readRow(line, whole(line)).cells.map(({ span }) => span)
  expect(places('|   | b |')[0]).toEqual({ start: 2, end: 2 })
  expect(places('|| b |')[0]).toEqual({ start: 1, end: 1 })
})

test.each([
  ['|---|---|', true, true, true],
  ['| :-: | -: |', true, false, true],
  ['|:---|---:|', true, true, true],
  ['|-|-|', true, false, true],
  ['|---|', true, false, true],
  ['---|---', true, true, true],
  ['|---|--x|', false, false, true],
  ['|———|———|', false, false, true],
  ['|===|===|', false, false, true],
  ['|–––|a|', false, false, true],
  ['|--|a|b|', false, false, false],
  ['|--||', false, false, true],
  ['| – | – |', false, false, false],
  ['| a | b |', false, false, false],
  ['||', false, false, false],
  ['|--:-|--|', false, false, true],
  ['|', false, false, false],
  ['|--|--|', true, false, true],
  ['|---|--|', true, false, true],
  ['|--|---|', true, false, true],
  ['|---|-|', true, false, true],
  ['|- ---|---|', false, false, true],
  ['|--- -|---|', false, false, true],
  ['|---|--- -|', false, false, true],
  ['|---|- ---|', false, false, true],
  ['|---|---||', false, false, true],
  ['|---||---|', false, false, true],
  ['||---|---|', false, false, true],
  ['|---|---', true, true, true],
  ['  |---|---|---|  ', true, true, true],
  ['  ---  |  ---  ', true, true, true],
  ['|:----:|:----:|', true, true, true],
  ['|  :---  |  ---:  |', true, true, true],
  ['|::---|---|', false, false, true],
  ['|---::|---|', false, false, true],
  ['|---|x|---|', false, false, true],
  ['|---|---|x', false, false, true],
  ['x|---|---|', false, false, true],
  ['| -- | x |  |', false, false, false],
  ['|x--|x--|', false, false, false],
  ['|--x|--x|', false, false, false],
])('%s is a delimiter row: %s, a second one: %s, meant as one: %s', (line, is, isSecond, looks) => {
  expect([isDelimiter(line, whole(line)), isSecondDelimiter(line, whole(line)), looksLikeDelimiter(line, whole(line))]).toEqual([
    is,
    isSecond,
    looks,
  ])
})

const kinds = (text: string): string =>
  tableLines(parseMarkdown(text))
    .map(({ kind }) => kind)
    .join(' ')

test.each([
  ['| a |\n|---|\n| 1 |\n', 'row row row'],
  ['text | a\nmore\n', 'piped text'],
  ['no pipe\n', ''],
  ['| a |\n\n\n| b |\n', 'row blank row'],
  ['| a |\n\ntext\n\n| b |\n', 'row blank wall row'],
  ['| a |\n# Head\n| b |\n', 'row wall row'],
  ['| a |\n\n---\n\n| b |\n', 'row blank wall row'],
  ['```\n| a |\n```\n\n| b |\n', 'row'],
  ['| a |\n<!-- x -->\n| b |\n', 'row comment row'],
  ['| a |\n<!-- x\n| b |\n-->\n| c |\n', 'row comment comment comment row'],
  ['| a |\n<!-- x\n| b |\n', 'row comment comment'],
  ['> | a |\n', 'wall'],
  ['- | a |\n', 'wall'],
  ['<div>| a |</div>\n', 'wall'],
  ['a |\n    | b |\n', 'piped piped'],
  ['   | a |\n', 'row'],
])('%j is made of %s', (text, expected) => expect(kinds(text)).toBe(expected))

const defects = (text: string) => readTables(parseMarkdown(text)).map(({ defect }) => defect?.kind ?? 'sound')
const repaired = (text: string): string | null => {
  const repair = readTables(parseMarkdown(text))[0]?.defect?.repair
  return repair ? text.slice(0, repair.span.start) + repair.text + text.slice(repair.span.end) : null
}
const HEADER = '| Region | Base |\n'
const ROW = '| Oslo | kr900K |\n'
const END = '| Bergen | kr800K |\n'

test.each([
  ['sound', `${HEADER}|---|---|\n${ROW}`, null],
  ['no-delimiter', `${HEADER}${ROW}`, `${HEADER}|---|---|\n${ROW}`],
  ['no-delimiter', `  ${HEADER}  ${ROW}`, `  ${HEADER}  |---|---|\n  ${ROW}`],
  ['no-delimiter', '| Region | Base (2026) |\r\n| Oslo | kr900K |\r\n', '| Region | Base (2026) |\r\n|---|---|\r\n| Oslo | kr900K |\r\n'],
  ['no-delimiter', `| Lisbon | 10% |\n${ROW}`, null],
  ['no-delimiter', `| Lisbon | €9 |\n${ROW}`, null],
  ['no-delimiter', 'Region | Base\nOslo | kr900K\n', 'Region | Base\n|---|---|\nOslo | kr900K\n'],
  ['short-delimiter', `${HEADER}|---|\n${ROW}`, `${HEADER}|---|---|\n${ROW}`],
  ['long-delimiter', `${HEADER}|---|---|---|\n${ROW}`, `${HEADER}|---|---|\n${ROW}`],
  ['broken-delimiter', `${HEADER}|--x|---|\n${ROW}`, `${HEADER}|---|---|\n${ROW}`],
  ['broken-delimiter', `${HEADER}|---|---|\n${ROW}|---|---|\n${END}`, `${HEADER}|---|---|\n${ROW}${END}`],
  ['cut-off-rows', `${HEADER}|---|---|\n${ROW}\n${END}`, `${HEADER}|---|---|\n${ROW}${END}`],
  ['cut-off-rows', `${HEADER}\n|---|---|\n${ROW}`, `${HEADER}|---|---|\n${ROW}`],
  ['cut-off-rows', `${HEADER}|---|---|\n${ROW}<!-- x -->\n${END}`, null],
  ['lazy-row', `${HEADER}|---|---|\n${ROW}Prose.\n`, `${HEADER}|---|---|\n${ROW}\nProse.\n`],
  ['lazy-row', `${HEADER}|---|---|\n${ROW}Prose.\n${END}`, null],
  [
    'lazy-row',
    '| Region | Base |\r\n|---|---|\r\n| Oslo | kr9 |\r\nProse.\r\n',
    '| Region | Base |\r\n|---|---|\r\n| Oslo | kr9 |\r\n\r\nProse.\r\n',
  ],
])('%s: %j', (kind, text, expected) => {
  expect(defects(text)).toEqual([kind])
  expect(repaired(text)).toBe(expected)
})

test.each([
  [`${HEADER}|---|---|\n${ROW}\n${HEADER}|---|---|\n${END}`, 2],
  [`${HEADER}|---|---|\n${ROW}\n| Region | x | y |\n`, 1],
  [`${HEADER}|---|---|\n${ROW}\n| a | b | c |\n| d | e | f |\n`, 2],
  [`${HEADER}|---|---|\n${ROW}\n| a | b | c |\n`, 1],
  [`${HEADER}|---|---|\n${ROW}\nProse.\n\n${END}`, 1],
  ['Region | Base\nOslo\n', 0],
  ['Place | Base\nOslo | 9\n', 0],
  ['Level | RSU\nL3 | 9\n', 1],
  ['Title | Pay (EUR)\nChef | 9\n', 1],
])('%j holds %i', (text, count) => expect(readTables(parseMarkdown(text))).toHaveLength(count))

test('the indent that makes code of a table', () =>
  expect(defects(`text\n\n    ${HEADER}    |---|---|\n    ${ROW}`)).toEqual(['broken-delimiter']))

test.each(['Region', 'Level', 'Component', 'Location', 'City', 'Market', 'Office', 'Title', 'Regions', 'offices'])(
  'a header %s without pipes around it begins a table of figures',
  (first) => {
    const count = (header: string) => readTables(parseMarkdown(`${header}\nOslo | kr9\n`)).length
    for (const figures of ['Base', 'Salary', 'Bonus', 'Stock', 'Equity', 'RSU', 'RSUs', 'Options', 'Total', 'Comp', 'Pay (EUR)'])
      expect([figures, count(`${first} | ${figures}`)]).toEqual([figures, 1])
    for (const words of ['Basement', 'Ebase', 'Notes', '(EURO)', 'Optional'])
      expect([words, count(`${first} | ${words}`)]).toEqual([words, 0])
    expect(count(`q${first} | Base`)).toBe(0)
    expect(count(`${first}q | Base`)).toBe(0)
  },
)

test.each([
  [`> ${HEADER}> |---|---|\n> ${ROW}`, []],
  [`text\n\n- x\n\n${HEADER}|---|---|\n${ROW}`, ['sound']],
  [`   ${HEADER}   |---|---|\n   ${ROW}`, ['sound']],
  [`${HEADER}|---|---|\n${ROW}\n${HEADER}|---|---|\n${END}`, ['sound', 'sound']],
  [`${HEADER}|---|---|\n| \`a\` | b \\| c |\n`, ['sound']],
])('%j is %j', (text, expected) => expect(defects(text)).toEqual(expected))
