import type { Guide } from '@guidelint/guide'
import type { Draft, Finding } from './finding.ts'
import { type Hashing, hash, hashed, nameOf } from './hash.ts'
import type { Facts } from './rule.ts'
import { createScopes } from './scope.ts'

/** Adds to each draft where it stands and a name that survives edits elsewhere in the guide. */
export const placeFindings = (guide: Guide, drafts: readonly Draft[]): readonly Finding[] => {
  if (drafts.length === 0) return []
  const scopeOf = createScopes(guide)
  const seen = new Map<string, number>()
  const places = new Map<string, Map<string, Hashing>>()
  return drafts.map((draft) => {
    const { rule, severity, span, message, related, facts, fixes, sum } = draft
    const scope = scopeOf(span)
    const identity = nameOf(hashed(factsHash(draft), hashedPlace(places, rule, scope)))
    const count = (seen.get(identity) ?? 0) + 1
    seen.set(identity, count)
    return {
      rule,
      severity,
      span,
      message,
      related,
      facts,
      fixes,
      sum,
      scope,
      identity: count === 1 ? identity : `${identity}-${count}`,
    }
  })
}

/** Many findings of a rule stand in one place: it is hashed once. */
const hashedPlace = (places: Map<string, Map<string, Hashing>>, rule: string, scope: string): Hashing => {
  const ofRule = places.get(rule) ?? new Map<string, Hashing>()
  if (ofRule.size === 0) places.set(rule, ofRule)
  let place = ofRule.get(scope)
  if (place === undefined) {
    place = hashed(`${rule}\n${scope}\n`)
    ofRule.set(scope, place)
  }
  return place
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
