import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { compileGlob } from '../compile-glob.ts'
import { type IgnoreRules, ignoreRulesAbove } from './ignore-files.ts'

export interface FoundFile {
  /** Absolute, in the system's own form. */
  readonly file: string
  /** Relative to the working directory, with `/`. */
  readonly path: string
  /** Whether it was named itself, rather than found in a folder or by a glob. */
  readonly isNamed: boolean
}

export interface FoundFiles {
  /** Each file once, not in order. */
  readonly files: readonly FoundFile[]
  /** Paths that name nothing, and globs that match nothing. */
  readonly missing: readonly string[]
  /** Folders that can't be read, with the reason. */
  readonly unreadable: readonly string[]
}

/** The path that reports show: relative to `cwd`, with `/`; absolute on another drive. */
export const shownPath = (file: string, cwd: string): string => {
  const path = relative(cwd, file) || '.'
  return sep === '/' ? path : path.replaceAll(sep, '/')
}

/**
 * Finds what `paths` name: files as they are, Markdown files in folders, and what globs match. In folders, hidden entries,
 * `node_modules` and what `.gitignore` and `.guidelintignore` take out are left out.
 */
export const findFiles = (paths: readonly string[], cwd: string): FoundFiles => {
  const found: Found = { files: new Map(), unreadable: [], cwd }
  const missing = paths.filter((path) => !findPath(path, found))
  return { files: [...found.files.values()], missing, unreadable: found.unreadable }
}

interface Found {
  readonly files: Map<string, FoundFile>
  readonly unreadable: string[]
  readonly cwd: string
}

/** Whether anything is there. */
const findPath = (path: string, found: Found): boolean => {
  const file = resolve(found.cwd, path)
  const stats = statsOf(file)
  if (stats?.isDirectory()) {
    walk(file, found, ignoreRulesAbove(file, found.cwd), (one) => isMarkdown(one))
    return true
  }
  if (stats !== undefined) {
    add(file, true, found)
    return true
  }
  return isGlob(path) && findGlob(path.replaceAll('\\', '/'), found)
}

const GLOB_CHARACTERS = /[*?[\]{}]|[!@+]\(/

export const isGlob = (path: string): boolean => GLOB_CHARACTERS.test(path)

const isMarkdown = (path: string): boolean => /\.(?:md|markdown)$/i.test(path)

const findGlob = (glob: string, found: Found): boolean => {
  const segments = glob.split('/')
  const literal = segments.slice(0, segments.findIndex(isGlob)).join('/')
  const base = glob.startsWith('/') && literal === '' ? '/' : resolve(found.cwd, literal)
  if (!statsOf(base)?.isDirectory()) return false
  const matches = compileGlob(segments.slice(segments.findIndex(isGlob)).join('/'))
  const before = found.files.size
  let count = 0
  walk(base, found, ignoreRulesAbove(base, found.cwd), (file) => {
    const isMatch = matches(relative(base, file).replaceAll(sep, '/'))
    if (isMatch) count += 1
    return isMatch
  })
  return count > 0 || found.files.size > before
}

const walk = (folder: string, found: Found, above: IgnoreRules, isWanted: (file: string) => boolean): void => {
  const entries = readFolder(folder, found)
  const rules = above.within(folder, new Set(entries.map(({ name }) => name)))
  const shown = shownPath(folder, found.cwd)
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = folder.endsWith(sep) ? `${folder}${entry.name}` : `${folder}${sep}${entry.name}`
    if (entry.isDirectory()) {
      if (!rules.ignores(path, true)) walk(path, found, rules, isWanted)
    } else if (isFile(entry, path) && isWanted(path) && !rules.ignores(path, false)) addChild(path, shown, entry.name, found)
  }
}

const readFolder = (folder: string, found: Found): Dirent[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    found.unreadable.push(`${shownPath(folder, found.cwd)}: ${error instanceof Error ? error.message : String(error)}`)
    return []
  }
}

/** Links to files are followed; links to folders are not, since they may go round in a circle. */
const isFile = (entry: Dirent, path: string): boolean => entry.isFile() || (entry.isSymbolicLink() && statsOf(path)?.isFile() === true)

/** Undefined where nothing is there, which holds of links that go round in a circle and of names that are too long. */
const statsOf = (path: string): Stats | undefined => {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** Adds a file of a folder whose own shown path is known: to make each from the whole path takes a tenth of a search. */
const addChild = (file: string, folder: string, name: string, { files }: Found): void => {
  if (!files.has(file))
    files.set(file, { file, path: folder === '.' ? name : folder.endsWith('/') ? folder + name : `${folder}/${name}`, isNamed: false })
}

const add = (file: string, isNamed: boolean, { files, cwd }: Found): void => {
  if (isNamed || !files.has(file)) files.set(file, { file, path: shownPath(file, cwd), isNamed })
}
