import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'

export interface Ended {
  readonly code: number
  /** What it said on standard error. */
  readonly said: string
}

/** The command beside this bundle. */
const ENTRY = fileURLToPath(new URL('guidelint.js', import.meta.url))

/** Passes on what a command prints, between marks under which nothing in it can command the runner; silence stays silence. */
const openLog = () => {
  const token = randomUUID()
  let isOpen = false
  return {
    write: (chunk: Buffer): void => {
      if (!isOpen) process.stdout.write(`::stop-commands::${token}\n`)
      isOpen = true
      process.stdout.write(chunk)
    },
    close: (): void => void (isOpen && process.stdout.write(`\n::${token}::\n`)),
  }
}

/** Runs the command; what it prints goes to the log. */
export const runCommand = (args: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const log = openLog()
    const child = spawn(process.execPath, [ENTRY, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', log.write)
    child.stderr.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      log.write(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      log.close()
      resolve({ code: code ?? 2, said: Buffer.concat(chunks).toString() })
    })
  })
