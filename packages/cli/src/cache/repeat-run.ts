import { join } from 'node:path'
import { findFiles } from '@guidelint/lint/node'
import type { ExitCode, Invocation } from '../commands.ts'
import { printBytes, tell } from '../output.ts'
import { CACHE_FOLDER } from './cache-files.ts'
import { type FileState, isSameState, stateOf } from './file-state.ts'
import { type KeptRun, readKeptRun } from './kept-run.ts'
import { runKey } from './run-key.ts'
import { settingFilesAbove } from './setting-files.ts'

/** Prints what the last run of this call printed, where nothing that it read has changed; null where anything has. */
export const repeatRun = async (invocation: Invocation): Promise<ExitCode | null> => {
  const key = runKey(invocation)
  const kept = key === null ? null : readKeptRun(join(invocation.cwd, CACHE_FOLDER), key)
  if (kept === null || !isUnchanged(kept.run, invocation.cwd)) return null
  await printBytes(kept.printed)
  for (const line of kept.run.told) tell(line)
  return kept.run.code
}

const isUnchanged = ({ search, files, isConfigured, configs }: KeptRun, cwd: string): boolean => {
  const found = findFiles(search.paths, search.folder)
  if (found.missing.length > 0 || found.unreadable.length > 0) return false
  if (found.files.length !== Object.keys(files).length) return false
  if (!found.files.every(({ file }) => isSame(file, files[file]))) return false
  const paths = found.files.map(({ file }) => file)
  return (
    settingFilesAbove(paths, cwd, isConfigured).every((file) => Object.hasOwn(configs, file)) &&
    Object.entries(configs).every(([file, state]) => isSame(file, state))
  )
}

const isSame = (file: string, before: FileState | undefined): boolean => {
  const now = before === undefined ? null : stateOf(file)
  return before !== undefined && now !== null && isSameState(now, before)
}
