import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { printable } from './display-width.ts'
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

/** Whether anybody still reads. */
const write = (text: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined) resolve(true)
      else if ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')) resolve(false)
      else reject(error)
    })
  })

/** Lines for people, on standard error. */
export const tell = (text: string): void => {
  process.stderr.write(`${text.split('\n').map(printable).join('\n')}\n`)
}

/** What went wrong, on one line of its own whatever a file is called; the stack of a bug keeps its lines. */
export const tellFailure = (failure: string): void => tell(`guidelint: ${failure.replace(/\n(?! {4}at )/g, '·')}`)

/**
 * Writes a file whole: who reads it sees the old one or the new one.
 * @throws UsageError where it can't be written.
 */
export const writeWhole = (file: string, chunks: Iterable<string>): void => {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(temporary, [...chunks].join(''))
    renameSync(temporary, file)
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary)
    throw new UsageError(`${file} can't be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}
