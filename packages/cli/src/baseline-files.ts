import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, posix, relative, resolve } from 'node:path'
import { type BaselineEntry, ConfigError, formatBaseline, parseBaseline } from '@guidelint/lint'
import { findFiles, shownPath } from '@guidelint/lint/node'
import { BASELINE_NAME } from './baseline-name.ts'
import type { Flags } from './flags.ts'
import { writeWhole } from './output.ts'
import { reasonOf } from './reason-of.ts'
import type { RunSettings } from './run-settings.ts'
import { UsageError } from './usage-error.ts'

/** One baseline as read. */
export interface BaselineFile {
  /** Absolute. */
  readonly file: string
  /** Their files are absolute, with `/`. */
  readonly entries: readonly BaselineEntry[]
}

export const slashed = (path: string): string => path.replaceAll('\\', '/')

/** The baseline (absolute) that `--baseline` or the configuration names; null where neither does. */
export const namedBaseline = (flags: Flags, settings: RunSettings, cwd: string): string | null => {
  if (flags.baseline !== undefined && flags['no-baseline'] === true)
    throw new UsageError('--baseline and --no-baseline contradict each other.')
  return flags.baseline === undefined ? settings.baseline : resolve(cwd, flags.baseline)
}

/** Where the baselines of guides (absolute) are: the one that is named, else those in the guides' folders and above. */
export const findBaselines = (named: string | null, guides: readonly string[], cwd: string): readonly string[] => {
  if (named !== null) return [named]
  const folders = new Set<string>()
  for (const folder of [cwd, ...guides.map((guide) => dirname(guide))]) {
    for (let one = folder; !folders.has(one); one = dirname(one)) folders.add(one)
  }
  const found = [...folders].map((folder) => resolve(folder, BASELINE_NAME)).filter((file) => existsSync(file))
  if (!found.some((file) => isBelow(dirname(file), cwd))) return found
  // With one a folder, that of a folder whose last guide was moved stands where no guide is.
  const others = findFiles([`**/${BASELINE_NAME}`], cwd).files.map(({ file }) => file)
  return [...new Set([...found, ...others])].sort()
}

export const isBelow = (folder: string, parent: string): boolean => {
  const path = slashed(relative(parent, folder))
  return path !== '' && path !== '..' && !path.startsWith('../')
}

/**
 * Reads a baseline.
 * @throws ConfigError where it can't be read or is none.
 */
export const readBaseline = (file: string, cwd: string): BaselineFile => {
  const shown = shownPath(file, cwd)
  const folder = slashed(dirname(file))
  const entries = parseBaseline(readBaselineText(file, shown), shown, folder.endsWith('/') ? folder : `${folder}/`)
  return { file, entries: entries.map((entry) => ({ ...entry, file: posix.normalize(entry.file) })) }
}

const readBaselineText = (file: string, shown: string): string => {
  try {
    if (!statSync(file).isFile()) throw new Error('it is no regular file')
    return readFileSync(file, 'utf8')
  } catch (error) {
    const hint = existsSync(file) ? '' : ' (guidelint baseline create writes one)'
    throw new ConfigError({ file: shown, message: `This baseline can't be read: ${reasonOf(error)}${hint}.` })
  }
}

/** Writes a baseline whole; one that is empty and that nobody names is taken away. */
export const writeBaseline = (file: string, entries: readonly BaselineEntry[], isNamed: boolean): void => {
  const folder = slashed(dirname(file))
  if (entries.length === 0 && !isNamed) removeBaseline(file)
  else writeWhole(file, [formatBaseline(entries.map((entry) => ({ ...entry, file: slashed(relative(folder, entry.file)) })))])
}

const removeBaseline = (file: string): void => {
  try {
    rmSync(file, { force: true })
  } catch (error) {
    throw new UsageError(`${file} can't be taken away: ${reasonOf(error)}.`)
  }
}
