import { join } from 'node:path'
import { findFiles } from '@guidelint/lint/node'
import type { ExitCode, Invocation } from '../commands.ts'
import { printBytes, tell } from '../output.ts'
import { CACHE_FOLDER } from './cache-files.ts'
import { type CacheMode, isAsSeen, type Seen, stateOf } from './file-state.ts'
import { type KeptRun, readKeptRun, writeKeptRun } from './kept-run.ts'
import { runKey } from './run-key.ts'
import { settingFilesAbove } from './setting-files.ts'

/** Prints what the last run of this call printed, where nothing that it read has changed; null where anything has. */
export const repeatRun = async (invocation: Invocation): Promise<ExitCode | null> => {
  const key = runKey(invocation)
  const folder = join(invocation.cwd, CACHE_FOLDER)
  const kept = key === null ? null : readKeptRun(folder, key)
  if (kept === null || !isSameSearch(kept.run, invocation.cwd)) return null
  const { files, configs } = kept.run
  const seen: SeenAnew = { mode: invocation.flags['cache-mode'] === 'content' ? 'content' : 'stat', isAnew: false }
  const now = { configs: await seeAgain(configs, seen), files: await seeAgain(files, seen) }
  if (now.configs === null || now.files === null) return null
  // What was read to know that it is the same need not be read the next time.
  if (seen.mode === 'stat' && seen.isAnew)
    writeKeptRun(folder, { ...kept.run, files: now.files, configs: now.configs }, Buffer.from(kept.printed).toString())
  await printBytes(kept.printed)
  for (const line of kept.run.told) tell(line)
  return kept.run.code
}

/** Whether the same files are found, and the same ones configure. */
const isSameSearch = ({ search, files, isConfigured, configs }: KeptRun, cwd: string): boolean => {
  const found = findFiles(search.paths, search.folder)
  if (found.missing.length > 0 || found.unreadable.length > 0) return false
  if (found.files.length !== Object.keys(files).length) return false
  const paths = found.files.map(({ file }) => file)
  return (
    paths.every((file) => Object.hasOwn(files, file)) &&
    settingFilesAbove(paths, cwd, isConfigured).every((file) => Object.hasOwn(configs, file))
  )
}

interface SeenAnew {
  readonly mode: CacheMode
  /** Whether a file had to be read. */
  isAnew: boolean
}

/** The files as they are now; null where one has other bytes than it had. Those that the system says did not change are not read. */
const seeAgain = async (files: Readonly<Record<string, Seen>>, seen: SeenAnew): Promise<Readonly<Record<string, Seen>> | null> => {
  const now: Record<string, Seen> = {}
  for (const [file, last] of Object.entries(files)) {
    if (isAsSeen(last, stateOf(file), seen.mode)) {
      now[file] = last
      continue
    }
    const { seeFile } = await import('./see-file.ts')
    const one = await seeFile(file)
    if (one?.hash !== last.hash) return null
    now[file] = one
    seen.isAnew = true
  }
  return now
}
