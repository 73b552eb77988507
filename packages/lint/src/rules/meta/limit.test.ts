import { GUIDE_LIMIT, parseGuide, type Unread } from '@guidelint/guide'
import { expect, test } from 'vitest'
import { lintGuide } from '../../lint.ts'
import { defaultProfile } from '../../profile.ts'
import { defaultSettings } from '../../settings.ts'
import { lintWith } from '../../testing/lint-with.ts'
import { limitRule, tooLongSettings } from './limit.ts'

const SPAN = { start: 2, end: 5 }
const context = { profile: defaultProfile, asOf: undefined, path: undefined }

const told = (...unread: Omit<Unread, 'span'>[]) => [
  ...limitRule.check({ ...parseGuide(''), unread: unread.map((one) => ({ ...one, span: SPAN })) }, {}, context),
]

test.each([
  [{ kind: 'rows', size: 20_004, limit: 20_000 }, 'This is the last row of its table that was read; up to 20,000 cells of a table are.'],
  [
    { kind: 'nesting', size: 0, limit: 100 },
    'Lists and quotes lie more than 100 deep here; whether Markdown sees tables near them was not checked.',
  ],
  [{ kind: 'frontmatter', size: 65 * 1024, limit: 64 * 1024 }, 'The frontmatter has 65 KB and was not read; up to 64 KB are.'],
  // A character over the limit looks as if it were.
  [{ kind: 'frontmatter', size: 64 * 1024 + 1, limit: 64 * 1024 }, 'The frontmatter has 65 KB and was not read; up to 64 KB are.'],
  [{ kind: 'frontmatter', size: 1024 * 1024, limit: 64 * 1024 }, 'The frontmatter has 1,024 KB and was not read; up to 64 KB are.'],
  [
    { kind: 'table', size: 70_000, limit: 64 * 1024 },
    'Whether Markdown sees a table here was not checked: with 69 KB before its rows the block is too long; up to 64 KB are parsed.',
  ],
  [
    { kind: 'structure', size: 300 * 1024, limit: 256 * 1024 },
    "From here on lines alone don't tell what is a table or a section, and with 300 KB the guide is too long to be parsed whole; up to 256 KB are.",
  ],
] as const)('%j', (unread, message) => {
  expect(told(unread)).toEqual([{ span: SPAN, message, facts: unread }])
})

test('each is told, and a guide that is read whole has none', () => {
  const nesting = { kind: 'nesting', size: 0, limit: 100 } as const
  expect(told(nesting, nesting)).toHaveLength(2)
  expect(lintWith(limitRule, '### Data Engineer | Larkspur Global Negotiation Guide\n').findings).toEqual([])
  const { findings } = lintWith(limitRule, `---\nnote: ${'x'.repeat(64 * 1024)}\n---\n`)
  expect(findings.map(({ message, span }) => [message, span])).toEqual([
    ['The frontmatter has 65 KB and was not read; up to 64 KB are.', { start: 0, end: 3 }],
  ])
})

const MB = 1024 * 1024

test.each([
  [11 * MB, '11'],
  [10 * MB + 512 * 1024, '10.5'],
  [12.25 * MB, '12.3'],
])('a file of %d bytes is not checked at all', (bytes, shown) => {
  const { findings } = lintGuide(parseGuide('| Region | Base Salary |\n'), tooLongSettings(defaultSettings(), bytes))
  expect(findings).toMatchObject([
    {
      rule: 'meta/limit',
      span: { start: 0, end: 0 },
      message: `This file has ${shown} MB and was not checked; guides up to 10 MB are.`,
      facts: { bytes },
    },
  ])
})

test('what else is set stays set', () => {
  const settings = defaultSettings()
  expect(tooLongSettings(settings, GUIDE_LIMIT + 1)).toMatchObject({ profile: settings.profile, inlineConfig: settings.inlineConfig })
})
