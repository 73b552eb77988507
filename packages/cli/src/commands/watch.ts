import { basename, resolve } from 'node:path'
import type { ResultCache } from '../cache/result-cache.ts'
import { createResultCache } from '../cache/result-cache.ts'
import type { ExitCode, Invocation } from '../commands.ts'
import { gatherFiles } from '../gather-files.ts'
import { tell, tellFailure } from '../output.ts'
import { loadRunSettings } from '../run-settings.ts'
import { UsageError } from '../usage-error.ts'
import { watchFolders } from '../watch-folders.ts'

/** What decides a result besides the guides. */
const WATCHED = /\.(?:md|markdown)$|^guidelint\.config\.\w+$|^guidelint-baseline\.json$|^package\.json$|^\.(?:git|guidelint)ignore$/i

/** Lints once with what earlier rounds remember. */
export type LintRound = (invocation: Invocation, cache: ResultCache) => Promise<ExitCode>

/** What is remembered between rounds: in memory, and by content, since a size and a time may stay the same within a second. */
const roundCache = (): ResultCache => createResultCache({ read: () => null, write: () => undefined }, 'content')

/** `guidelint lint --watch`: lints now, and again whenever a guide, a configuration or an ignore file changes; until it is ended. */
export const runWatch = async (invocation: Invocation, lintRound: LintRound): Promise<ExitCode> => {
  const { flags, cwd, paths } = invocation
  const others = ['since', 'shard', 'fix', 'cache'].filter((name) => flags[name as 'since'] !== undefined)
  if (others.length > 0) throw new UsageError(`--watch does not go with --${others[0]}.`)
  if (paths.includes('-')) throw new UsageError('--watch waits for changes of files, and standard input has none.')
  const cache = roundCache()
  const written = new Set((flags.format ?? []).map((format) => resolve(cwd, format.slice(format.indexOf(':') + 1))))
  const watcher = watchFolders(
    cwd,
    (file) => !written.has(file) && (WATCHED.test(basename(file)) || file === resolve(cwd, flags.config ?? '')),
  )
  try {
    for (;;) {
      await round(invocation, lintRound, cache)
      watcher.watch(await foldersOf(invocation))
      if (flags.quiet !== true) tell('guidelint: watching for changes; Ctrl+C ends it.')
      if (!(await watcher.next())) return 0
      if (process.stdout.isTTY === true) process.stdout.write('\u001b[2J\u001b[H')
    }
  } finally {
    watcher.close()
  }
}

/** A configuration that is broken for a moment, or a folder that is empty, ends nothing. */
const round = async (invocation: Invocation, lintRound: LintRound, cache: ResultCache): Promise<void> => {
  try {
    await lintRound(invocation, cache)
  } catch (error) {
    if (!(error instanceof Error) || !['UsageError', 'ConfigError'].includes(error.name)) throw error
    tellFailure(error.message)
  }
}

const foldersOf = async ({ flags, paths, cwd }: Invocation): Promise<readonly string[]> => {
  try {
    const gathered = gatherFiles(paths, undefined, await loadRunSettings(flags, cwd), cwd)
    return gathered.files.map(({ file }) => file)
  } catch {
    return []
  }
}
