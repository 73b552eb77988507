import { FINDINGS_LIMIT } from '@guidelint/guide'
import { type Draft, draftFinding } from './finding.ts'
import type { Problem } from './rule.ts'
import type { RuleSetting, Settings } from './settings.ts'

/** Hands over what a rule yields, up to so many; gives the first problem beyond it, null where there is none. */
export const takeUpTo = (most: number, problems: Iterable<Problem>, take: (problem: Problem) => void): Problem | null => {
  let taken = 0
  for (const problem of problems) {
    if (taken === most) return problem
    take(problem)
    taken += 1
  }
  return null
}

/** Says where the findings of a rule end; nothing where `meta/limit` is off. */
export const limitFindings = (settings: Settings, rule: string, cut: Problem): readonly Draft[] => {
  const limit: RuleSetting | undefined = settings.rules.find((one) => one.rule.id === 'meta/limit')
  const message = `${rule} has more than ${FINDINGS_LIMIT.toLocaleString('en')} findings in this guide; the others, from here on, are left out.`
  return limit === undefined ? [] : [draftFinding(limit.rule.id, limit.severity, { span: cut.span, message, facts: { rule } })]
}
