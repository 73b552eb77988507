import { countBefore } from '@guidelint/guide'
import { matchesRule } from './match-rule.ts'
import type { Suppression } from './suppression.ts'

/** The `enable` that ends a `disable` of a rule: it names it, a glob over it, or no rule at all. */
export type Closing = (disable: Suppression, ruleName: string) => Suppression | undefined

/** Kept by the names in `enables`, so that a guide of thousands of pairs does not ask each of each. They are in the order of the text. */
export const createClosing = (enables: readonly Suppression[]): Closing => {
  const byPattern = new Map<string, Suppression[]>()
  for (const enable of enables) {
    for (const pattern of enable.rules.length === 0 ? ['*'] : new Set(enable.rules.map(({ text }) => text))) {
      const same = byPattern.get(pattern)
      if (same === undefined) byPattern.set(pattern, [enable])
      else same.push(enable)
    }
  }
  const globs = [...byPattern].filter(([pattern]) => pattern.includes('*'))
  const known = new Map<string, readonly (readonly Suppression[])[]>()
  const listsFor = (ruleName: string) => {
    const lists = known.get(ruleName) ?? [
      byPattern.get(ruleName) ?? [],
      ...globs.filter(([pattern]) => matchesRule(pattern, ruleName)).map(([, same]) => same),
    ]
    known.set(ruleName, lists)
    return lists
  }
  return ({ comment }, ruleName) => {
    let first: Suppression | undefined
    for (const list of listsFor(ruleName)) {
      const one = list[countBefore(list, (enable) => enable.comment.span.start <= comment.span.start)]
      if (one !== undefined && (first === undefined || one.comment.span.start < first.comment.span.start)) first = one
    }
    return first
  }
}
