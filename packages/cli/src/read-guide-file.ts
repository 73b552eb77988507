import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { type DecodedBytes, decodeBytes, GUIDE_LIMIT } from '@guidelint/guide'
import { reasonOf } from './reason-of.ts'

/** What reading a file gives: its text, its size where that is over the limit (with its beginning), or why it can't be read. */
export type ReadFile =
  | { readonly kind: 'text'; readonly decoded: DecodedBytes }
  | { readonly kind: 'large'; readonly bytes: number; readonly beginning: string }
  | { readonly kind: 'unreadable'; readonly reason: string }

/** The bytes of a file, its size where that is over the limit, or why it can't be read. */
export type FileBytes = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | Exclude<ReadFile, { readonly kind: 'text' }>

/**
 * Reads the bytes of one guide. Never throws. It waits for the disk: guides are small, and a callback for each costs more than
 * the read itself.
 */
export const readGuideBytes = async (file: string): Promise<FileBytes> => {
  try {
    const stats = statSync(file)
    const { size } = stats
    // A pipe that nobody writes to would be waited for for ever.
    if (!stats.isFile()) return { kind: 'unreadable', reason: stats.isDirectory() ? 'it is a folder' : 'it is no regular file' }
    return size > GUIDE_LIMIT
      ? { kind: 'large', bytes: size, beginning: readBeginning(file) }
      : { kind: 'bytes', bytes: readFileSync(file) }
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) }
  }
}

/** Reads one guide. Never throws. */
export const readGuideFile = async (file: string): Promise<ReadFile> => {
  const content = await readGuideBytes(file)
  return content.kind === 'bytes' ? readText(content.bytes) : content
}

const BEGINNING = 64 * 1024

const readBeginning = (file: string): string => {
  const bytes = Buffer.alloc(BEGINNING)
  const handle = openSync(file, 'r')
  try {
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, BEGINNING, 0))
  } finally {
    closeSync(handle)
  }
}

/** What was read at once, as from standard input. */
export const readBytes = (bytes: Uint8Array): FileBytes =>
  bytes.length > GUIDE_LIMIT ? { kind: 'large', bytes: bytes.length, beginning: '' } : { kind: 'bytes', bytes }

export const readText = (bytes: Uint8Array): ReadFile => {
  if (bytes.length > GUIDE_LIMIT) return { kind: 'large', bytes: bytes.length, beginning: '' }
  const decoded = decodeBytes(bytes)
  return decoded.isBinary ? { kind: 'unreadable', reason: 'it is a binary file, not text' } : { kind: 'text', decoded }
}
