import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'

const HOST = hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(0, 32)
const TEMPORARY = /^\.guidelint-([A-Za-z0-9]*)-(\d+)-[a-z0-9]+\.tmp$/
const OLD = 60 * 60 * 1000

/** Folders whose leftovers were taken away already. */
const swept = new Set<string>()

/**
 * Writes a file whole: who reads it finds the old content or the new one, even if this process is killed while it writes. Links
 * are followed; permissions and owner stay. What is no file (a pipe, `/dev/null`) is written to.
 * @param isStill is asked right before the old content goes.
 * @returns whether it was written: false where `isStill` said no.
 * @throws the system's error; the old content stays.
 */
export const replaceFile = (path: string, text: string, isStill: (file: string) => boolean = () => true): boolean => {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats !== undefined && !stats.isFile() && !stats.isDirectory()) {
    writeFileSync(path, text)
    return true
  }
  const file = stats === undefined ? path : realpathSync(path)
  if (stats !== undefined) accessSync(file, constants.W_OK)
  const folder = dirname(file)
  sweep(folder)
  const temporary = join(folder, `.guidelint-${HOST}-${process.pid}-${Math.random().toString(36).slice(2)}.tmp`)
  let isMade = false
  try {
    // `wx`: somebody else's link of that name is not followed.
    const handle = openSync(temporary, 'wx')
    isMade = true
    try {
      writeFileSync(handle, text)
    } finally {
      closeSync(handle)
    }
    if (stats !== undefined) {
      keepOwner(temporary, stats)
      chmodSync(temporary, stats.mode)
      if (!isStill(file)) return false
    }
    renameSync(temporary, file)
    isMade = false
    return true
  } finally {
    if (isMade) rmSync(temporary, { force: true })
  }
}

/** Only who may gives files away: for others the file becomes theirs. */
const keepOwner = (file: string, { uid, gid }: { readonly uid: number; readonly gid: number }): void => {
  try {
    if (process.getuid?.() !== uid || process.getgid?.() !== gid) chownSync(file, uid, gid)
  } catch {}
}

/** Takes away what killed runs left in a folder. */
const sweep = (folder: string): void => {
  if (swept.has(folder)) return
  swept.add(folder)
  try {
    for (const name of readdirSync(folder)) {
      const [, host, pid] = TEMPORARY.exec(name) ?? []
      const file = join(folder, name)
      if (pid !== undefined && ((host === HOST && !isRunning(Number(pid))) || Date.now() - statSync(file).mtimeMs > OLD)) rmSync(file)
    }
  } catch {}
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
