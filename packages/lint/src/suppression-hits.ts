import type { Draft } from './finding.ts'
import type { Entry } from './suppress.ts'
import { firstIndexWhere } from './suppression-search.ts'

/**
 * The first of `entries` that reaches each of `drafts`, all of one rule; every entry that reaches one counts as used. Thousands of
 * comments that each hold to the end of the guide would otherwise be asked about thousands of findings.
 */
export const firstHits = (drafts: readonly Draft[], entries: readonly Entry[], used: Set<Entry>): ReadonlyMap<Draft, Entry> => {
  const placed = [...drafts].sort((a, b) => a.span.start - b.span.start)
  const hits = new Map<Draft, Entry>()
  const nextFree = createNextFree(placed.length)
  for (const entry of entries) {
    const { start, end, includes } = entry.reach
    const from = firstIndexWhere(placed, ({ span }) => span.start >= start)
    const to = firstIndexWhere(placed, ({ span }) => span.start >= end)
    if (from < to && includes === undefined) used.add(entry)
    for (let at = includes === undefined ? nextFree(from) : from; at < to; at = includes === undefined ? nextFree(at, true) : at + 1) {
      const draft = placed[at]
      if (draft === undefined || includes?.(draft) === false) continue
      used.add(entry)
      if (!hits.has(draft)) hits.set(draft, entry)
    }
  }
  return hits
}

/** The first place from `at` on that was not taken; `take` takes `at` itself. Ways that were walked are made shorter. */
const createNextFree = (count: number): ((at: number, take?: boolean) => number) => {
  const next = Array.from({ length: count + 1 }, (_, at) => at)
  return (at, take = false) => {
    if (take) next[at] = at + 1
    let free = at
    while (next[free] !== undefined && next[free] !== free) free = next[free] ?? free
    for (let walked = at; walked < free; ) {
      const further = next[walked] ?? free
      next[walked] = free
      walked = further
    }
    return free
  }
}
