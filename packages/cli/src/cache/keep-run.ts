import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { BASELINE_NAME } from '../baseline-name.ts'
import type { ExitCode, Invocation } from '../commands.ts'
import type { GatheredFiles } from '../gather-files.ts'
import type { RunSettings } from '../run-settings.ts'
import { CACHE_FOLDER } from './cache-files.ts'
import { type FileState, isSettled, stateOf } from './file-state.ts'
import { writeKeptRun } from './kept-run.ts'
import { runKey } from './run-key.ts'
import { settingFilesAbove } from './setting-files.ts'

/** A run that came to its end. */
export interface EndedRun {
  /** Milliseconds since 1970. */
  readonly started: number
  readonly gathered: GatheredFiles
  /** States of the files as they were read; null where one of them changed meanwhile. */
  readonly states: ReadonlyMap<string, FileState> | null
  readonly settings: RunSettings
  readonly code: ExitCode
  readonly printed: readonly string[]
  readonly told: readonly string[]
}

/**
 * Keeps what a run printed, to be printed again while nothing changes. What can't be told to be the same by looking at files is not
 * kept: configuration that is code, baselines (they name guides that the run need not read), and files that were written just now.
 */
export const keepRun = (invocation: Invocation, { started, gathered, states, settings, code, printed, told }: EndedRun): void => {
  const key = runKey(invocation)
  if (key === null || states === null || code === 2 || gathered.failures.length > 0) return
  const isConfigured = invocation.flags['no-config'] !== true
  const paths = gathered.files.map(({ file }) => file)
  const found = settingFilesAbove(paths, invocation.cwd, isConfigured)
  const hasBaseline = invocation.flags['no-baseline'] !== true && found.some((file) => basename(file) === BASELINE_NAME)
  if (hasBaseline || settings.baseline !== null || invocation.flags.baseline !== undefined) return
  const configs = statesOf([...new Set([...found, ...settings.filesRead()])])
  const files = Object.fromEntries(gathered.files.map(({ file, path }) => [file, states.get(path)]))
  const all = [...Object.values(files), ...Object.values(configs)]
  if (Object.keys(configs).some((file) => file.endsWith('.mjs')) || !all.every((state) => state && isSettled(state, started))) return
  const folder = join(invocation.cwd, CACHE_FOLDER)
  if (existsSync(folder))
    writeKeptRun(
      folder,
      { key, search: gathered.search, files: files as Record<string, FileState>, isConfigured, configs, code, told },
      printed,
    )
}

const statesOf = (files: readonly string[]): Record<string, FileState> =>
  Object.fromEntries(files.flatMap((file) => ((state) => (state === null ? [] : [[file, state] as const]))(stateOf(file))))
