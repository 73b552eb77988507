import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { buildCommand } from '../../packages/cli/build.mjs'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds after which it is killed. */
  readonly limit?: number
}

/** The built command in a process of its own. */
export interface Command {
  /** Runs it in a new folder with these files. */
  run(files: Readonly<Record<string, string | Uint8Array>>, args: readonly string[], options?: RunOptions): Promise<Ended>
  /** A new folder with these files; it goes when the tests end. */
  folder(files: Readonly<Record<string, string | Uint8Array>>): string
  /** Writes files into a folder. */
  write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void
  runIn(folder: string, args: readonly string[], options?: RunOptions): Promise<Ended>
  /** Path of the entry. */
  readonly entry: string
}

/** Builds the command before the tests of a file, into a folder of their own: runs beside each other don't meet. */
export const useCommand = (): Command => {
  const root = mkdtempSync(join(tmpdir(), 'guidelint-test-'))
  const entry = join(root, 'dist', 'guidelint.js')
  let count = 0
  beforeAll(async () => {
    await buildCommand(join(root, 'dist'))
  })
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const folder: Command['folder'] = (files) => {
    count += 1
    const path = join(root, 'folders', String(count))
    mkdirSync(path, { recursive: true })
    write(path, files)
    return path
  }
  const write: Command['write'] = (path, files) => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(path, name)), { recursive: true })
      writeFileSync(join(path, name), content)
    }
  }
  const runIn: Command['runIn'] = (cwd, args, options) => spawned(entry, cwd, args, options)
  return { entry, folder, write, runIn, run: (files, args, options) => runIn(folder(files), args, options) }
}

const spawned = (entry: string, cwd: string, args: readonly string[], { input, env = {}, limit }: RunOptions = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...outer } = process.env
    const child = spawn(process.execPath, [entry, ...args], { cwd, env: { ...outer, ...env }, timeout: limit, killSignal: 'SIGKILL' })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
    // A command that ends before it reads its input closes the pipe.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
