import { expect, test } from 'vitest'
import { type Rule, ruleList } from '../packages/lint/src/index.ts'
import { casesPath, idsWithCases, readCases, withFindings } from './finding-cases.ts'

/** What no guide of a few lines shows: a crash, and a limit of size. */
const needsNoCases = ({ id }: Rule): boolean => id === 'meta/limit' || id === 'meta/rule-crashed'
const withCases = ruleList.filter((rule) => !needsNoCases(rule))

test('every rule has cases, and all cases are of rules', () => {
  expect(idsWithCases().sort()).toEqual(withCases.map(({ id }) => id).sort())
})

// All that a rule tells of its cases, word by word: `vitest -u` writes it, whoever changes a rule reads what changed.
test.each(withCases.map((rule) => ({ id: rule.id, rule })))('$id tells of its cases what stands there', async ({ rule }) => {
  await expect(withFindings(rule, readCases(rule) ?? '')).toMatchFileSnapshot(casesPath(rule))
})
