import { availableParallelism } from 'node:os'
import type { ResultCache } from './cache/result-cache.ts'
import type { Invocation } from './commands.ts'
import type { Flags } from './flags.ts'
import type { GatheredFile, GatheredFiles } from './gather-files.ts'
import { type LintedFiles, type LintFilesOptions, lintFiles } from './lint-files.ts'
import { tell } from './output.ts'
import type { SinceScope } from './since/lint-since.ts'
import { tuneForMany } from './start/engine-flags.ts'
import { UsageError } from './usage-error.ts'

/** Lints what was gathered, in the way that the flags ask for. */
export const lintRun = async (gathered: GatheredFiles, invocation: Invocation, options: LintFilesOptions): Promise<LintedFiles> => {
  const { files } = gathered
  const { flags, cwd } = invocation
  if (flags.shard !== undefined) {
    if (flags.since !== undefined || flags.cache === true) throw new UsageError('--shard goes with neither --since nor --cache.')
    const { lintShard } = await import('./shard/lint-shard.ts')
    return lintShard(gathered, invocation, flags.shard, options)
  }
  tuneForMany(files.length)
  const lintEach = await threadsFor(files, invocation)
  if (flags.since === undefined) {
    if (flags['since-scope'] !== undefined) throw new UsageError('--since-scope goes with --since.')
    return lintFiles(files, { ...options, lintEach })
  }
  if (files.some(({ isStdin }) => isStdin)) throw new UsageError('--since compares with a revision, which standard input has none of.')
  const { lintSince } = await import('./since/lint-since.ts')
  const scope = (flags['since-scope'] ?? 'new') as SinceScope
  const linted = await lintSince(files, { revision: flags.since, scope, cwd, lint: { ...options, lintEach } })
  if (flags.quiet !== true) tell(`guidelint: ${linted.note}`)
  return linted
}

/** The cache, where it is asked for; measuring rules takes that they run. */
export const openCache = async (flags: Flags, cwd: string): Promise<ResultCache | undefined> => {
  if (flags['cache-mode'] !== undefined && flags.cache !== true) throw new UsageError('--cache-mode goes with --cache.')
  if (flags.cache !== true || flags['no-cache'] === true || flags.profile === true) return undefined
  const { codeKey, createResultCache, openCacheFiles } = await import('./cache/open-cache.ts')
  return createResultCache(openCacheFiles(cwd, codeKey()), flags['cache-mode'] === 'content' ? 'content' : 'stat')
}

/** From how many guides on a second thread gains more than it costs to warm up. */
const WORTH_THREADS = 1500
const MOST_THREADS = 4

/** Linting in threads, where there are guides enough or a number is asked for; measuring rules takes that they run here. */
const threadsFor = async (files: readonly GatheredFile[], { flags, cwd }: Invocation): Promise<LintFilesOptions['lintEach']> => {
  const { concurrency = 'auto', profile, watch } = flags
  const count = concurrency === 'auto' ? Math.min(availableParallelism(), MOST_THREADS) : Number(concurrency)
  const least = concurrency === 'auto' ? WORTH_THREADS : 2
  if (
    concurrency === 'off' ||
    count < 2 ||
    files.length < least ||
    profile === true ||
    watch === true ||
    files.some(({ isStdin }) => isStdin)
  )
    return undefined
  const { lintInThreads } = await import('./threads/lint-in-threads.ts')
  return (some, options) => lintInThreads(some, options, { threads: count, least }, { flags, cwd, withEdits: options.withEdits ?? true })
}
