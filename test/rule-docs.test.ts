import { describe, expect, test } from 'vitest'
import { parseGuide } from '../packages/guide/src/index.ts'
import { applyEdits, conflict } from '../packages/lint/src/apply-edits.ts'
import { defaultSettings, type Edit, type Finding, lintGuide, type Rule, ruleList } from '../packages/lint/src/index.ts'
import { defaultOptions } from '../packages/lint/src/settings.ts'
import { chapterOf, examplesOf, type PageExample, readPage } from './rule-pages.ts'

/** What one guide can't show: a crash, a limit of size, several guides beside one another. */
const needsNoExample = ({ id }: Rule): boolean => id === 'meta/limit' || id === 'meta/rule-crashed' || id.startsWith('library/')

/** A rule runs alone; one on suppressions needs the rules that are suppressed. */
const findingsOf = (rule: Rule, { text, path, asOf, options }: PageExample): readonly Finding[] => {
  const settings = defaultSettings()
  const own = {
    rule,
    severity: rule.severity === 'off' ? ('warning' as const) : rule.severity,
    options: rule.options?.().parse(options) ?? defaultOptions(rule),
  }
  const result = lintGuide(parseGuide(text), rule.id.startsWith('meta/') ? settings : { ...settings, rules: [own] }, { path, asOf })
  expect(result.crashed).toEqual([])
  return result.findings.filter((finding) => finding.rule === rule.id)
}

/** The example with the first fix of each finding; of fixes that collide the first. */
const fixedBy = (rule: Rule, example: PageExample): string => {
  const edits: Edit[] = []
  for (const { fixes } of findingsOf(rule, example)) {
    const [first] = fixes
    if (first && !first.edits.some((edit) => edits.some((other) => conflict(edit, other)))) edits.push(...first.edits)
  }
  return applyEdits(example.text, edits)
}

/** A rule's options by name, with their defaults. */
const optionsOf = (rule: Rule): [string, unknown][] => Object.entries(defaultOptions(rule) ?? {})

describe.each(ruleList.map((rule) => ({ id: rule.id, rule })))('the page of $id', ({ id, rule }) => {
  const page = readPage(rule) ?? ''
  const examples = examplesOf(page)

  test('stands beside the rule, says why, and when not to use it', () => {
    expect(page, `packages/lint/src/rules/${id}.md`).toMatch(new RegExp(`^# ${id}\n\n\\S`))
    expect(chapterOf(page, 'When not to use it')?.trim()).toBeTruthy()
  })

  test('names every option with its default', () => {
    const chapter = chapterOf(page, 'Options')
    expect(chapter !== undefined).toBe(rule.options !== undefined)
    for (const [name, value] of optionsOf(rule)) {
      const line = chapter?.split('\n').find((one) => one.includes(`\`${name}\``))
      expect(line, name).toContain(`\`${JSON.stringify(value)}\``)
    }
  })

  test.skipIf(needsNoExample(rule))('shows a guide that fails and one that passes, and the fix where there is one', () => {
    const kinds = new Set(examples.map(({ kind }) => kind))
    expect(kinds.has('fails') && kinds.has('passes')).toBe(true)
    if (rule.fix === null) expect(kinds.has('fixed')).toBe(false)
  })

  test.skipIf(examples.length === 0)('has examples that do as they say', () => {
    let failing: PageExample | undefined
    for (const example of examples) {
      if (example.kind === 'fixed') {
        expect(failing && fixedBy(rule, failing)).toBe(example.text)
        continue
      }
      const messages = findingsOf(rule, example).map(({ message }) => message)
      if (example.kind === 'fails') expect(messages, example.text).not.toEqual([])
      else expect(messages, example.text).toEqual([])
      failing = example.kind === 'fails' ? example : undefined
    }
  })
})

test('no two rules have the same id or summary', () => {
  expect(new Set(ruleList.map(({ id }) => id)).size).toBe(ruleList.length)
  expect(new Set(ruleList.map(({ summary }) => summary)).size).toBe(ruleList.length)
})

test('summaries are one sentence', () => {
  expect(ruleList.map(({ summary }) => summary).filter((summary) => !/^[^.]\P{Cc}*[^.]\.$/u.test(summary))).toEqual([])
})
