import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, relative, sep } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** Names of the files whose patterns take files out of a search. */
const IGNORE_FILE_NAMES = ['.gitignore', '.guidelintignore'] as const

/** The patterns of one folder; they count from it. */
interface Layer {
  readonly folder: string
  readonly patterns: Ignore
}

/** Ignore files of a folder and those above it. */
export interface IgnoreRules {
  /** The rules for what lies in `folder`, a child; `names` are the names in it. */
  within(folder: string, names: ReadonlySet<string>): IgnoreRules
  ignores(path: string, isFolder: boolean): boolean
}

/**
 * The rules that hold in `folder` (absolute) from outside: of the folders above it, up to the one that holds `.git`, or to
 * `stop` where none does. Where those take out `folder` itself, which was named, they don't count.
 */
export const ignoreRulesAbove = (folder: string, stop: string): IgnoreRules => {
  const layers = foldersAbove(folder, stop).flatMap((one) => readLayer(one, null))
  const rules = makeRules(layers)
  return layers.length > 0 && rules.ignores(folder, true) ? makeRules([]) : rules
}

/** Whether a file (absolute) is taken out by the ignore files above it; up to `stop` where no folder holds `.git`. */
export const isIgnoredFile = (file: string, stop: string): boolean =>
  isIgnored(
    foldersAbove(file, stop).flatMap((folder) => readLayer(folder, null)),
    file,
    false,
  )

const makeRules = (layers: readonly Layer[]): IgnoreRules => ({
  within: (folder, names) => {
    const own = readLayer(folder, names)
    return own.length === 0 ? makeRules(layers) : makeRules([...layers, ...own])
  },
  ignores: (path, isFolder) => isIgnored(layers, path, isFolder),
})

/** The nearest file that says anything of a path decides. */
const isIgnored = (layers: readonly Layer[], path: string, isFolder: boolean): boolean => {
  for (let at = layers.length - 1; at >= 0; at -= 1) {
    const layer = layers[at]
    if (layer === undefined) continue
    const inside = relative(layer.folder, path).replaceAll(sep, '/')
    if (inside === '' || inside.startsWith('../')) continue
    const { ignored, unignored } = layer.patterns.test(isFolder ? `${inside}/` : inside)
    if (ignored || unignored) return ignored
  }
  return false
}

const readLayer = (folder: string, names: ReadonlySet<string> | null): Layer[] => {
  let patterns: Ignore | undefined
  for (const name of IGNORE_FILE_NAMES) {
    if (names !== null && !names.has(name)) continue
    const text = readIfThere(`${folder}${folder.endsWith(sep) ? '' : sep}${name}`)
    if (text === null) continue
    patterns ??= ignore()
    patterns.add(text.replace(/^\ufeff/, ''))
  }
  return patterns === undefined ? [] : [{ folder, patterns }]
}

const readIfThere = (file: string): string | null => {
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : null
  } catch {
    return null
  }
}

/** Folders above `folder`, the highest first. */
const foldersAbove = (folder: string, stop: string): string[] => {
  const chain = [folder]
  for (let at = folder; dirname(at) !== at; at = dirname(at)) chain.unshift(dirname(at))
  const top = chain.findLastIndex((one) => existsSync(`${one}${sep}.git`))
  const from = top === -1 ? chain.indexOf(stop) : top
  return from === -1 ? [] : chain.slice(from, -1)
}
