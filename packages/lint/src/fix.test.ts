import type { Ask, Guide } from '@guidelint/guide'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FixOptions, fixText, type LintText } from './fix.ts'
import { lintGuide } from './lint.ts'
import { defaultProfile } from './profile.ts'
import { defineRule, type FixLevel, type Rule, replace } from './rule.ts'
import { bareGuide } from './testing/bare-guide.ts'

/** A guide whose asks are the numbers in its text. */
const numberGuide = (text: string): Guide => ({
  ...bareGuide(text),
  asks: [...text.matchAll(/\d+/g)].map((match) => toAsk(match[0], match.index)),
})

const toAsk = (digits: string, start: number): Ask => {
  const amount = { value: Number(digits) } as Ask['range']['low']
  const range = { low: amount, high: amount, currency: 'USD', unit: null, isOpen: false, isApproximate: false } as Ask['range']
  return { kind: 'ask', component: 'base', range, currency: 'USD', period: 'unknown', span: { start, end: start + digits.length } }
}

/** Reports each `from`, and says that writing `to` in its place is a fix of `level`. */
const rewrite = (from: string, to: string, level: FixLevel = 'safe', name = 'rewrite') =>
  defineRule({
    id: `test/${from}`,
    summary: 'A guide is right.',
    severity: 'warning',
    fix: level,
    sure: 'fact',
    *check({ source }) {
      for (let at = source.text.indexOf(from); at !== -1; at = source.text.indexOf(from, at + 1)) {
        const span = { start: at, end: at + from.length }
        yield { span, message: `${from} is wrong.`, fixes: [{ level, name, title: `Write ${to}`, edits: [replace(span, to)] }] }
      }
    },
  })

const lintWithRules = (rules: readonly Rule[]): LintText => {
  const settings = {
    rules: rules.map((rule) => ({ rule, severity: 'warning' as const, options: {} })),
    profile: defaultProfile,
    inlineConfig: true,
  }
  return (text) => {
    const guide = numberGuide(text)
    return { guide, ...lintGuide(guide, settings) }
  }
}

const run = (text: string, rules: readonly Rule[], options: FixOptions = { levels: ['safe'] }) =>
  fixText(text, lintWithRules(rules), options)

test('fixes everything, also what a fix brings to light', () => {
  expect(run('a a b', [rewrite('a', 'b'), rewrite('b', 'c')])).toMatchObject({ text: 'c c c', findings: [], dropped: [] })
})

test('a fix that would add findings is made once another has mended what stood in its way', () => {
  const quiet = defineRule({
    id: 'test/quiet',
    summary: 'No q stands beside an r.',
    severity: 'warning',
    fix: null,
    sure: 'fact',
    *check({ source: { text } }) {
      if (!text.includes('r')) return
      for (const { index } of text.matchAll(/q/g)) yield { span: { start: index, end: index + 1 }, message: 'q stands beside r.' }
    },
  })
  const rules = [rewrite('p', 'qq'), rewrite('r', 's', 'unsafe'), quiet]
  expect(run('p r', rules, { levels: ['safe', 'unsafe'] })).toMatchObject({ text: 'qq s', findings: [], dropped: [] })
  expect(run('p r', rules)).toMatchObject({ text: 'p r', dropped: [{ reason: 'adds-findings' }] })
})

test('overlapping fixes wait for the next pass', () => {
  expect(run('aaa', [rewrite('aa', 'b'), rewrite('ba', 'c')]).text).toBe('c')
})

test('only the levels asked for', () => {
  const rules = [rewrite('a', 'x'), rewrite('b', 'y', 'unsafe')]
  expect(run('ab', rules).text).toBe('xb')
  expect(run('ab', rules, { levels: ['safe', 'unsafe'] }).text).toBe('xy')
})

test('a choice only by its name', () => {
  const rules = [rewrite('a', 'x', 'choice', 'write-x')]
  expect(run('a', rules, { levels: ['safe', 'unsafe', 'choice'] }).text).toBe('a')
  expect(run('a', rules, { levels: ['choice'], choose: 'write-x' }).text).toBe('x')
})

test('a safe fix that changes a figure is dropped, the others are made', () => {
  const result = run('a 12', [rewrite('a', 'b'), rewrite('12', '13')])
  expect(result.text).toBe('b 12')
  expect(result.dropped).toMatchObject([{ reason: 'changes-figures', fix: { title: 'Write 13' } }])
})

test('a fix that adds a finding is dropped', () => {
  const result = run('a', [rewrite('a', 'bb'), rewrite('b', 'b')])
  expect(result).toMatchObject({ text: 'a', dropped: [{ reason: 'adds-findings' }] })
})

test('fixes that undo each other end', () => {
  expect(run('a', [rewrite('a', 'b'), rewrite('b', 'a')]).findings).toHaveLength(1)
})

test('a fix never adds a finding and never changes a figure', () => {
  const letters = fc.stringMatching(/^[ab1 ]{0,12}$/)
  const rule = fc.tuple(fc.stringMatching(/^[ab1]{1,2}$/), fc.stringMatching(/^[ab1]{0,2}$/)).map(([from, to]) => rewrite(from, to))
  fc.assert(
    fc.property(letters, fc.array(rule, { maxLength: 3 }), (text, rules) => {
      const lint = lintWithRules(rules)
      const result = fixText(text, lint, { levels: ['safe'] })
      const digits = (one: string) => [...one.matchAll(/\d+/g)].map(String).sort()
      expect(result.findings.length).toBeLessThanOrEqual(lint(text).findings.length)
      expect(digits(result.text)).toEqual(digits(text))
    }),
  )
})
