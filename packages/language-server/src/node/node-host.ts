import { existsSync, readFile as readFileWithCallback } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { decodeBytes, GUIDE_LIMIT } from '@guidelint/guide'
import { resolveSettings } from '@guidelint/lint'
import { CONFIG_FILE_NAMES, createConfigLoader, findFiles, replaceFile, shownPath } from '@guidelint/lint/node'
import type { Host } from '../host.ts'
import { BASELINE_NAME, createBaselineLoader } from './baseline-loader.ts'
import { watchFolders } from './watch-folders.ts'

/** Of thousands of small files, a third faster than that of node:fs/promises, which opens a handle for each. */
const readFile = promisify(readFileWithCallback)

const SETTINGS_NAMES: readonly string[] = [...CONFIG_FILE_NAMES, 'package.json', BASELINE_NAME, '.gitignore', '.guidelintignore']

/** The path of a `file:` address; null for any other. */
const pathOf = (uri: string): string | null => {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : null
  } catch {
    return null
  }
}

const toUri = (path: string): string => pathToFileURL(path).href

const slashed = (path: string): string => path.replaceAll('\\', '/')

/** Files, configuration and baselines of the machine that the server runs on. `pages` holds the pages of the rules. */
export const createNodeHost = (pages: string): Host => {
  let folders: readonly string[] = []
  let isTrusted = false
  let loader = createConfigLoader({ isTrusted })
  const baselines = createBaselineLoader()
  const folderOf = (file: string): string | undefined =>
    folders.filter((folder) => file.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)).sort((a, b) => b.length - a.length)[0]

  return {
    settingsGlobs: SETTINGS_NAMES.map((name) => `**/${name}`),
    holdsSettings: (uri) => SETTINGS_NAMES.includes(uri.slice(uri.lastIndexOf('/') + 1)),
    openWorkspace(uris, trusted) {
      folders = uris.flatMap((uri) => pathOf(uri) ?? [])
      isTrusted = trusted
      loader = createConfigLoader({ isTrusted })
      baselines.forget()
    },
    forgetSettings() {
      loader = createConfigLoader({ isTrusted })
      baselines.forget()
    },
    async settingsFor(uri) {
      const file = pathOf(uri)
      const folder = file === null ? folders[0] : dirname(file)
      const layers = folder === undefined ? [] : await loader.layersFor(folder)
      const settings = resolveSettings(layers, file === null ? undefined : slashed(file))
      const root = file === null ? undefined : (folderOf(file) ?? dirname(file))
      if (file === null || root === undefined) return { settings, path: undefined, baseline: null }
      return { settings, path: shownPath(file, root), baseline: await baselines.for(file, root, layers) }
    },
    async findMarkdown() {
      const found = await Promise.all(folders.map((folder) => findIn(folder)))
      return [...new Set(found.flat())].map(toUri)
    },
    read: async (uri) => {
      const file = pathOf(uri)
      return file === null ? null : readText(file)
    },
    async write(uri, text) {
      const file = pathOf(uri)
      if (file === null) throw new Error(`${uri} is no file.`)
      replaceFile(file, text)
      baselines.forget()
    },
    watch: (onChange) => watchFolders(folders, (changes) => onChange(changes.map(({ file, isGone }) => ({ uri: toUri(file), isGone })))),
    rulePage(rule) {
      const page = join(pages, `${rule}.md`)
      return existsSync(page) ? toUri(page) : null
    },
    uriOf: (file) => toUri(file),
    canonical(uri) {
      const file = pathOf(uri)
      return file === null ? uri : toUri(file)
    },
  }

  /** What the command would lint in a folder: the configuration's `files`, else every Markdown file. */
  async function findIn(folder: string): Promise<readonly string[]> {
    if (!existsSync(folder)) return []
    const layers = await loader.layersFor(folder).catch(() => [])
    const layer = layers.findLast(({ config }) => config.files !== undefined)
    const found = layer?.config.files === undefined ? findFiles(['.'], folder) : findConfigured(layer.config.files, layer.folder)
    return found.files.map(({ file }) => file).sort()
  }
}

/** Globs that can't be matched name nothing, as the settings' own problem says. */
const findConfigured = (globs: readonly string[], folder: string): ReturnType<typeof findFiles> => {
  try {
    return findFiles(globs, folder)
  } catch {
    return { files: [], missing: globs, unreadable: [] }
  }
}

const readText = async (file: string): Promise<string | null> => {
  try {
    // A pipe that nobody writes to would be waited for for ever.
    const stats = await stat(file)
    if (!stats.isFile() || stats.size > GUIDE_LIMIT) return null
    const bytes = await readFile(file)
    const { text, isBinary } = decodeBytes(bytes)
    return isBinary ? null : text.replace(/^\ufeff/, '')
  } catch {
    return null
  }
}
