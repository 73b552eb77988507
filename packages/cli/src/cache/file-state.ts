import { statSync } from 'node:fs'

/** What the system says of a file without reading it: size in bytes, times in milliseconds, and its number on the disk. */
export interface FileState {
  readonly size: number
  readonly modified: number
  /** When anything of it changed, its times included: unlike `modified` it can't be set. */
  readonly changed: number
  readonly inode: number
}

/** Null where there is nothing, or nothing that can be asked. */
export const stateOf = (file: string): FileState | null => {
  try {
    const stats = statSync(file, { throwIfNoEntry: false })
    return stats === undefined ? null : { size: stats.size, modified: stats.mtimeMs, changed: stats.ctimeMs, inode: stats.ino }
  } catch {
    return null
  }
}

const isSameState = (a: FileState, b: FileState): boolean =>
  a.size === b.size && a.modified === b.modified && a.changed === b.changed && a.inode === b.inode

/** The coarsest clock of a file system in use, in milliseconds (FAT). */
const TICK = 2000

/**
 * Whether a change after this state was seen would show in it: a file that was written a moment ago can be written again within
 * the same tick of its clock. Git takes the same care of its index.
 * @param seen milliseconds since 1970, when the state was asked for
 */
export const isSettled = ({ modified, changed }: FileState, seen: number): boolean => Math.max(modified, changed) < seen - TICK

/** A file as it was when it was read. */
export interface Seen {
  /** Of the file's bytes. */
  readonly hash: string
  readonly state: FileState
  /** Whether a change since would show in the state. */
  readonly isSettled: boolean
}

/** How a file is known to be unchanged: by its bytes, or by what the system says of it without reading it. */
export type CacheMode = 'content' | 'stat'

/** Whether what the system says is enough to know that a file is as it was seen. */
export const isAsSeen = (seen: Seen, now: FileState | null, mode: CacheMode): boolean =>
  mode === 'stat' && now !== null && seen.isSettled && isSameState(seen.state, now)
