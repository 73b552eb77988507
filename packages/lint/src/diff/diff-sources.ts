import type { EvidenceSource, Guide } from '@guidelint/guide'
import { wordsKey } from '../library/name-key.ts'
import { type Change, change, side } from './change.ts'
import { pairUp } from './pair-up.ts'

/** Words of a source that name it, without its dates and figures. */
const wordsOf = ({ text }: EvidenceSource): ReadonlySet<string> =>
  new Set(
    wordsKey(text)
      .split(' ')
      .filter((word) => word.length > 2 && !/\d/.test(word)),
  )

/** How many of the words two sources share, from 0 to 1. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(1, Math.min(a.size, b.size))
}

const ALIKE = 0.5

/** What changed in the sources: which there are, their dates and addresses; not their wording. */
export const diffSources = (before: Guide, after: Guide): Change[] => {
  const exact = pairUp(
    before.sources,
    after.sources,
    ({ text, url }) => `${wordsKey(text)} ${url}`,
    ({ url }) => url,
    ({ text }) => wordsKey(text),
  )
  const both = [...exact.both]
  const added = new Set(exact.added)
  const removed = exact.removed.filter((old) => {
    const [best] = [...added].map((now) => ({ now, like: likeness(wordsOf(old), wordsOf(now)) })).sort((a, b) => b.like - a.like)
    if (best === undefined || best.like < ALIKE) return true
    both.push([old, best.now])
    added.delete(best.now)
    return false
  })
  return [
    ...both.flatMap(([old, now]) => (old.newest === now.newest && old.url === now.url ? [] : [changeOf(old, now)])),
    ...removed.map((source) => changeOf(source, null)),
    ...[...added].map((source) => changeOf(null, source)),
  ]
}

const changeOf = (before: EvidenceSource | null, after: EvidenceSource | null): Change =>
  change({
    subject: 'source',
    action: before === null ? 'added' : after === null ? 'removed' : 'changed',
    name: 'source',
    before: before && side(before.text, before.span),
    after: after && side(after.text, after.span),
  })
