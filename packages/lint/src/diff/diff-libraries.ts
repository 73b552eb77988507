import type { Guide } from '@guidelint/guide'
import { wordsKey } from '../library/name-key.ts'
import { type Change, type ChangeLimits, defaultLimits } from './change.ts'
import { diffGuides } from './diff-guides.ts'
import { pairUp } from './pair-up.ts'

/** A guide with its path. */
export interface LibraryFile {
  readonly path: string
  readonly guide: Guide
}

/** What happened to one guide. */
export interface GuideDiff {
  readonly status: 'added' | 'removed' | 'renamed' | 'changed'
  /** Its path now; where it was removed, the path it had. */
  readonly path: string
  /** The path it had; null where it is new. */
  readonly oldPath: string | null
  readonly role: string | null
  readonly company: string | null
  readonly before: Guide | null
  readonly after: Guide | null
  readonly changes: readonly Change[]
}

/** What of the title tells a guide from all others. */
const titleKey = ({ guide: { title } }: LibraryFile): string | null =>
  title?.role && title.company ? `${wordsKey(title.role.text)}\n${wordsKey(title.company.text)}` : null

/** All figures, so that a guide is known under another title. */
const figuresKey = ({ guide: { bands } }: LibraryFile): string | null =>
  bands.length < 2
    ? null
    : JSON.stringify(
        bands.map(({ region, base, equity, total }) => [
          region?.key,
          ...[base, equity, total].map((part) => part?.range && [part.range.low.value, part.range.high.value]),
        ]),
      )

export interface Renames {
  /** The path that a guide had, where version control knows it; other guides that moved are known by what they say. */
  readonly oldPathOf?: (path: string) => string | undefined
}

/** What changed between two states of a library, by path; guides that say the same as before are left out. */
export const diffLibraries = (
  before: readonly LibraryFile[],
  after: readonly LibraryFile[],
  limits: ChangeLimits = defaultLimits,
  { oldPathOf }: Renames = {},
): readonly GuideDiff[] => {
  const named = new Map(after.flatMap(({ path }) => [[oldPathOf?.(path) ?? path, path] as const]))
  const current = new Set(after.map(({ path }) => path))
  const pathNow = ({ path }: LibraryFile): string => (current.has(path) ? path : (named.get(path) ?? path))
  const pairs = pairUp(before, after, pathNow, ({ guide }) => guide.source.text, titleKey, figuresKey)
  const diffs = [
    ...pairs.both.map(([old, now]) => diffOf(old, now, limits)),
    ...pairs.removed.map((old) => diffOf(old, null, limits)),
    ...pairs.added.map((now) => diffOf(null, now, limits)),
  ]
  return diffs.filter((diff) => diff !== null).sort((a, b) => (a.path < b.path ? -1 : 1))
}

const diffOf = (old: LibraryFile | null, now: LibraryFile | null, limits: ChangeLimits): GuideDiff | null => {
  const title = (now ?? old)?.guide.title ?? null
  const named = {
    path: (now ?? old)?.path ?? '',
    oldPath: old?.path ?? null,
    role: title?.role?.text ?? null,
    company: title?.company?.text ?? null,
  }
  const guides = { before: old?.guide ?? null, after: now?.guide ?? null }
  if (old === null || now === null) return { status: old === null ? 'added' : 'removed', ...named, ...guides, changes: [] }
  const changes = diffGuides(old.guide, now.guide, limits)
  if (old.path !== now.path) return { status: 'renamed', ...named, ...guides, changes }
  return changes.length === 0 ? null : { status: 'changed', ...named, ...guides, changes }
}
