import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '@guidelint/lint/node'
import type { ExitCode } from '../commands.ts'
import type { Seen } from './file-state.ts'

/** What a run read, and how what it read is known to be the same. */
export interface KeptRun {
  /** Code, arguments and surroundings. */
  readonly key: string
  /** What was searched for guides, and from where. */
  readonly search: { readonly paths: readonly string[]; readonly folder: string }
  /** All files that the search found, guides or not, by absolute path. */
  readonly files: Readonly<Record<string, Seen>>
  /** Whether files of configuration count. */
  readonly isConfigured: boolean
  /** The files of configuration, what they extend, and baselines. */
  readonly configs: Readonly<Record<string, Seen>>
  readonly code: ExitCode
  /** What it told people on standard error. */
  readonly told: readonly string[]
  /** Bytes that it printed. */
  readonly length: number
}

const PREFIX = 'run-'

/** How many different calls are kept for one folder. */
const MOST = 8

/** A line that says what was read, and behind it what was printed, byte for byte. */
export const readKeptRun = (folder: string, key: string): { readonly run: KeptRun; readonly printed: Uint8Array } | null => {
  try {
    const bytes = readFileSync(join(folder, nameOf(key)))
    const end = bytes.indexOf(0x0a)
    const run = JSON.parse(bytes.toString('utf8', 0, end)) as KeptRun
    const printed = bytes.subarray(end + 1)
    return run.key === key && isWhole(run) && printed.length === run.length ? { run, printed } : null
  } catch {
    return null
  }
}

/** A file that was damaged may hold anything. */
const isWhole = ({ search, files, configs, code, told }: KeptRun): boolean =>
  Array.isArray(search.paths) &&
  typeof search.folder === 'string' &&
  [...Object.values(files), ...Object.values(configs)].every((seen) => typeof seen?.state === 'object' && seen.state !== null) &&
  (code === 0 || code === 1) &&
  Array.isArray(told)

/** Where it can't be kept, nothing is lost but time. */
export const writeKeptRun = (folder: string, run: Omit<KeptRun, 'length'>, printed: string): void => {
  try {
    const others = readdirSync(folder).filter((name) => name.startsWith(PREFIX) && name !== nameOf(run.key))
    if (others.length >= MOST) for (const name of others) rmSync(join(folder, name), { force: true })
    replaceFile(join(folder, nameOf(run.key)), `${JSON.stringify({ ...run, length: Buffer.byteLength(printed) })}\n${printed}`)
  } catch {}
}

/** By a short hash (FNV-1a): a clash costs the older run, since the whole key is compared. */
const nameOf = (key: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return `${PREFIX}${(hash >>> 0).toString(16).padStart(8, '0')}`
}
