import type { Invocation } from '../commands.ts'
import type { FlagName } from '../flags.ts'
import { codeKey } from './code-key.ts'

/** Flags whose runs are never repeated from what was kept: they write, compare, measure or go on. */
const NEVER: readonly FlagName[] = ['no-cache', 'since', 'since-scope', 'shard', 'watch', 'fix', 'unsafe', 'choose', 'dry-run', 'diff']
const MEASURING: readonly FlagName[] = ['profile', 'stats']

/** Formats that say how long the run took. */
const TIMED = ['pretty', 'markdown', 'html']

/**
 * Names all that decides what a run prints besides the files that it reads; null for a run that can't be kept.
 */
export const runKey = ({ command, flags, paths, cwd }: Invocation): string | null => {
  if (command !== 'lint' || flags.cache !== true) return null
  if ([...NEVER, ...MEASURING].some((flag) => flags[flag] !== undefined) || paths.includes('-')) return null
  const isTerminal = process.stdout.isTTY === true
  const formats = flags.format ?? [isTerminal ? 'pretty' : 'concise']
  if (formats.some((format) => format.includes(':') || TIMED.includes(format))) return null
  const { NO_COLOR, FORCE_COLOR } = process.env
  return JSON.stringify([codeKey(), flags, paths, cwd, isTerminal, NO_COLOR, FORCE_COLOR])
}
