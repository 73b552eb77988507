import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BaselineEntry, ConfigError, type ConfigLayer, parseBaseline } from '@guidelint/lint'
import type { GuideBaseline } from '../host.ts'

/** The baseline's usual name. */
export const BASELINE_NAME = 'guidelint-baseline.json'

interface Baseline {
  readonly file: string
  /** By the guide's name in the baseline. */
  readonly entries: ReadonlyMap<string, readonly BaselineEntry[]>
  /** Of guides that are gone. */
  readonly gone: readonly BaselineEntry[]
}

/** Finds and reads baselines, each file once. */
export interface BaselineLoader {
  /**
   * The baseline for a guide: the configured one, else the nearest upward to `root`; where there is none, the place for one.
   * @throws ConfigError where it can't be read.
   */
  for(file: string, root: string, layers: readonly ConfigLayer[]): Promise<GuideBaseline>
  forget(): void
}

export const createBaselineLoader = (): BaselineLoader => {
  const known = new Map<string, Promise<Baseline | null>>()
  const load = (file: string): Promise<Baseline | null> => {
    const loading = known.get(file) ?? readBaseline(file)
    known.set(file, loading)
    return loading
  }
  return {
    forget: () => known.clear(),
    async for(guide, root, layers) {
      const configured = layers.findLast(({ config }) => config.baseline !== undefined)
      const candidates =
        configured === undefined ? upward(dirname(guide), root) : [resolve(configured.folder, configured.config.baseline ?? '')]
      for (const file of candidates) {
        const baseline = await load(file)
        if (baseline !== null) return forGuide(guide, baseline)
      }
      return forGuide(guide, { file: candidates.at(-1) ?? join(root, BASELINE_NAME), entries: new Map(), gone: [] })
    },
  }
}

/** Where a baseline may lie: in the guide's folder and those above it, up to the workspace's. */
const upward = (folder: string, root: string): string[] => {
  const files = [join(folder, BASELINE_NAME)]
  for (let at = folder; at !== root && dirname(at) !== at; at = dirname(at)) files.push(join(dirname(at), BASELINE_NAME))
  return files
}

const forGuide = (guide: string, { file, entries, gone }: Baseline): GuideBaseline => {
  const name = relative(dirname(file), guide).replaceAll(sep, '/')
  return { uri: pathToFileURL(file).href, file: name, entries: [...(entries.get(name) ?? []), ...gone] }
}

/** A pipe that nobody writes to would be waited for for ever. */
const readRegular = async (file: string): Promise<string> => {
  if (!(await stat(file)).isFile()) throw new Error('it is no regular file')
  return readFile(file, 'utf8')
}

const readBaseline = async (file: string): Promise<Baseline | null> => {
  if (!existsSync(file)) return null
  const text = await readRegular(file).catch((error: unknown) => {
    throw new ConfigError({ file, message: `This file can't be read: ${error instanceof Error ? error.message : String(error)}` })
  })
  const byGuide = new Map<string, BaselineEntry[]>()
  for (const entry of parseBaseline(text, file)) {
    const entries = byGuide.get(entry.file)
    if (entries === undefined) byGuide.set(entry.file, [entry])
    else entries.push(entry)
  }
  const isGone = (name: string): boolean => !existsSync(join(dirname(file), name))
  const all = [...byGuide]
  return {
    file,
    entries: new Map(all.filter(([name]) => !isGone(name))),
    gone: all.filter(([name]) => isGone(name)).flatMap(([, of]) => of),
  }
}
