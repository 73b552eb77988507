import type { Rule } from '../rule.ts'
import { metaRules } from './meta/meta-rules.ts'

/** The one list of rules, in the order in which they run and are shown. Everything that names a rule is derived from it. */
export const rules = [
  ...metaRules,
] as const

export type RuleId = (typeof rules)[number]['id']

/** The same list for code that treats all rules alike. */
export const ruleList: readonly Rule[] = rules
export const ruleIds: readonly string[] = ruleList.map((rule) => rule.id)
