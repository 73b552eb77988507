import type { Finding, ResolvedSettings } from '@guidelint/lint'
import type { GatheredFile } from '../gather-files.ts'
import type { LintedText } from '../lint-text.ts'
import { readAhead } from '../read-ahead.ts'
import type { RunSettings } from '../run-settings.ts'
import type { CacheFiles } from './cache-files.ts'
import type { CacheMode, Seen } from './file-state.ts'
import { seeFile } from './see-file.ts'
import { settingsKey, sha1 } from './settings-key.ts'

type Drafts = readonly Omit<Finding, 'scope' | 'identity'>[]

/** What was found across guides in one of them. */
export interface AcrossMemory {
  get(path: string, drafts: Drafts): LintedText | undefined
  set(path: string, drafts: Drafts, linted: LintedText): void
}

/** Results of earlier runs; each is reused only where text, settings and code are the same, and the other guides that it names. */
export interface ResultCache {
  /** Looks at the files of a run. */
  open(files: readonly GatheredFile[], settings: RunSettings): Promise<void>
  /** The result of a file that did not change (null: no guide); undefined where it did. */
  get(path: string): LintedText | null | undefined
  /** Takes the result of a file by the hash of its bytes. */
  remember(file: GatheredFile, hash: string, settings: ResolvedSettings, linted: LintedText | null): void
  readonly across: AcrossMemory
  /** The files of the run as they were read, by path; null where one changed while the run went on, or can't be looked at twice. */
  filesSeen(): ReadonlyMap<string, Seen> | null
  /** Keeps results for the next run. */
  save(): void
}

interface Known {
  readonly key: string
  readonly linted: LintedText | null
  across?: { readonly key: string; readonly linted: LintedText } | undefined
}

const keyOf = ({ isNamed }: GatheredFile, hash: string, settings: ResolvedSettings): string =>
  `${hash} ${settingsKey(settings)} ${isNamed ? 1 : 0}`

/** A cache that was damaged may hold anything. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

export const createResultCache = (files: CacheFiles, mode: CacheMode): ResultCache => {
  const seen = new Map(
    Object.entries((files.read('seen.json') ?? {}) as Record<string, Seen>).filter(([, one]) => isObject(one) && isObject(one.state)),
  )
  const keys = new Map<string, string>()
  let guides: Map<string, Known> | undefined
  let isNew = false
  let isSeenAnew = false
  let isTorn = false
  const load = (): Map<string, Known> => {
    guides ??= new Map(Object.entries((files.read('guides.json') ?? {}) as Record<string, Known>).filter(([, one]) => isObject(one)))
    return guides
  }
  return {
    open: async (gathered, settings) => {
      keys.clear()
      isTorn = gathered.some(({ isStdin }) => isStdin)
      for await (const [file, found] of readAhead(gathered, ({ file, path, isStdin }) =>
        isStdin ? Promise.resolve(null) : seeFile(file, seen.get(path), mode),
      )) {
        if (found === null) continue
        isSeenAnew ||= seen.get(file.path) !== found
        seen.set(file.path, found)
        const key = await settings.settingsFor(file.file).then(
          (own) => keyOf(file, found.hash, own),
          () => null,
        )
        if (key !== null) keys.set(file.path, key)
      }
    },
    get: (path) => {
      const entry = load().get(path)
      return entry !== undefined && entry.key === keys.get(path) ? entry.linted : undefined
    },
    remember: (file, hash, settings, linted) => {
      isNew = true
      const key = keyOf(file, hash, settings)
      isTorn ||= keys.get(file.path) !== key
      keys.set(file.path, key)
      load().set(file.path, { key, linted })
    },
    across: acrossMemory(load, keys, () => {
      isNew = true
    }),
    filesSeen: () => (isTorn ? null : new Map([...seen].filter(([path]) => keys.has(path)))),
    save: () => {
      if (isNew && guides !== undefined) files.write('guides.json', Object.fromEntries(stillNamed(guides, keys)))
      if (isSeenAnew) files.write('seen.json', Object.fromEntries(stillNamed(seen, keys)))
      isNew = false
      isSeenAnew = false
    },
  }
}

/** Leaves out guides that this run did not name once they are the larger part: most of them are gone. */
const stillNamed = <Value>(guides: ReadonlyMap<string, Value>, keys: ReadonlyMap<string, string>): Iterable<[string, Value]> =>
  guides.size <= keys.size * 2 ? guides : [...guides].filter(([path]) => keys.has(path))

/** Findings across guides depend on what they name: the drafts hold all figures, the texts of other guides the lines. */
const acrossMemory = (load: () => Map<string, Known>, keys: ReadonlyMap<string, string>, onNew: () => void): AcrossMemory => {
  const keyFor = (path: string, drafts: Drafts): string => {
    const others = new Set(drafts.flatMap(({ related }) => related.flatMap((one) => one.path ?? [])))
    return sha1(JSON.stringify([keys.get(path), drafts, [...others].map((other) => keys.get(other))]))
  }
  return {
    get: (path, drafts) => {
      const across = load().get(path)?.across
      return across !== undefined && across.key === keyFor(path, drafts) ? across.linted : undefined
    },
    set: (path, drafts, linted) => {
      const known = load().get(path)
      if (known === undefined) return
      known.across = { key: keyFor(path, drafts), linted }
      onNew()
    },
  }
}
