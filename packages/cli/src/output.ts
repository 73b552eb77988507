import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { replaceFile } from '@guidelint/lint/node'
import { printable } from './display-width.ts'
import { reasonOf } from './reason-of.ts'
import { UsageError } from './usage-error.ts'

const PIECE = 64 * 1024

/** Writes to standard output and waits until the reader has taken it. A reader that goes away early is no error. */
export const print = async (chunks: Iterable<string>): Promise<void> => {
  let piece = ''
  for (const chunk of chunks) {
    piece += chunk
    if (piece.length < PIECE) continue
    if (!(await write(piece))) return
    piece = ''
  }
  if (piece !== '') await write(piece)
}

/** Writes to standard output what was written there before. */
export const printBytes = async (bytes: Uint8Array): Promise<void> => {
  if (bytes.length > 0) await write(bytes)
}

/** Whether anybody still reads. */
const write = (text: string | Uint8Array): Promise<boolean> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined) resolve(true)
      else if ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')) resolve(false)
      else reject(new UsageError(`Standard output can't be written: ${reasonOf(error)}.`))
    })
  })

/** Lines for people, on standard error. */
export const tell = (text: string): void => {
  process.stderr.write(`${text.split('\n').map(printable).join('\n')}\n`)
}

/** What went wrong, on one line of its own whatever a file is called; the stack of a bug keeps its lines. */
export const failureLine = (failure: string): string => `guidelint: ${failure.replace(/\n(?! {4}at )/g, '·')}`

export const tellFailure = (failure: string): void => tell(failureLine(failure))

/**
 * Writes a file whole: who reads it sees the old one or the new one.
 * @throws UsageError where it can't be written.
 */
export const writeWhole = (file: string, chunks: Iterable<string>): void => {
  try {
    mkdirSync(dirname(file), { recursive: true })
    replaceFile(file, [...chunks].join(''))
  } catch (error) {
    throw new UsageError(`${file} can't be written: ${reasonOf(error)}.`)
  }
}
