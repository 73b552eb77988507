import { describe, expect, test } from 'vitest'
import type { CellContent, Range } from '../guide.ts'
import { payPeriodOfCell, readCell } from './cell.ts'

const read = (raw: string): CellContent => {
  const span = { start: 2, end: 2 + raw.length }
  return readCell(`| ${raw} |`, { column: 1, raw, text: raw, span, outer: { start: 1, end: span.end + 1 } }, null)
}

const ends = ({ currency, low, high, unit, isOpen }: Range): string =>
  `${currency ?? '?'} ${low.value}–${high.value}${isOpen ? '+' : ''}${unit ? ` “${unit.text}”` : ''}`

/** What a cell holds: its kind, ranges, and its note with what stands in that. */
const brief = (raw: string): string => {
  const content = read(raw)
  const ranges =
    content.kind === 'money'
      ? content.ranges.map(ends)
      : content.kind === 'percent'
        ? [ends(content.percent)]
        : content.kind === 'count'
          ? [ends(content.count)]
          : []
  const note = 'note' in content && content.note ? [`(${content.note.text}) ${content.note.period}`] : []
  const inNote =
    'note' in content && content.note ? [content.note.range, content.note.percent].flatMap((one) => (one ? [`note ${ends(one)}`] : [])) : []
  if ('note' in content && content.note)
    expect(`| ${raw} |`.slice(content.note.span.start, content.note.span.end)).toBe(`(${content.note.text})`)
  const reason = content.kind === 'unreadable' ? [content.reason] : []
  return [content.kind, ...ranges, ...note, ...inNote, ...reason].join(' | ')
}

test.each([
  ['', 'empty'],
  ['****', 'words'],
  ['-', 'dash'],
  ['—', 'dash'],
  ['―', 'dash'],
  ['−−', 'dash'],
  ['n/a', 'dash'],
  ['NA', 'dash'],
  ['N/A yet', 'words'],
  ['None', 'none'],
  ['nil', 'none'],
  ['Zero', 'none'],
  ['None yet', 'words'],
  ['Discretionary', 'words'],
  ['Discretionary (2026)', 'words'],
  ['Discretionary (10%)', 'unreadable | it holds a figure inside words'],
  ['Discretionary ($5)', 'unreadable | it holds a figure inside words'],
  ['Discretionary (50K)', 'unreadable | it holds a figure inside words'],
  ['Discretionary 5', 'unreadable | it starts with no amount, percentage or dash'],
  ['**$90K**', 'money | USD 90000–90000'],
  ['__$90K__', 'money | USD 90000–90000'],
  ['`$90K`', 'money | USD 90000–90000'],
  ['*$90K*', 'money | USD 90000–90000'],
  ['_$90K_', 'money | USD 90000–90000'],
  ['**`$90K`**', 'money | USD 90000–90000'],
  ['** $90K **', 'money | USD 90000–90000'],
  ['**$90K', 'unreadable | it starts with no amount, percentage or dash'],
  ['90', 'money | ? 90–90'],
  ['$90K options', 'money | USD 90000–90000 “options”'],
  ['900 options', 'count | ? 900–900 “options”'],
  ['900–1,200 RSU units', 'count | ? 900–1200 “RSU units”'],
  ['$90K PD RSUs', 'money | USD 90000–90000 “PD RSUs”'],
  ['$90K + bonus', 'money | USD 90000–90000 “+ bonus”'],
  ['$90K / 4-yr vest', 'money | USD 90000–90000 “/ 4-yr vest”'],
  ['$90K equity/4yr', 'money | USD 90000–90000 “equity/4yr”'],
  ['$90K equity/4 years vesting', 'money | USD 90000–90000 “equity/4 years vesting”'],
  ['$25OK', 'unreadable | nothing is known of “OK” behind the figure'],
  ['$90K, more', 'unreadable | nothing is known of “, more” behind the figure'],
  ['$90K base; more', 'unreadable | nothing is known of “base; more” behind the figure'],
  ['$90K / €80K', 'money | USD 90000–90000 | EUR 80000–80000'],
  ['$90K–$95K / €80K–€85K', 'money | USD 90000–95000 | EUR 80000–85000'],
  ['£90K / $110K – £95K / $120K', 'money | GBP 90000–95000 | USD 110000–120000'],
  ['£90K/$110K-£95K/$120K', 'money | GBP 90000–95000 | USD 110000–120000'],
  ['$90K / 10%', 'unreadable | nothing is known of “/ 10%” behind the figure'],
  ['$90K–$95K (£70K–£75K)', 'money | USD 90000–95000 | GBP 70000–75000 | (£70K–£75K) unknown | note GBP 70000–75000'],
  ['$90K–$95K (£70K)', 'money | USD 90000–95000 | (£70K) unknown | note GBP 70000–70000'],
  ['$90K–$95K (£70K–£75K/yr)', 'money | USD 90000–95000 | (£70K–£75K/yr) year | note GBP 70000–75000 “/yr”'],
  ['$90K–$95K ($22K–$24K/yr)', 'money | USD 90000–95000 | ($22K–$24K/yr) year | note USD 22000–24000 “/yr”'],
  ['$90K ($1.2M at grant)', 'money | USD 90000–90000 | ($1.2M at grant) unknown | note USD 1200000–1200000'],
  ['$90K (10–15% of base)', 'money | USD 90000–90000 | (10–15% of base) unknown | note ? 10–15'],
  ['$90K (target 10%)', 'money | USD 90000–90000 | (target 10%) unknown | note ? 10–10'],
  ['$90K (up to 50K)', 'money | USD 90000–90000 | (up to 50K) unknown | note ? 50000–50000'],
  ['$90K (EUR 80K)', 'money | USD 90000–90000 | (EUR 80K) unknown | note EUR 80000–80000'],
  ['$90K (FY2026 plan)', 'money | USD 90000–90000 | (FY2026 plan) unknown'],
  ['$90K (4yr (vest))', 'money | USD 90000–90000 | (4yr (vest)) grant'],
  ['$90K (a) (b)', 'unreadable | nothing is known of “(a)” behind the figure'],
  ['($90K)', 'unreadable | it starts with no amount, percentage or dash'],
  ['$90K)', 'unreadable | nothing is known of “)” behind the figure'],
  ['10%', 'percent | ? 10–10'],
  ['10–15% target', 'percent | ? 10–15'],
  ['10% of base', 'percent | ? 10–10'],
  ['10% ($9K–$12K)', 'percent | ? 10–10 | ($9K–$12K) unknown | note USD 9000–12000'],
  ['10%; more', 'unreadable | nothing is known of “; more” behind a percentage'],
])('%j', (raw, expected) => expect(brief(raw)).toBe(expected))

describe('words behind a figure stand apart from it, by a blank, a slash or a plus', () => {
  test.each([
    ['$90K x', 'money | USD 90000–90000 “x”'],
    ['**$90K x**', 'money | USD 90000–90000 “x”'],
    ['$90K  base', 'money | USD 90000–90000 “base”'],
    ['$90K/PD RSUs', 'money | USD 90000–90000 “/PD RSUs”'],
    ['$90K /PD RSUs', 'money | USD 90000–90000 “/PD RSUs”'],
    ['$90K +bonus', 'money | USD 90000–90000 “+bonus”'],
    ['$90K/yr+bonus', 'money | USD 90000–90000 “/yr”'],
    ['$90K/yr +/PD RSUs', 'money | USD 90000–90000 “/yr”'],
    ['$90K/yr + / PD RSUs', 'money | USD 90000–90000 “/yr”'],
    ['$90K/yr base', 'money | USD 90000–90000 “/yr”'],
    ['$90K equity/4yr vest', 'money | USD 90000–90000 “equity/4yr vest”'],
    ['$90K–$95K / €80K–€85K base', 'money | USD 90000–95000 “base” | EUR 80000–85000 “base”'],
    ['$25OK/yr', 'unreadable | nothing is known of “OK/yr” behind the figure'],
    ['$90K + 5', 'unreadable | nothing is known of “+ 5” behind the figure'],
    ['10% ; more', 'unreadable | nothing is known of “; more” behind a percentage'],
    ['$90K ; more', 'unreadable | nothing is known of “; more” behind the figure'],
  ])('%j', (raw, expected) => expect(brief(raw)).toBe(expected))
})

describe('two currencies are a pair only where each of four amounts has its sign', () => {
  test.each([
    ['90K / $110K – £95K / $120K', 'unreadable | nothing is known of “/ $120K” behind the figure'],
    ['£90K / 110K – £95K / $120K', 'unreadable | nothing is known of “/ $120K” behind the figure'],
    ['£90K / $110K – 95K / $120K', 'unreadable | nothing is known of “/ $120K” behind the figure'],
    ['£90K / $110K – £95K / 120K', 'unreadable | nothing is known of “/ 120K” behind the figure'],
    ['£90K / $110K – £95K', 'money | GBP 90000–90000 | ? 110000–95000'],
    ['£90K/$110K£95K/$120K', 'unreadable | nothing is known of “£95K/$120K” behind the figure'],
    ['~£90K / $110K', 'money | GBP 90000–90000 | USD 110000–110000'],
    ['£90K / more', 'money | GBP 90000–90000 “/ more”'],
    ['£90K–£95K / $110K — $120K', 'money | GBP 90000–95000 | USD 110000–120000'],
    ['$90K–$95K', 'money | USD 90000–95000'],
  ])('%j', (raw, expected) => expect(brief(raw)).toBe(expected))
})

describe('a note ends the cell, and its figure starts where a word or number does', () => {
  test.each([
    ['$90K ()', 'money | USD 90000–90000 | () unknown'],
    ['$90K  (a)', 'money | USD 90000–90000 | (a) unknown'],
    ['$90K (a x', 'unreadable | nothing is known of “(a x” behind the figure'],
    ['$90K (a) x', 'unreadable | nothing is known of “(a) x” behind the figure'],
    ['$90K ($20K — $25K)', 'money | USD 90000–90000 | ($20K — $25K) unknown | note USD 20000–25000'],
    ['$90K (30–$40)', 'money | USD 90000–90000 | (30–$40) unknown | note USD 30–40'],
    ['$90K ($30–40)', 'money | USD 90000–90000 | ($30–40) unknown | note USD 30–40'],
    ['$90K (plan B2K)', 'money | USD 90000–90000 | (plan B2K) unknown'],
    ['$90K (1,60K)', 'money | USD 90000–90000 | (1,60K) unknown'],
    ['$90K ($5K, then 10%)', 'money | USD 90000–90000 | ($5K, then 10%) unknown | note USD 5000–5000'],
    ['$90K (10%, then $5K)', 'money | USD 90000–90000 | (10%, then $5K) unknown | note ? 10–10'],
  ])('%j', (raw, expected) => expect(brief(raw)).toBe(expected))
})

describe('words that hold no sum are words', () => {
  test.each([
    ['Practically none', 'words'],
    ['A (2026)', 'words'],
    ['A(2026)', 'words'],
    ['Equity (3Mates scheme)', 'words'],
    ['Varies (10 %)', 'unreadable | it holds a figure inside words'],
    ['Varies ($ 5)', 'unreadable | it holds a figure inside words'],
    ['Varies (2026) more', 'unreadable | it starts with no amount, percentage or dash'],
  ])('%j', (raw, expected) => expect(brief(raw)).toBe(expected))
})

test('what a cell doesn’t hold is null', () => {
  expect(read('10%')).toMatchObject({ money: null, note: null })
  expect(read('$90K')).toMatchObject({ note: null, ranges: [{ unit: null, dash: null }] })
})

test.each([
  ['$9K/mo', 'month'],
  ['$9K per month', 'month'],
  ['$9K ($10K monthly)', 'month'],
  ['$90K', 'year'],
  ['$90K (2026)', 'year'],
  ['10% (monthly)', 'year'],
])('%s is paid by the %s', (raw, period) => expect(payPeriodOfCell(read(raw))).toBe(period))
