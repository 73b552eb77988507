import { expect, test } from 'vitest'
import { fixed } from '../../testing/fixed.ts'
import { lintWith, type RuleTestOptions } from '../../testing/lint-with.ts'
import { marked } from '../../testing/marked.ts'
import { duplicateSection } from './duplicate-section.ts'
import { emptySection } from './empty-section.ts'
import { requiredSection } from './required-section.ts'
import { sectionOrder } from './section-order.ts'

const TITLE = '### Data Engineer | Larkspur Global Negotiation Guide\n'
const LINE = '**Negotiation DNA:** Ledgers | Small teams\n'
const TABLE = '| Region | Base Salary | Total Comp |\n|---|---|---|\n| Denver | $160K–$200K | $206K–$270K |\n'
const DNA = '**Negotiation DNA**\n\nLarkspur pays for people who keep ledgers right.\n'
const LEVELS = '**Level Mapping:** Larkspur L4 = Google L4 = Meta E4\n'
const LEVERS =
  '**Global Levers**\n\n1. **Scope:** "Two pipelines."\n2. **Market:** "Others pay more."\n3. **Timing:** "This month."\n4. **Growth:** "A review."\n'
const ASK = '> **Negotiate Up Strategy:** "I would sign at a base of $195K."\n'
const SOURCES = '#### Evidence & Sources\n\n- Larkspur careers page, 2026\n'
const guide = (...parts: string[]): string => parts.join('\n')
const FULL = [TITLE, LINE, TABLE, DNA, LEVELS, LEVERS, ASK, SOURCES]
const without = (part: string): string => guide(...FULL.filter((one) => one !== part))

test('a whole guide satisfies all four', () => {
  for (const rule of [duplicateSection, emptySection, requiredSection, sectionOrder])
    expect(marked(rule, guide(...FULL))).toBe(guide(...FULL))
})

test.each([
  [LEVELS, '**Negotiation DNA**', 'The guide has no Level Mapping section; one was expected after the Negotiation DNA section.'],
  [SOURCES, '**Negotiate Up Strategy:**', 'The guide has no Evidence & Sources section; one was expected after the Negotiate Up Strategy.'],
  [LINE, 'Data Engineer | Larkspur Global Negotiation Guide', 'The guide has no Negotiation DNA line; one was expected.'],
  [ASK, '**Global Levers**', 'The guide has no Negotiate Up Strategy; one was expected after the Global Levers section.'],
  [LEVERS, '**Level Mapping:**', 'The guide has no Global Levers section; one was expected after the Level Mapping section.'],
])('an absent section is reported where it should stand, and the skeleton put there: %s', (part, place, message) => {
  const text = without(part)
  const { findings } = lintWith(requiredSection, text)
  expect(findings.map((finding) => [text.slice(finding.span.start, finding.span.end), finding.message])).toEqual([[place, message]])
  const mended = fixed(requiredSection, text)
  expect(marked(requiredSection, mended)).toBe(mended)
  expect(marked(sectionOrder, mended)).toBe(mended)
})

test('skeletons keep the line ends and stand behind the frontmatter of a guide without title', () => {
  expect(fixed(requiredSection, without(LEVELS).replaceAll('\n', '\r\n'))).not.toMatch(/[^\r]\n/)
  const bare = fixed(requiredSection, `---\ncompany: larkspur\n---\n\n${TABLE}`, undefined, {
    profile: { requiredSections: ['dna-summary'] },
  })
  expect(bare.startsWith('---\ncompany: larkspur\n---\n')).toBe(true)
  expect(fixed(requiredSection, TABLE, undefined, { profile: { requiredSections: ['dna-summary'] } })).toMatch(
    /^\*\*Negotiation DNA:\*\* [^\n]+\n\n\| Region/,
  )
})

test('what is required is a setting', () => {
  expect(lintWith(requiredSection, without(LEVELS), { profile: { requiredSections: ['compensation'] } }).findings).toEqual([])
  expect(
    lintWith(requiredSection, guide(...FULL), { profile: { requiredSections: ['lever'] } }).findings.map(({ facts }) => facts),
  ).toEqual([{ section: 'lever' }])
})

test.each([
  [guide(TITLE, LINE, TABLE, DNA, LEVELS, LEVERS, '⟦**Level Mapping:**⟧ Larkspur L5 = Google L5\n', ASK)],
  [guide(TITLE, LINE, TABLE, LEVERS, ASK, SOURCES, SOURCES.replace('Evidence & Sources', '⟦Evidence & Sources⟧'))],
  [
    guide(
      TITLE,
      LINE,
      '#### Level Mapping\n\nLarkspur L4 = Google L4\n',
      TABLE,
      '**⟦Level Mapping⟧**\n\nLarkspur L4 = Google L4\n',
    ).replace('**⟦Level Mapping⟧**', '⟦**Level Mapping**⟧'),
  ],
])('a section twice: %s', (text) => expect(marked(duplicateSection, text)).toBe(text))

test.each([
  [guide(TITLE, LINE, TABLE, DNA, LEVELS)],
  [guide(TITLE, TABLE, ASK.replace('Strategy:', 'Strategy (L5):'), ASK.replace('Strategy:', 'Strategy (L4):'))],
  [guide(TITLE, TABLE, '### The Ledger Lever\n\nText.\n', '### The Bridge Premium\n\nText.\n')],
])('no section twice: %s', (text) => expect(marked(duplicateSection, text)).toBe(text))

test.each([
  [guide(TITLE, LINE, TABLE, DNA, '#### ⟦Level Mapping⟧\n', LEVERS)],
  [guide(TITLE, LINE, TABLE, '⟦**Negotiation DNA**⟧\n', LEVELS)],
  [guide(TITLE, LINE, TABLE, '#### ⟦Level Mapping⟧\n', '### The Ledger Lever\n\nText.\n')],
  [guide(TITLE, LINE, TABLE, '#### ⟦Evidence & Sources⟧\n')],
])('an empty section: %s', (text) => expect(marked(emptySection, text)).toBe(text))

test('a text that stands in its heading is told apart', () => {
  const long =
    'Negotiation DNA: Larkspur pays for people who keep ledgers right, who answer at night, and who explain to an auditor why a figure is what it is'
  const [finding] = lintWith(emptySection, guide(TITLE, TABLE, `#### ${long}\n`, LEVELS)).findings
  expect(finding?.message).toMatch(/stands in its heading; it was expected under it\.$/)
})

test.each([[guide(TITLE, TABLE, '## Background\n', '### History\n\nLarkspur began as a ledger.\n')], [guide(TITLE, TABLE, LEVELS)]])(
  'not empty: %s',
  (text) => expect(marked(emptySection, text)).toBe(text),
)

test.each([
  [guide(TITLE, LINE, TABLE, '⟦**Level Mapping:**⟧ Larkspur L4 = Google L4 = Meta E4\n', DNA, LEVERS, ASK, SOURCES)],
  [guide(TITLE, LINE, TABLE, DNA, LEVELS, LEVERS, SOURCES.replace('Evidence & Sources', '⟦Evidence & Sources⟧'), ASK).replace(ASK, ASK)],
  [guide(TITLE, TABLE, '⟦**Negotiation DNA:**⟧ Ledgers | Small teams\n', DNA, LEVELS, LEVERS, ASK, SOURCES)],
])('out of order, and moved whole: %s', (text) => {
  const plain = text.replaceAll(/[⟦⟧]/g, '')
  const places = lintWith(sectionOrder, plain).findings.length
  expect(places).toBe(1)
  const mended = fixed(sectionOrder, plain)
  expect(marked(sectionOrder, mended)).toBe(mended)
  const lines = (one: string): string[] =>
    one
      .split('\n')
      .filter((line) => line.trim() !== '')
      .sort()
  expect(lines(mended)).toEqual(lines(plain))
  expect(mended).not.toMatch(/[^\n]\n(?:\*\*Level Mapping|#### Ev|> \*\*Neg)/)
})

test('a company lever and unknown headings may stand anywhere', () => {
  const text = guide(TITLE, LINE, '### The Ledger Lever\n\nText.\n', TABLE, DNA, '#### History\n\nText.\n', LEVELS, LEVERS, ASK, SOURCES)
  expect(marked(sectionOrder, text)).toBe(text)
})

const windows = (text: string): string => text.replaceAll('\n', '\r\n')

test('carriage returns belong to no place, and stay in what is moved', () => {
  const twice = guide(TITLE, TABLE, TABLE.replace('| Region | Base Salary | Total Comp |', '⟦| Region | Base Salary | Total Comp |⟧'))
  expect(marked(duplicateSection, windows(twice))).toBe(windows(twice))
  for (const parts of [
    [TITLE, LINE, TABLE, LEVELS, DNA],
    [TITLE, SOURCES, LINE, TABLE, DNA],
  ])
    expect(fixed(sectionOrder, windows(guide(...parts)))).toBe(windows(fixed(sectionOrder, guide(...parts))))
})

test('a section that is moved leaves and takes its blank lines', () => {
  expect(fixed(sectionOrder, guide(TITLE, SOURCES, LINE, DNA))).toBe(guide(TITLE, LINE, DNA, SOURCES))
  expect(fixed(sectionOrder, guide(TITLE, DNA, SOURCES, LINE))).toBe(guide(TITLE, LINE, DNA, SOURCES))
  expect(fixed(sectionOrder, guide(TITLE, DNA, LINE).trimEnd())).toBe(guide(TITLE, LINE, DNA).trimEnd())
  expect(fixed(sectionOrder, guide(TITLE, SOURCES, LINE, DNA).trimEnd())).toBe(guide(TITLE, LINE, DNA, SOURCES).trimEnd())
})

let read = 0

test('headings are the same by their letters and digits', () => {
  // Words that nobody has read before, as headings are read once.
  const own = () => {
    read += 1
    return `x${read} y${process.hrtime.bigint()}`
  }
  const again = (first: string, second: string) => lintWith(duplicateSection, guide(TITLE, TABLE, first, LEVERS, second)).findings.length
  const asks = (one: string, other: string) =>
    again(ASK.replace('Strategy:', `Strategy ${one}:`), ASK.replace('Strategy:', `Strategy ${other}:`))
  const [a, b, c] = [own(), own(), own()]
  expect(asks(`(${a})`, `– ${a.toUpperCase()}`)).toBe(1)
  expect(asks(`(${b})`, `(${b} ${c})`)).toBe(0)
  const [d] = [own()]
  expect(asks(`(${d})`, `(${d.replace(' ', '')})`)).toBe(0)
})

test('skeletons stand between blank lines, each line with the end that the guide has', () => {
  const only: RuleTestOptions = { profile: { requiredSections: ['dna'] } }
  const skeleton = '**Negotiation DNA**\n\n[why this role commands a premium]\n'
  for (const lines of [(text: string) => text, windows]) {
    expect(fixed(requiredSection, lines(guide(TITLE, '#### History\n\nText.\n')), undefined, only)).toBe(
      lines(guide(TITLE, skeleton, '#### History\n\nText.\n')),
    )
    expect(fixed(requiredSection, lines(guide(TITLE, LINE, TABLE, LEVELS)), undefined, only)).toBe(
      lines(guide(TITLE, LINE, TABLE, skeleton, LEVELS)),
    )
    expect(fixed(requiredSection, lines('Pay is good here.\n'), undefined, only)).toBe(lines(guide(skeleton, 'Pay is good here.\n')))
  }
  expect(lintWith(requiredSection, 'Pay is good here.\n', only).findings[0]?.span).toEqual({ start: 0, end: 0 })
})
