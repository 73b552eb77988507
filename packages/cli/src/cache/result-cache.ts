import { statSync } from 'node:fs'
import type { Finding, ResolvedSettings } from '@guidelint/lint'
import type { GatheredFile } from '../gather-files.ts'
import type { LintedFiles } from '../lint-files.ts'
import type { LintedText } from '../lint-text.ts'
import { readAhead } from '../read-ahead.ts'
import { readGuideBytes } from '../read-guide-file.ts'
import type { RunSettings } from '../run-settings.ts'
import type { CacheFiles } from './cache-files.ts'
import { settingsKey, sha1 } from './settings-key.ts'

/** How a file is known to be unchanged: by its bytes, or by size and time without reading it. */
export type CacheMode = 'content' | 'stat'

type Drafts = readonly Omit<Finding, 'scope' | 'identity'>[]

/** What was found across guides in one of them. */
export interface AcrossMemory {
  get(path: string, drafts: Drafts): LintedText | undefined
  set(path: string, drafts: Drafts, linted: LintedText): void
}

/** Results of earlier runs; each is reused only where text, settings and code are the same, and the other guides that it names. */
export interface ResultCache {
  /** Looks at the files of a run; gives its whole result where nothing at all changed. */
  open(files: readonly GatheredFile[], settings: RunSettings): Promise<LintedFiles | null>
  /** The result of a file that did not change (null: no guide); undefined where it did. */
  get(path: string): LintedText | null | undefined
  /** Takes the result of a file by the hash of its bytes. */
  remember(file: GatheredFile, hash: string, settings: ResolvedSettings, linted: LintedText | null): void
  readonly across: AcrossMemory
  /** Keeps results for the next run. */
  save(whole: LintedFiles): void
}

interface Known {
  readonly key: string
  readonly linted: LintedText | null
  across?: { readonly key: string; readonly linted: LintedText } | undefined
}

interface Seen {
  readonly hash: string
  readonly size: number
  readonly time: number
}

interface Whole {
  readonly key: string
  readonly result: LintedFiles
  readonly seen: Readonly<Record<string, Seen>>
}

const keyOf = ({ isNamed }: GatheredFile, hash: string, settings: ResolvedSettings): string =>
  `${hash} ${settingsKey(settings)} ${isNamed ? 1 : 0}`

/** A cache that was damaged may hold anything. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null

export const createResultCache = (files: CacheFiles, mode: CacheMode): ResultCache => {
  let last = (files.read('run.json') ?? null) as Whole | null
  const seen = new Map(Object.entries(last?.seen ?? {}).filter(([, one]) => isObject(one)))
  const keys = new Map<string, string>()
  let guides: Map<string, Known> | undefined
  let runKey = ''
  let isNew = false
  // A file that changed while the run went on, or that can't be looked at twice.
  let isTorn = false
  const load = (): Map<string, Known> => {
    guides ??= new Map(Object.entries((files.read('guides.json') ?? {}) as Record<string, Known>).filter(([, one]) => isObject(one)))
    return guides
  }
  return {
    open: async (gathered, settings) => {
      keys.clear()
      isTorn = gathered.some(({ isStdin }) => isStdin)
      for await (const [file, found] of readAhead(gathered, (one) => hashOf(one, seen, mode))) {
        if (found === null) continue
        seen.set(file.path, found)
        const key = await settings.settingsFor(file.file).then(
          (own) => keyOf(file, found.hash, own),
          () => null,
        )
        if (key !== null) keys.set(file.path, key)
      }
      runKey = sha1(gathered.map(({ path }) => `${path} ${keys.get(path) ?? 'unread'}`).join('\n'))
      return last?.key === runKey && !isTorn ? last.result : null
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
    save: (result) => {
      if (isNew && guides !== undefined) files.write('guides.json', Object.fromEntries(stillNamed(guides, keys)))
      isNew = false
      if (result.failures.length > 0 || isTorn) return
      last = { key: runKey, result, seen: Object.fromEntries(seen) }
      files.write('run.json', last)
    },
  }
}

/** Leaves out guides that this run did not name once they are the larger part: most of them are gone. */
const stillNamed = (guides: ReadonlyMap<string, Known>, keys: ReadonlyMap<string, string>): Iterable<[string, Known]> =>
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

/** The hash of a file's bytes; null for what can't be read, and standard input. */
const hashOf = async ({ file, path, isStdin }: GatheredFile, seen: ReadonlyMap<string, Seen>, mode: CacheMode): Promise<Seen | null> => {
  if (isStdin) return null
  const stats = statSync(file, { throwIfNoEntry: false })
  if (stats === undefined) return null
  const last = seen.get(path)
  if (mode === 'stat' && last !== undefined && last.size === stats.size && last.time === stats.mtimeMs) return last
  const content = await readGuideBytes(file)
  if (content.kind === 'unreadable') return null
  const hash = content.kind === 'bytes' ? sha1(content.bytes) : `large ${stats.size} ${stats.mtimeMs}`
  return { hash, size: stats.size, time: stats.mtimeMs }
}
