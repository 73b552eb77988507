import { access, readdir, readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config } from '../config.ts'
import { ConfigError } from '../config-error.ts'
import { nearestName } from '../nearest-name.ts'
import { isPresetName, PRESET_NAMES, presets } from '../presets.ts'
import type { ConfigLayer } from '../resolve-settings.ts'

/** Names of configuration files; a folder may have one. */
export const CONFIG_FILE_NAMES = ['guidelint.config.json', 'guidelint.config.yaml', 'guidelint.config.mjs'] as const

export interface LoaderOptions {
  /** Whether code (`.mjs`) may run; an editor says no for a workspace that isn't trusted. Default: yes. */
  readonly isTrusted?: boolean
  /** Imports a module by its URL, for code that can't do so itself. */
  readonly importModule?: ImportModule
}

export type ImportModule = (url: string) => Promise<unknown>

/** Finds and reads configuration, each folder and file once. Make a new one to read changed files. */
export interface ConfigLoader {
  /** Layers for files of `folder` (absolute): the nearest configuration upward and, unless it is a root, those above it; the lowest first. */
  layersFor(folder: string): Promise<readonly ConfigLayer[]>
  /** Layers of one file that is named (`--config`), with what it extends. */
  layersOf(file: string): Promise<readonly ConfigLayer[]>
  /** The files (absolute) that were read until now. */
  filesRead(): readonly string[]
}

/**
 * Makes a loader.
 * Its methods throw ConfigError where a file can't be read or is wrong, or two stand in one folder.
 */
export const createConfigLoader = ({ isTrusted = true, importModule = (url) => import(url) }: LoaderOptions = {}): ConfigLoader => {
  const folders = new Map<string, Promise<readonly ConfigLayer[]>>()
  const files = new Map<string, Promise<Config | null>>()
  const read = (file: string) => once(files, file, () => readConfig(file, isTrusted ? importModule : null))
  const layersFor = (folder: string): Promise<readonly ConfigLayer[]> =>
    once(folders, folder, async () => {
      const parent = dirname(folder)
      const found = await findConfig(folder, read)
      const above = found?.config.root === true || parent === folder ? [] : await layersFor(parent)
      return found === null ? above : [...above, ...(await expand(found.file, found.config, read, []))]
    })
  const layersOf = async (file: string) => {
    const config = await read(resolve(file))
    if (config === null) throw new ConfigError({ file, message: 'package.json has no key "guidelint".' })
    return expand(resolve(file), config, read, [])
  }
  return { layersFor, layersOf, filesRead: () => [...files.keys()] }
}

type Read = (file: string) => Promise<Config | null>

const once = <Value>(known: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> => {
  let value = known.get(key)
  if (value === undefined) {
    value = make()
    known.set(key, value)
  }
  return value
}

/** The configuration that stands in one folder. */
const findConfig = async (folder: string, read: Read): Promise<{ file: string; config: Config } | null> => {
  const names = new Set(await readdir(folder).catch(() => []))
  const found: { file: string; config: Config }[] = []
  for (const name of [...CONFIG_FILE_NAMES, 'package.json']) {
    if (!names.has(name)) continue
    const file = resolve(folder, name)
    const config = await read(file)
    if (config !== null) found.push({ file, config })
  }
  if (found[0] !== undefined && found[1] !== undefined) {
    throw new ConfigError({ file: found[0].file, message: `${found[1].file} configures this folder too; keep one of them.` })
  }
  return found[0] ?? null
}

/** A configuration with what it extends before it. */
const expand = async (file: string, config: Config, read: Read, below: readonly string[]): Promise<readonly ConfigLayer[]> => {
  if (below.includes(file)) throw new ConfigError({ file, path: ['extends'], message: 'This file extends itself.' })
  const folder = dirname(file)
  const layers: ConfigLayer[] = []
  const bases = config.extends === undefined ? [] : [config.extends].flat()
  for (const base of bases) {
    if (isPresetName(base)) layers.push({ file: `preset ${base}`, folder: slashed(folder), config: presets[base] })
    else layers.push(...(await expandPath(base, file, read, [...below, file])))
  }
  return [...layers, { file: slashed(file), folder: slashed(folder), config }]
}

const expandPath = async (base: string, file: string, read: Read, below: readonly string[]): Promise<readonly ConfigLayer[]> => {
  if (!base.startsWith('.') && !isAbsolute(base)) {
    const message = `${JSON.stringify(base)} is neither a preset (${PRESET_NAMES.join(', ')}) nor a path that starts with "./".`
    throw new ConfigError({ file, path: ['extends'], value: base, message, nearest: nearestName(base, PRESET_NAMES) })
  }
  const target = resolve(dirname(file), base)
  const isThere = await access(target).then(
    () => true,
    () => false,
  )
  if (!isThere) throw new ConfigError({ file, path: ['extends'], value: base, message: `${base} can't be read: there is no such file.` })
  const config = await read(target)
  if (config === null) throw new ConfigError({ file, path: ['extends'], value: base, message: `${base} has no key "guidelint".` })
  return expand(target, config, read, below)
}

const slashed = (path: string): string => path.replaceAll('\\', '/')

const readConfig = async (file: string, importModule: ImportModule | null): Promise<Config | null> => {
  const value = file.endsWith('.mjs') ? await readModule(file, importModule) : await readData(file)
  if (value === undefined) return null
  const { parseConfig } = await import('../parse-config.ts')
  try {
    return parseConfig(value, slashed(file))
  } catch (error) {
    // What a module exports may throw when it is looked at.
    throw error instanceof ConfigError ? error : unreadable(file, error)
  }
}

const readModule = async (file: string, importModule: ImportModule | null): Promise<unknown> => {
  if (importModule === null)
    throw new ConfigError({ file, message: 'This configuration is code, which is not run in a workspace that is not trusted.' })
  try {
    return await importModule(pathToFileURL(file).href).then((module) => (module as { readonly default?: unknown }).default ?? {})
  } catch (error) {
    throw unreadable(file, error)
  }
}

/** What a JSON or YAML file says; undefined for a package.json without the key. */
const readData = async (file: string): Promise<unknown> => {
  const text = await readRegular(file).catch((error: unknown) => {
    throw unreadable(file, error)
  })
  if (file.endsWith('package.json')) return text.includes('"guidelint"') ? packageKey(await parseJson(text, file)) : undefined
  return file.endsWith('.json') ? ((await parseJson(text, file)) ?? {}) : ((await parseYaml(text, file)) ?? {})
}

/** A pipe that nobody writes to would be waited for for ever. */
const readRegular = async (file: string): Promise<string> => {
  const stats = await stat(file)
  if (!stats.isFile()) throw new Error(stats.isDirectory() ? 'it is a folder' : 'it is no regular file')
  return readFile(file, 'utf8')
}

const packageKey = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)['guidelint'] : undefined

const parseJson = async (text: string, file: string): Promise<unknown> => {
  const { parse, printParseErrorCode } = await import('jsonc-parser')
  const errors: { error: number; offset: number; length: number }[] = []
  let value: unknown
  try {
    value = parse(text.replace(/^\ufeff/, ''), errors, { allowTrailingComma: true })
  } catch (error) {
    // It calls itself for what stands inside.
    throw unreadable(file, error instanceof RangeError ? new Error('it is nested too deeply') : error)
  }
  const [first] = errors
  if (first === undefined) return value
  const { LineIndex } = await import('../line-index.ts')
  const { line, column } = new LineIndex(text).positionAt(first.offset)
  throw new ConfigError({ file, message: `This is no JSON at line ${line}, column ${column}: ${printParseErrorCode(first.error)}.` })
}

const parseYaml = async (text: string, file: string): Promise<unknown> => {
  const { parse } = await import('yaml')
  try {
    return parse(text, { logLevel: 'error' })
  } catch (error) {
    throw unreadable(file, error)
  }
}

const unreadable = (file: string, error: unknown): ConfigError => {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return new ConfigError({ file, message: `This file can't be read: ${reason}` })
}
