import type { Guide } from '@guidelint/guide'
import type { Draft, Finding } from './finding.ts'
import { hash } from './hash.ts'
import type { Facts } from './rule.ts'
import { createScopes, type ScopeOf } from './scope.ts'

/** Adds to each draft where it stands and a name that survives edits elsewhere in the guide. */
export const placeFindings = (guide: Guide, drafts: readonly Draft[]): readonly Finding[] =>
  drafts.length === 0 ? [] : placeByScopes(drafts, createScopes(guide))

/** The same where the scopes of the drafts are known. */
export const placeByScopes = (drafts: readonly Draft[], scopeOf: ScopeOf): readonly Finding[] => {
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const { rule, severity, span, message, related, facts, fixes, sum } = draft
    const scope = scopeOf(span)
    const name = hash(`${rule}\n${scope}\n${factsHash(draft)}`)
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    const identity = count === 1 ? name : `${name}-${count}`
    // Field by field: a spread takes a third of the time of linting a guide with thousands of findings.
    return { rule, severity, span, message, related, facts, fixes, sum, scope, identity }
  })
}

const WITHOUT_FACTS = 'message-'

/** Hash of the figures that the rule used; of the message, and marked so, where the rule names none. */
export const factsHash = ({ facts, message }: { readonly facts: Facts; readonly message: string }): string =>
  Object.keys(facts).length === 0 ? WITHOUT_FACTS + hash(message) : hash(stable(facts))

/** Whether a hash is of figures. A message alone (`The cell is empty.`) does not tell two findings of a kind apart. */
export const isFactsHash = (facts: string): boolean => !facts.startsWith(WITHOUT_FACTS)

/** JSON with sorted keys and lists, so that the order in which a rule states its facts does not matter, nor that of rows. */
const stable = (value: unknown): string => {
  if (Array.isArray(value)) {
    const items = value.map(stable)
    return `[${(isList(value) ? items.sort() : items).join(',')}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  let entries = ''
  for (const key of Object.keys(value).sort()) {
    entries += `${entries === '' ? '' : ','}${JSON.stringify(key)}:${stable((value as Record<string, unknown>)[key])}`
  }
  return `{${entries}}`
}

/** Names or tuples, as they stand in a table; numbers side by side are the ends of a range, whose order counts. */
const isList = (value: readonly unknown[]): boolean =>
  value.every((one) => typeof one === 'string') || value.every((one) => typeof one === 'object' && one !== null)
