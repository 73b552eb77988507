import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { reasonOf } from './reason-of.ts'
import { UsageError } from './usage-error.ts'

const NAME = '.guidelint-baseline.lock'
const PAUSE = 20
/** No baseline takes this long to write: whoever holds the lock is gone. */
const STALE = 30_000
/** Nor does its name, which whoever takes it writes at once. */
const UNSIGNED = 1000
const OWNER = `${process.pid} ${hostname()}\n`

/**
 * Reads and writes a baseline while no other run does: each run adds to what the last one wrote.
 * @throws UsageError where nothing can be written there.
 */
export const withBaselineLock = async (baseline: string, work: () => Promise<void>): Promise<void> => {
  const lock = join(dirname(baseline), NAME)
  while (!take(lock, baseline)) {
    if (isLeft(lock)) takeAway(lock)
    else await sleep(PAUSE)
  }
  try {
    await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

const take = (lock: string, baseline: string): boolean => {
  let handle: number | undefined
  try {
    handle = openSync(lock, 'wx')
    writeFileSync(handle, OWNER)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    if (handle !== undefined) rmSync(lock, { force: true })
    throw new UsageError(`${baseline} can't be written: ${reasonOf(error)}.`)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

/** Whether the run that took it is gone, killed while it wrote. */
const isLeft = (lock: string): boolean => {
  try {
    const age = Date.now() - statSync(lock).mtimeMs
    const [, pid, host] = /^(\d+) (.*)\n$/.exec(readFileSync(lock, 'utf8')) ?? []
    if (age > STALE || (pid === undefined && age > UNSIGNED)) return true
    return host === hostname() && !isRunning(Number(pid))
  } catch {
    return false
  }
}

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Of several runs that see that it is left, one takes it away. */
const takeAway = (lock: string): void => {
  const mine = `${lock}.${process.pid}`
  try {
    renameSync(lock, mine)
    rmSync(mine, { force: true })
  } catch {}
}
