import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The files of a folder by path, with their bytes. */
export type FolderState = ReadonlyMap<string, Buffer>

/** What a killed run may leave beside the files that it writes. */
const TEMPORARY = /(?:^|\/)\.guidelint-(?:[A-Za-z0-9]*-\d+-[a-z0-9]+\.tmp|baseline\.lock)$/

export const isTemporary = (path: string): boolean => TEMPORARY.test(path)

export const stateOf = (folder: string): FolderState => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(names.filter((name) => statSync(join(folder, name)).isFile()).map((name) => [name, readFileSync(join(folder, name))]))
}

const isJson = (bytes: Buffer): boolean => {
  try {
    JSON.parse(bytes.toString())
    return true
  } catch {
    return false
  }
}

/** Makes a folder what it was; files that are as they were are not touched. */
export const restore = (folder: string, now: FolderState, wanted: FolderState): void => {
  for (const name of now.keys()) if (!wanted.has(name)) rmSync(join(folder, name))
  for (const [name, bytes] of wanted) {
    if (now.get(name)?.equals(bytes) === true) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
}

const shortHash = (bytes: Buffer | undefined): string =>
  bytes === undefined ? 'absent' : `${createHash('sha1').update(bytes).digest('hex').slice(0, 8)} (${bytes.length} bytes)`

const isSame = (name: string, one: Buffer | undefined, other: Buffer | undefined): boolean => {
  if (name.startsWith('.guidelint-cache/run-')) return isWholeRun(one) && isWholeRun(other)
  if (one === undefined || other === undefined) return one === other
  // It holds when files were last written, which differs from run to run: whole is all that it can be.
  return one.equals(other) || (name === '.guidelint-cache/seen.json' && isJson(one) && isJson(other))
}

/** A kept run holds when its files were last written: whole is all that it can be, and a killed run has kept none. */
const isWholeRun = (bytes: Buffer | undefined): boolean => {
  if (bytes === undefined) return true
  const head = bytes.subarray(0, bytes.indexOf('\n'))
  return isJson(head) && JSON.parse(head.toString()).length === bytes.length - head.length - 1
}

/** Files that are neither as before nor as after a run, in words; what is temporary aside. */
export const halfWritten = (now: FolderState, before: FolderState, after: FolderState): string[] =>
  [...new Set([...now.keys(), ...before.keys(), ...after.keys()])]
    .filter((name) => !isTemporary(name))
    .filter((name) => !isSame(name, now.get(name), before.get(name)) && !isSame(name, now.get(name), after.get(name)))
    .map((name) => `${name}: ${shortHash(now.get(name))}, was ${shortHash(before.get(name))}, becomes ${shortHash(after.get(name))}`)

/** How two states differ, in words. */
export const differences = (now: FolderState, wanted: FolderState): string[] => halfWritten(now, wanted, wanted)
