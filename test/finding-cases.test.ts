import { expect, test } from 'vitest'
import { ruleList } from '../packages/lint/src/index.ts'
import { casesPath, idsWithCases, readCases, withFindings } from './finding-cases.ts'

// All that a rule tells of its cases, word by word: `vitest -u` writes it, whoever changes a rule reads what changed.
for (const rule of ruleList) {
  const cases = readCases(rule)
  test.skipIf(cases === null)(`${rule.id} tells of its cases what stands there`, async () => {
    await expect(withFindings(rule, cases ?? '')).toMatchFileSnapshot(casesPath(rule))
  })
}

test('cases are of rules that there are', () => {
  const ids: ReadonlySet<string> = new Set(ruleList.map(({ id }) => id))
  expect(idsWithCases().filter((id) => !ids.has(id))).toEqual([])
})
