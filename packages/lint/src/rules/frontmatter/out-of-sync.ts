import type { Frontmatter, Guide, Span } from '@guidelint/guide'
import { differences } from '../../frontmatter/compare.ts'
import type { Difference } from '../../frontmatter/difference.ts'
import { frontmatterEdits } from '../../frontmatter/write.ts'
import { defineRule, type Edit, type Fix, type Problem } from '../../rule.ts'

/** Frontmatter is copied from the body; where the two disagree, who reads only one of them is misled. */
export const outOfSync = defineRule({
  id: 'frontmatter/out-of-sync',
  summary: 'Frontmatter says what the body says.',
  severity: 'error',
  fix: 'unsafe',
  sure: 'fact',
  *check(guide: Guide, _options, { path }): Iterable<Problem> {
    const { frontmatter } = guide
    if (!frontmatter) return
    const fixes = syncFix(guide)
    for (const group of byKind(differences(guide, path))) yield describe(group, frontmatter, fixes)
  },
})

type Group = [Difference, ...Difference[]]

const byKind = (differing: Iterable<Difference>): Iterable<Group> => {
  const groups = new Map<string, Group>()
  for (const one of differing) {
    const group = groups.get(one.kind)
    if (group) group.push(one)
    else groups.set(one.kind, [one])
  }
  return groups.values()
}

/** One fix for all: it writes the frontmatter anew, and the body stays as it is. Writing costs more than comparing, so it waits until asked. */
const syncFix = (guide: Guide): readonly Fix[] => {
  let edits: readonly Edit[] | undefined
  return [
    {
      level: 'unsafe',
      name: 'sync',
      title: 'Rewrite the frontmatter from the body',
      get edits() {
        edits ??= frontmatterEdits(guide) ?? []
        return edits
      },
    },
  ]
}

/** The same disagreement in several regions is one finding, at the first. */
const describe = ([first, ...others]: Readonly<Group>, frontmatter: Frontmatter, fixes: readonly Fix[]): Problem => ({
  span: placeOf(first, frontmatter),
  message: `${first.message}${others.length === 0 ? '' : `; likewise in ${others.length} more`}.`,
  related: [
    ...(first.body ? [{ span: first.body, message: 'the body' }] : []),
    ...others.map((one) => ({ span: one.path === first.path && one.body ? one.body : placeOf(one, frontmatter), message: one.message })),
  ],
  facts: { kind: first.kind, values: [first, ...others].map(({ stated, expected }) => [stated, expected]) },
  fixes,
  ...(first.isDetail ? { atMost: 'info' } : {}),
})

/** The value; where there is none its key, else the nearest that there is: the region, the entry, the map, the opening fence. */
const placeOf = ({ path }: Difference, { places, span }: Frontmatter): Span => {
  const entry = /^compensation\.\d+/.exec(path)?.[0]
  const candidates = [path, `${path}:`, `${entry}.region`, entry ?? path, `${path.split('.')[0]}:`]
  for (const candidate of candidates) {
    const place = places.get(candidate)
    if (place && place.end > place.start) return place
  }
  return { start: span.start, end: span.start + 3 }
}
