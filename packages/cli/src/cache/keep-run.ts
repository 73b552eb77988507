import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { BASELINE_NAME } from '../baseline-name.ts'
import type { ExitCode, Invocation } from '../commands.ts'
import type { GatheredFiles } from '../gather-files.ts'
import type { RunSettings } from '../run-settings.ts'
import { CACHE_FOLDER } from './cache-files.ts'
import { isSettled, type Seen } from './file-state.ts'
import { writeKeptRun } from './kept-run.ts'
import { runKey } from './run-key.ts'
import { seeFile } from './see-file.ts'
import { settingFilesAbove } from './setting-files.ts'

/** A run that came to its end. */
export interface EndedRun {
  /** Milliseconds since 1970. */
  readonly started: number
  readonly gathered: GatheredFiles
  /** The files as they were read, by path; null where one of them changed meanwhile. */
  readonly seen: ReadonlyMap<string, Seen> | null
  readonly settings: RunSettings
  readonly code: ExitCode
  readonly printed: readonly string[]
  readonly told: readonly string[]
}

/**
 * Keeps what a run printed, to be printed again while nothing changes. What can't be told to be the same by looking at files is not
 * kept: configuration that is code, baselines (they name guides that the run need not read), and configuration that was written
 * just now, so that it may be another than the run had.
 */
export const keepRun = async (
  invocation: Invocation,
  { started, gathered, seen, settings, code, printed, told }: EndedRun,
): Promise<void> => {
  const key = runKey(invocation)
  if (key === null || seen === null || code === 2 || gathered.failures.length > 0) return
  const isConfigured = invocation.flags['no-config'] !== true
  const paths = gathered.files.map(({ file }) => file)
  const found = settingFilesAbove(paths, invocation.cwd, isConfigured)
  const hasBaseline = invocation.flags['no-baseline'] !== true && found.some((file) => basename(file) === BASELINE_NAME)
  if (hasBaseline || settings.baseline !== null || invocation.flags.baseline !== undefined) return
  const configs = await seeAll([...new Set([...found, ...settings.filesRead()])])
  const files = new Map(gathered.files.map(({ file, path }) => [file, seen.get(path)]))
  if ([...configs.keys()].some((file) => file.endsWith('.mjs')) || [...files.values()].includes(undefined)) return
  if (![...configs.values()].every(({ state }) => isSettled(state, started))) return
  const folder = join(invocation.cwd, CACHE_FOLDER)
  if (!existsSync(folder)) return
  const run = { key, search: gathered.search, files: Object.fromEntries(files) as Record<string, Seen>, isConfigured }
  writeKeptRun(folder, { ...run, configs: Object.fromEntries(configs), code, told }, printed.join(''))
}

const seeAll = async (files: readonly string[]): Promise<Map<string, Seen>> => {
  const seen = new Map<string, Seen>()
  for (const file of files) {
    const one = await seeFile(file)
    if (one !== null) seen.set(file, one)
  }
  return seen
}
