import { countBefore } from '@guidelint/guide'
import type { Draft } from './finding.ts'
import type { Entry } from './suppress.ts'

/** The first of `entries` that reaches each of `drafts`, all of one rule; every entry that reaches one counts as used. */
export const firstHits = (drafts: readonly Draft[], entries: readonly Entry[], used: Set<Entry>): ReadonlyMap<Draft, Entry> => {
  const placed = [...drafts].sort((a, b) => a.span.start - b.span.start)
  const hits: (Entry | undefined)[] = placed.map(() => undefined)
  for (const entry of entries) {
    const { start, end, includes } = entry.reach
    const to = countBefore(placed, ({ span }) => span.start < end)
    let isUsed = false
    for (let at = countBefore(placed, ({ span }) => span.start < start); at < to; at += 1) {
      const draft = placed[at]
      if (draft === undefined || includes?.(draft) === false) continue
      isUsed = true
      hits[at] ??= entry
    }
    if (isUsed) used.add(entry)
  }
  return new Map(placed.flatMap((draft, at) => (hits[at] === undefined ? [] : [[draft, hits[at]]])))
}
