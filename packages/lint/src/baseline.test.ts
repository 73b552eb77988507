import { describe, expect, test } from 'vitest'
import { type BaselineEntry, createBaseline, formatBaseline, type LintedFile, pruneBaseline, splitBaseline } from './baseline.ts'
import { ConfigError } from './config-error.ts'
import { lintGuide } from './lint.ts'
import { type MatchOptions, matchBaseline, wasInBaseline } from './match-baseline.ts'
import { parseBaseline } from './parse-baseline.ts'
import { defaultProfile } from './profile.ts'
import { defineRule } from './rule.ts'
import { bareGuide } from './testing/bare-guide.ts'

/** Reports figures above $500K with the figure, and empty cells without any facts. */
const figures = defineRule({
  id: 'test/figures',
  summary: 'Figures are moderate, cells are filled.',
  severity: 'warning',
  fix: null,
  sure: 'fact',
  *check({ tables }) {
    for (const { span, text } of tables.flatMap(({ rows }) => rows).flatMap(({ cells }) => cells)) {
      const value = /^\$(\d+)K$/.exec(text)?.[1]
      if (value !== undefined && Number(value) > 500) yield { span, message: `${text} is much.`, facts: { value } }
      if (text === '?') yield { span, message: 'The cell is empty.' }
    }
  },
})

const settings = { rules: [{ rule: figures, severity: 'warning' as const, options: {} }], profile: defaultProfile, inlineConfig: true }
const lint = (text: string, file = 'a/data.md'): LintedFile => ({ file, text, findings: lintGuide(bareGuide(text), settings).findings })

const guide = `# Data Engineer

## Pay

| Region | Base | Total |
|---|---|---|
| Oslo | $100K | $600K |
| Rome | ? | $700K |
`
const before = createBaseline([lint(guide)], '2026-01-01')
const match = (text: string, options?: MatchOptions) => {
  const result = matchBaseline(before, [lint(text)], options)
  return { known: result.known.size, changed: [...result.changed.values()].map(wasInBaseline), unused: result.unused.length }
}
const all = { known: 3, changed: [], unused: 0 }

describe('survives', () => {
  test.each([
    ['nothing', guide],
    ['a paragraph inserted', guide.replace('## Pay', 'Some words.\n\n## Pay')],
    ['lines that end in CR LF', guide.replaceAll('\n', '\r\n')],
    ['rows sorted', guide.replace('| Oslo | $100K | $600K |\n| Rome | ? | $700K |', '| Rome | ? | $700K |\n| Oslo | $100K | $600K |')],
    ['a table padded', guide.replaceAll('|', ' | ').replace(/^ \|/gm, '|')],
    ['a column added', guide.replaceAll(/^\| (\w+) \|/gm, '| $1 | New |').replace('|---|', '|---|---|')],
    ['a heading renamed', guide.replace('## Pay', '## Compensation')],
  ])('%s', (_name, text) => expect(match(text)).toEqual(all))

  test('a moved guide', () => {
    const { known, unused } = matchBaseline(before, [lint(guide, 'b/engineer.md')])
    expect([known.size, unused.length]).toEqual([3, 0])
  })
})

describe('does not hide', () => {
  test('a figure that was edited and is still wrong', () => {
    expect(match(guide.replace('$600K', '$650K'))).toEqual({ known: 2, changed: ['was in the baseline as $600K'], unused: 1 })
  })

  test('another finding of the kind of one that was fixed', () => {
    expect(match(guide.replace('$600K', '$400K').replace('$100K', '$550K'))).toMatchObject({ known: 2, unused: 1 })
    expect(match(guide.replace('?', '$90K').replace('$100K', '?'))).toMatchObject({ known: 2, unused: 1 })
  })

  test('the same finding a second time', () => {
    const twice = lint(`${guide}| Rome | ? | $700K |\n`)
    const { known } = matchBaseline(before, [twice])
    expect([known.size, twice.findings.length]).toEqual([3, 5])
  })

  test('a copy of a guide that still exists', () => {
    expect(matchBaseline(before, [lint(guide), lint(guide, 'b/data.md')]).known.size).toBe(3)
    expect(matchBaseline(before, [lint(guide, 'b/data.md')], { exists: () => true }).known.size).toBe(0)
  })
})

describe('prune', () => {
  test('leaves out what nothing matches', () => {
    const { unused } = matchBaseline(before, [lint(guide.replace('$700K', '$70K'))])
    expect(pruneBaseline(before, unused)).toHaveLength(2)
  })

  test('keeps what could not match: its rule did not run, its guide was not linted', () => {
    expect(matchBaseline(before, [lint('')], { ran: () => false }).unused).toEqual([])
    expect(matchBaseline(before, [], { exists: () => true }).unused).toEqual([])
    expect(matchBaseline(before, []).unused).toHaveLength(3)
  })
})

describe('file', () => {
  test('is sorted, one line an entry, and reads back', () => {
    const text = formatBaseline([...before].reverse())
    expect(text).toBe(formatBaseline(before))
    expect(text.split('\n')).toHaveLength(before.length + 6)
    expect(parseBaseline(text, 'guidelint-baseline.json')).toEqual(before)
    expect(parseBaseline(formatBaseline([]), 'guidelint-baseline.json')).toEqual([])
  })

  test('splits into one a folder and reads back', () => {
    const entries: BaselineEntry[] = [...splitBaseline(before)].flatMap(([folder, part]) =>
      parseBaseline(formatBaseline(part), 'b.json', `${folder}/`),
    )
    expect(entries).toEqual(before)
  })

  test.each(['', '[]', '{"version": 2, "entries": []}', '{"version": 1}', '{"version": 1, "entries": [{"file": 1}]}'])(
    '%j is an error',
    (text) => expect(() => parseBaseline(text, 'guidelint-baseline.json')).toThrow(ConfigError),
  )
})
