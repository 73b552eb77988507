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

/** Runs the command; what it prints goes to the log, where nothing in it can command the runner. */
export const runCommand = (args: readonly string[]): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const token = randomUUID()
    process.stdout.write(`::stop-commands::${token}\n`)
    const child = spawn(process.execPath, [ENTRY, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => process.stdout.write(chunk))
    child.stderr.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      process.stdout.write(chunk)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      process.stdout.write(`\n::${token}::\n`)
      resolve({ code: code ?? 2, said: Buffer.concat(chunks).toString() })
    })
  })
