import type { Rule } from '../rule.ts'
import { equityPeriod } from './band/equity-period.ts'
import { implausible } from './band/implausible.ts'
import { invertedRange } from './band/inverted-range.ts'
import { ladder } from './band/ladder.ts'
import { mixedConvention } from './band/mixed-convention.ts'
import { payPeriod } from './band/pay-period.ts'
import { scale } from './band/scale.ts'
import { total } from './band/total.ts'
import { totalBelowBase } from './band/total-below-base.ts'
import { metaRules } from './meta/meta-rules.ts'

/** The one list of rules, in the order in which they run and are shown. Everything that names a rule is derived from it. */
export const rules = [
  invertedRange,
  scale,
  payPeriod,
  equityPeriod,
  mixedConvention,
  total,
  totalBelowBase,
  implausible,
  ladder,
  ...metaRules,
] as const

export type RuleId = (typeof rules)[number]['id']

/** The same list for code that treats all rules alike. */
export const ruleList: readonly Rule[] = rules
export const ruleIds: readonly string[] = ruleList.map((rule) => rule.id)
