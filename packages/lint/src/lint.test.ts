import { expect, test } from 'vitest'
import { lintGuide } from './lint.ts'
import { defaultProfile } from './profile.ts'
import { defineRule, type Problem, type Rule } from './rule.ts'
import { ruleList } from './rules/index.ts'
import type { Settings } from './settings.ts'
import { bareGuide } from './testing/bare-guide.ts'

const ruleOf = (id: string, check: Rule['check']): Rule =>
  defineRule({ id, summary: '', severity: 'error', fix: null, sure: 'fact', check })
const at = (start: number, more: Partial<Problem> = {}): Problem => ({ span: { start, end: start + 1 }, message: 'It is wrong.', ...more })
const crashing = ruleOf('test/crash', function* () {
  yield at(3)
  throw new Error('no such cell')
})
const settingsOf = (rules: readonly Rule[]): Settings => ({
  rules: rules.map((rule) => ({ rule, severity: 'error', options: {} })),
  profile: defaultProfile,
  inlineConfig: true,
})
const lint = (...rules: readonly Rule[]) =>
  lintGuide(bareGuide('# Guide\n'), settingsOf([...ruleList.filter(({ id }) => id.startsWith('meta/')), ...rules]))

test('a rule that throws is a finding and hides nothing else', () => {
  const { findings, crashed } = lint(
    crashing,
    ruleOf('test/other', () => [at(5)]),
  )
  expect(findings.map(({ rule }) => rule)).toEqual(['meta/rule-crashed', 'test/crash', 'test/other'])
  expect(findings[0]?.message).toContain('test/crash failed on this guide (no such cell)')
  expect(crashed).toMatchObject([{ rule: 'test/crash', error: new Error('no such cell') }])
})

test('findings stand by place, then by rule', () => {
  const { findings } = lint(
    ruleOf('test/b', () => [at(5), at(1)]),
    ruleOf('test/a', () => [at(5)]),
  )
  expect(findings.map(({ rule, span }) => `${span.start} ${rule}`)).toEqual(['1 test/b', '5 test/a', '5 test/b'])
})

test('a problem may be milder than its rule, never harder', () => {
  const { findings } = lint(ruleOf('test/a', () => [at(1, { atMost: 'info' }), at(2, { atMost: 'error' })]))
  expect(findings.map(({ severity }) => severity)).toEqual(['info', 'error'])
})

test('two findings of one guide never share an identity', () => {
  const { findings } = lint(ruleOf('test/a', () => [at(3), at(4), at(5, { facts: { a: 1, b: [2] } }), at(6, { facts: { b: [2], a: 1 } })]))
  const identities = findings.map(({ identity }) => identity)
  expect(new Set(identities).size).toBe(4)
  expect(identities[3]).toBe(`${identities[2]}-2`)
})

test('each rule can be measured', () => {
  const measured: string[] = []
  const around = (rule: string, run: () => void) => {
    measured.push(rule)
    run()
  }
  const result = lintGuide(bareGuide(''), settingsOf([ruleOf('test/a', () => [at(0)])]), { around })
  expect([measured, result.findings.length]).toEqual([['test/a'], 1])
})
