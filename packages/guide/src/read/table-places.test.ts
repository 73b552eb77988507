import { expect, test } from 'vitest'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import type { Span } from '../span.ts'
import { readTables } from './tables.ts'

/** Each table as its rows and place, its delimiter row, and its defect with its place and repair. */
const read = (text: string): string[] => {
  const cut = ({ start, end }: Span): string => text.slice(start, end)
  return readTables(parseMarkdown(text)).map(({ header, rows, span, delimiter, defect }) => {
    const cells = [header, ...rows].map((row) => row.cells.map((cell) => cell.text).join()).join(' / ')
    const repair = defect?.repair && ` ${defect.repair.span.start}–${defect.repair.span.end} ${JSON.stringify(defect.repair.text)}`
    const wrong = defect ? ` ${defect.kind} “${cut(defect.span)}”${repair ?? ''}` : ''
    return `${cells} @${span.start}–${span.end} ${delimiter ? cut(delimiter).trim() : '–'}${wrong}`
  })
}

test.each([
  ['| Region | Base |\n| Oslo | $9K |\n', ['Region,Base / Oslo,$9K @0–32 – no-delimiter “| Region | Base |” 18–18 "|---|---|\\n"']],
  ['x\n\n| Region | Base |\n| Oslo | $9K |\n', ['Region,Base / Oslo,$9K @3–35 – no-delimiter “| Region | Base |” 21–21 "|---|---|\\n"']],
  ['| Region | Base |\n\n|---|---|\n| Oslo | $9K |\n', ['Region,Base / Oslo,$9K @0–43 |---|---| cut-off-rows “|---|---|” 18–19 ""']],
  ['|---|---|\n\n|---|---|\n| Oslo | $9K |\n', ['---,--- / Oslo,$9K @11–35 – no-delimiter “|---|---|” 21–21 "|---|---|\\n"']],
  ['| Region | Base |\n\n\nx\n', []],
  ['| Region | Base |\n|---|---|\n', ['Region,Base @0–27 |---|---|']],
  ['| Region | Base |\n|---|---|\n\n| Oslo | $9K |\n', ['Region,Base / Oslo,$9K @0–43 |---|---| cut-off-rows “| Oslo | $9K |” 28–29 ""']],
  [
    '| Region | Base |\n|---|---|\n\n\n\n| Oslo | $9K |\n| Bergen | $8K |\n',
    ['Region,Base / Oslo,$9K / Bergen,$8K @0–62 |---|---| cut-off-rows “| Oslo | $9K |” 28–31 ""'],
  ],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\n\n| Bergen | $8K |\n\n| Oslo | $9K |\n',
    ['Region,Base / Oslo,$9K / Bergen,$8K / Oslo,$9K @0–76 |---|---| cut-off-rows “| Bergen | $8K |” 43–44 ""'],
  ],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\n<!-- a -->\n| Bergen | $8K |\n',
    ['Region,Base / Oslo,$9K / Bergen,$8K @0–70 |---|---| cut-off-rows “| Bergen | $8K |”'],
  ],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\n\n<!-- a -->\n\n| Bergen | $8K |\n',
    ['Region,Base / Oslo,$9K / Bergen,$8K @0–72 |---|---| cut-off-rows “| Bergen | $8K |”'],
  ],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\n\n| Region | Base |\n|---|---|\n| Bergen | $8K |\n',
    ['Region,Base / Oslo,$9K @0–42 |---|---|', 'Region,Base / Bergen,$8K @44–88 |---|---|'],
  ],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\n\n| Region | Base |\n| Bergen | $8K |\n',
    ['Region,Base / Oslo,$9K @0–42 |---|---|', 'Region,Base / Bergen,$8K @44–78 – no-delimiter “| Region | Base |” 62–62 "|---|---|\\n"'],
  ],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\n\n| City | x |\n| Bergen | $8K |\n',
    ['Region,Base / Oslo,$9K @0–42 |---|---|', 'City,x / Bergen,$8K @44–73 – no-delimiter “| City | x |” 57–57 "|---|---|\\n"'],
  ],
  ['| Region | Base |\n|---|---|\n| Oslo | $9K |\n\n|---|---|\n', ['Region,Base / Oslo,$9K @0–42 |---|---|']],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\n\n| one | two | three |\n',
    ['Region,Base / Oslo,$9K / one,two,three @0–65 |---|---| cut-off-rows “| one | two | three |” 43–44 ""'],
  ],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\n\n| one | two | three |\n| four | five | six |\n',
    [
      'Region,Base / Oslo,$9K @0–42 |---|---|',
      'one,two,three / four,five,six @44–87 – no-delimiter “| one | two | three |” 66–66 "|---|---|---|\\n"',
    ],
  ],
  ['| Region | Base |\n|---|---|\n| Oslo | $9K |\n\nText.\n\n| Bergen | $8K |\n', ['Region,Base / Oslo,$9K @0–42 |---|---|']],
  ['| Region | Base |\n|---|---|\n| Oslo | $9K |\n\n# Head\n\n| Bergen | $8K |\n', ['Region,Base / Oslo,$9K @0–42 |---|---|']],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\nProse.\n| Bergen | $8K |\n',
    ['Region,Base / Oslo,$9K / Bergen,$8K @0–66 |---|---| lazy-row “Prose.”'],
  ],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\nProse.\nMore | prose.\n| Bergen | $8K |\n',
    ['Region,Base / Oslo,$9K / Bergen,$8K @0–80 |---|---| lazy-row “Prose.”'],
  ],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\nProse.\nMore.\n',
    ['Region,Base / Oslo,$9K @0–42 |---|---| lazy-row “Prose.” 43–43 "\\n"'],
  ],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\nProse.\n| Region | Base |\n|---|---|\n| Bergen | $8K |\n',
    ['Region,Base / Oslo,$9K @0–42 |---|---| lazy-row “Prose.” 43–43 "\\n"', 'Region,Base / Bergen,$8K @50–94 |---|---|'],
  ],
  ['| Region | Base |\n|---|---|\nProse.\n| Oslo | $9K |\n', ['Region,Base / Oslo,$9K @0–49 |---|---| lazy-row “Prose.”']],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\na | b | c\n| Bergen | $8K |\n',
    ['Region,Base / Oslo,$9K / a,b,c / Bergen,$8K @0–69 |---|---|'],
  ],
  ['| Region | Base |\n|---|---|\n| Oslo | $9K |\na | b\n', ['Region,Base / Oslo,$9K / a,b @0–48 |---|---|']],
  [
    '| Region | Base |\n|---|---|\n|---|---|\n| Oslo | $9K |\n',
    ['Region,Base / Oslo,$9K @0–52 |---|---| broken-delimiter “|---|---|” 28–38 ""'],
  ],
  [
    '| Region | Base |\n|---|---|\n| Oslo | $9K |\n|---|---|\n| Bergen | $8K |\n',
    ['Region,Base / Oslo,$9K / Bergen,$8K @0–69 |---|---| broken-delimiter “|---|---|” 43–53 ""'],
  ],
  ['| Region | Base |\n|---|---|\n| Oslo | $9K |\n| - | - |\n', ['Region,Base / Oslo,$9K / -,- @0–52 |---|---|']],
  ['| Region | Base |\n|---|---|\n| Oslo | $9K |\n| --- | x |\n', ['Region,Base / Oslo,$9K / ---,x @0–54 |---|---|']],
  ['| Region | Base |\n|---|---|\n| Oslo | $9K |\n|---|\n', ['Region,Base / Oslo,$9K / --- @0–48 |---|---|']],
  ['Region | Base\nOslo | $9K\n', ['Region,Base / Oslo,$9K @0–24 – no-delimiter “Region | Base” 14–14 "|---|---|\\n"']],
  [
    'Region | Base Salary\nOslo | $9K\n',
    ['Region,Base Salary / Oslo,$9K @0–31 – no-delimiter “Region | Base Salary” 21–21 "|---|---|\\n"'],
  ],
  ['Regions | Stock\nOslo | $9K\n', ['Regions,Stock / Oslo,$9K @0–26 – no-delimiter “Regions | Stock” 16–16 "|---|---|\\n"']],
  ['City | EUR\nOslo | $9K\n', []],
  ['City | Pay (EUR)\nOslo | $9K\n', ['City,Pay (EUR) / Oslo,$9K @0–27 – no-delimiter “City | Pay (EUR)” 17–17 "|---|---|\\n"']],
  ['Market | RSU\nOslo | $9K\n', ['Market,RSU / Oslo,$9K @0–23 – no-delimiter “Market | RSU” 13–13 "|---|---|\\n"']],
  ['Office | Options\nOslo | $9K\n', ['Office,Options / Oslo,$9K @0–27 – no-delimiter “Office | Options” 17–17 "|---|---|\\n"']],
  ['Title | Total\nOslo | $9K\n', ['Title,Total / Oslo,$9K @0–24 – no-delimiter “Title | Total” 14–14 "|---|---|\\n"']],
  ['Level | Comp\nOslo | $9K\n', ['Level,Comp / Oslo,$9K @0–23 – no-delimiter “Level | Comp” 13–13 "|---|---|\\n"']],
  ['Component | Equity\nOslo | $9K\n', ['Component,Equity / Oslo,$9K @0–29 – no-delimiter “Component | Equity” 19–19 "|---|---|\\n"']],
  ['Location | Bonus\nOslo | $9K\n', ['Location,Bonus / Oslo,$9K @0–27 – no-delimiter “Location | Bonus” 17–17 "|---|---|\\n"']],
  ['Place | Bonus\nOslo | $9K\n', []],
  ['Region x | Bonus\nOslo | $9K\n', []],
  ['Region | Baseline\nOslo | $9K\n', []],
  ['| Region | Base |\nOslo | $9K\n', []],
  ['Region | Base\n| Oslo | $9K |\n', ['Region,Base / Oslo,$9K @0–28 – no-delimiter “Region | Base” 14–14 "|---|---|\\n"']],
  ['Region | Base\n---|---\nOslo | $9K\n', ['Region,Base / Oslo,$9K @0–32 ---|---']],
  ['Region | Base\n---|---\nOslo\n', ['Region,Base @0–21 ---|--- lazy-row “Oslo” 22–22 "\\n"']],
  ['a\n---|---\nOslo | $9K\n', []],
  ['x | y\nz | w\n--|--\n1 | 2\n', ['z,w / 1,2 @6–23 --|--']],
  ['| Region | Base |\n| Oslo | $9K |\n|---|---|\n', ['Oslo,$9K @18–42 |---|---|']],
  ['| Region | Base |\n| Oslo | $9K |\n|---|---|\n| Bergen | $8K |\n', ['Oslo,$9K / Bergen,$8K @18–59 |---|---|']],
  ['a | b\n\n--|--\n1 | 2\n', []],
  ['| Region | Base |\n\n--|--\n| Oslo | $9K |\n', []],
  ['| a |\n|---|\n| 1 |\n', ['a / 1 @0–17 |---|']],
  ['| a |\n| 1 |\n', ['a / 1 @0–11 – no-delimiter “| a |” 6–6 "|---|\\n"']],
  ['| a\n', []],
  ['| Region | Base |\ntext\n|---|---|\n', []],
  ['| Region | Base |\n|---|---|\n| Oslo | $9K |\n---\n| Bergen | $8K |\n', ['Region,Base / Oslo,$9K @0–42 |---|---|']],
  ['| Region | Base |\n|---|---|\n| Oslo | $9K |\n> quote\n| Bergen | $8K |\n', ['Region,Base / Oslo,$9K @0–42 |---|---|']],
  ['| Region | Base |\n|---|---|\n| Oslo | $9K |\n- item\n| Bergen | $8K |\n', ['Region,Base / Oslo,$9K @0–42 |---|---|']],
  ['| Region | Base |\n|---|---|\n| Oslo | $9K |\n```\n| Bergen | $8K |\n```\n', ['Region,Base / Oslo,$9K @0–42 |---|---|']],
  [
    '| Region | Base |\n|---|--x|\n| Oslo | $9K |\n',
    ['Region,Base / Oslo,$9K @0–42 |---|--x| broken-delimiter “|---|--x|” 18–27 "|---|---|"'],
  ],
  ['| Region | Base |\n|---|\n| Oslo | $9K |\n', ['Region,Base / Oslo,$9K @0–38 |---| short-delimiter “|---|” 18–23 "|---|---|"']],
  [
    '| Region | Base |\n|---|---|---|\n| Oslo | $9K |\n',
    ['Region,Base / Oslo,$9K @0–46 |---|---|---| long-delimiter “|---|---|---|” 18–31 "|---|---|"'],
  ],
  [
    '| Region | Base |\n|———|———|\n| Oslo | $9K |\n',
    ['Region,Base / Oslo,$9K @0–42 |———|———| broken-delimiter “|———|———|” 18–27 "|---|---|"'],
  ],
  ['  | Region | Base |\n  | Oslo | $9K |\n', ['Region,Base / Oslo,$9K @0–36 – no-delimiter “  | Region | Base |” 20–20 "  |---|---|\\n"']],
  ['| Region | Base |\r\n| Oslo | $9K |\r\n', ['Region,Base / Oslo,$9K @0–33 – no-delimiter “| Region | Base |” 19–19 "|---|---|\\r\\n"']],
  [
    '| Region | Base |\r\n|---|---|\r\n| Oslo | $9K |\r\nProse.\r\n',
    ['Region,Base / Oslo,$9K @0–44 |---|---| lazy-row “Prose.” 46–46 "\\r\\n"'],
  ],
  ['| Oslo | $9K |\n| Bergen | $8K |\n', ['Oslo,$9K / Bergen,$8K @0–31 – no-delimiter “| Oslo | $9K |”']],
  [
    '| Region | Base (100K) |\n| Oslo | $9K |\n',
    ['Region,Base (100K) / Oslo,$9K @0–39 – no-delimiter “| Region | Base (100K) |” 25–25 "|---|---|\\n"'],
  ],
  ['| $9K | Base |\n| Oslo | $9K |\n', ['$9K,Base / Oslo,$9K @0–29 – no-delimiter “| $9K | Base |” 15–15 "|---|---|\\n"']],
  ['| Region | 100 |\n| Oslo | $9K |\n', ['Region,100 / Oslo,$9K @0–31 – no-delimiter “| Region | 100 |”']],
  ['| Region | 99 |\n| Oslo | $9K |\n', ['Region,99 / Oslo,$9K @0–30 – no-delimiter “| Region | 99 |” 16–16 "|---|---|\\n"']],
  ['| Region | 5% |\n| Oslo | $9K |\n', ['Region,5% / Oslo,$9K @0–30 – no-delimiter “| Region | 5% |”']],
  ['    | a | b |\n    |---|---|\n    | 1 | 2 |\n', []],
  ['text\n    | a | b |\n    |---|---|\n    | 1 | 2 |\n', ['a,b / 1,2 @5–46 |---|---| broken-delimiter “    | a | b |”']],
  ['<div>\n| a | b |\n|---|---|\n| 1 | 2 |\n</div>\n', ['a,b / 1,2 @6–35 |---|---| broken-delimiter “| a | b |”']],
  ['<div>\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n</div>\n', ['a,b / 1,2 @7–36 |---|---|']],
  ['- x\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n', ['a,b / 1,2 @5–40 |---|---|']],
  ['> | a | b |\n> |---|---|\n> | 1 | 2 |\n', []],
  ['Prose.\n| a | b |\n|---|---|\n| 1 | 2 |\n', ['a,b / 1,2 @7–36 |---|---|']],
  ['Prose `x\n| a | b |\n|---|---|\n| 1 ` | 2 |\n', ['a,b / 1,2 @9–40 |---|---|']],
  ['1. x\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n', ['a,b / 1,2 @5–43 |---|---|']],
  ['**Bold**\n| a | b |\n|---|---|\n| 1 | 2 |\n', ['a,b / 1,2 @9–38 |---|---|']],
  [
    '<div>\n| a | b |\n|---|---|\n| 1 | 2 |\n\n| c | d |\n|---|---|\n| 3 | 4 |\n',
    ['a,b / 1,2 @6–35 |---|---| broken-delimiter “| a | b |”', 'c,d / 3,4 @37–66 |---|---|'],
  ],
  [
    '<div>\n| a | b |\n|---|---|\n| 1 | 2 |\n|---|\n</div>\n<p>\n| c | d |\n|---|---|\n',
    ['a,b / 1,2 / --- @6–41 |---|---| broken-delimiter “| a | b |”', 'c,d @53–72 |---|---| broken-delimiter “| c | d |”'],
  ],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected)
  expect(read(`${text}\n## Next\n`)).toEqual(expected)
})
