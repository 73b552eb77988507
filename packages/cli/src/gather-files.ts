import { resolve } from 'node:path'
import { type FoundFile, findFiles, shownPath } from '@guidelint/lint/node'
import { comparePaths } from './compare-paths.ts'
import type { RunSettings } from './run-settings.ts'

/** What a run reads: files, or standard input. */
export interface GatheredFile extends FoundFile {
  readonly isStdin: boolean
}

export interface GatheredFiles {
  /** In the order of the report. */
  readonly files: readonly GatheredFile[]
  /** One sentence for each path that names nothing, and each folder that can't be read. */
  readonly failures: readonly string[]
  /** What was searched, and from which folder (absolute). */
  readonly search: { readonly paths: readonly string[]; readonly folder: string }
}

/** Finds what to read: the named paths, else what the configuration names, else every Markdown file. */
export const gatherFiles = (paths: readonly string[], stdinName: string | undefined, settings: RunSettings, cwd: string): GatheredFiles => {
  const named = paths.filter((path) => path !== '-')
  const globs = settings.config.files
  const isDefault = paths.length === 0
  const search =
    isDefault && globs !== undefined ? { paths: globs, folder: settings.folder } : { paths: isDefault ? ['.'] : named, folder: cwd }
  const found = findFiles(search.paths, search.folder)
  const files: GatheredFile[] = found.files.map((one) => ({
    file: one.file,
    path: search.folder === cwd ? one.path : shownPath(one.file, cwd),
    isNamed: one.isNamed,
    isStdin: false,
  }))
  if (named.length < paths.length) files.push(stdinFile(stdinName, cwd))
  const missing = isDefault ? [] : found.missing.map((path) => `${path}: there is no such file or folder.`)
  return { files: files.sort((a, b) => comparePaths(a.path, b.path)), failures: [...missing, ...found.unreadable], search }
}

const stdinFile = (name: string | undefined, cwd: string): GatheredFile => {
  const file = resolve(cwd, name ?? '<stdin>')
  return { file, path: name === undefined ? '<stdin>' : shownPath(file, cwd), isNamed: true, isStdin: true }
}

/** All bytes of standard input. */
export const readStdin = async (): Promise<Uint8Array> => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
