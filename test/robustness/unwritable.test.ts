import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Ended, useCommand } from '../cli/command.ts'
import { looseGuide } from '../cli/sample-guide.ts'
import { differences, stateOf } from './folder-state.ts'

const command = useCommand()
const GUIDE = 'acme/staff-engineer.md'
const quotable = (word: string): string => `'${word}'`

/** Runs the command from a shell, after what the shell does first. */
const inShell = (first: string, folder: string, args: readonly string[], last = ''): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const line = `${first} ${[process.execPath, command.entry, ...args].map(quotable).join(' ')} ${last}`
    const child = spawn('bash', ['-c', line], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
  })

const hasBash = spawnSync('bash', ['-c', 'true']).status === 0

/** What each command is to say where it can't write its file. */
const WRITES: readonly (readonly [args: readonly string[], names: string])[] = [
  [['fix', '--unsafe'], `${GUIDE}: not fixed: `],
  [['sync'], `${GUIDE}: not synced: `],
  [['baseline', 'create', '--force'], "guidelint-baseline.json can't be written: "],
  [['baseline', 'accept'], "guidelint-baseline.json can't be written: "],
  [['report', '--out', 'page.html'], "page.html can't be written: "],
  [['lint', '--format', 'json:report.json'], "report.json can't be written: "],
  [['export', '--format', 'json:export.json'], "export.json can't be written: "],
  [['new', 'Acme', 'writer'], "writer.md can't be written: "],
]

const files = (): Readonly<Record<string, string>> => ({
  [GUIDE]: looseGuide(),
  'guidelint-baseline.json': '{ "version": 1, "entries": [] }\n',
  'report.json': 'old',
  'page.html': 'old',
  'export.json': 'old',
})

const expectTold = ({ code, err }: Ended, names: string, reason: string): void => {
  expect(err).toContain(`${names}${reason}.`)
  expect(err).not.toMatch(/^\s+at |bug in Guidelint/m)
  expect(code).toBe(2)
}

// Any size above 0 is too much, as on a full disk; but standard output and error are pipes.
describe.skipIf(!hasBash)('no room for any byte', () => {
  test.each(WRITES)('%j names the file and the reason, and leaves what was there', async (args, names) => {
    const folder = command.folder(files())
    const before = stateOf(folder)
    const ended = await inShell("trap '' XFSZ; ulimit -f 0;", folder, args)
    expectTold(ended, names, 'it would be larger than files may be')
    expect(differences(stateOf(folder), before)).toEqual([])
    expect([...stateOf(folder).keys()].filter((name) => name.includes('.tmp'))).toEqual([])
  })

  test('a cache that has no room costs the cache, not the run', async () => {
    const folder = command.folder(files())
    const plain = await command.runIn(folder, ['lint', '--quiet'])
    const cached = await inShell("trap '' XFSZ; ulimit -f 0;", folder, ['lint', '--quiet', '--cache'])
    expect(cached).toEqual(plain)
  })
})

test.skipIf(!hasBash || !existsSync('/dev/full'))('a report that standard output has no room for is told of, without a stack', async () => {
  const folder = command.folder(files())
  const ended = await inShell('', folder, ['lint', '--format', 'json'], '> /dev/full')
  expectTold(ended, "Standard output can't be written: ", 'the disk is full')
})

test.skipIf(!existsSync('/dev/null'))('what is no file is written to and not replaced', async () => {
  const folder = command.folder(files())
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const read = spawn('cat', [join(folder, 'pipe')])
  let text = ''
  read.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const gone = new Promise((resolve) => read.on('close', resolve))
  const { code } = await command.runIn(folder, ['lint', '--quiet', '--format', `json:${join(folder, 'pipe')}`, '--format', 'concise'])
  await gone
  expect(code).toBe(0)
  expect(JSON.parse(text)).toHaveProperty('files')
})

/** Folders that nobody may write: root may write everywhere but in a file system that is read-only. */
const mounted: string[] = []
const mount = (folder: string, ...args: readonly string[]): boolean => {
  const isDone = spawnSync('mount', [...args, folder], { stdio: 'ignore' }).status === 0
  if (isDone) mounted.push(folder)
  return isDone
}
afterAll(() => {
  for (const folder of mounted) spawnSync('umount', ['-l', folder])
})

const closed = (folder: string): string | null => {
  if (process.getuid?.() !== 0) {
    for (const one of [join(folder, dirname(GUIDE)), folder]) chmodSync(one, 0o555)
    return 'permission denied'
  }
  return mount(folder, '--bind', folder) && mount(folder, '-o', 'remount,bind,ro') ? 'the file system is read-only' : null
}

describe('a folder that is read-only', () => {
  test.each(WRITES)('%j names the file and the reason', async (args, names) => {
    const folder = command.folder(files())
    const before = stateOf(folder)
    const reason = closed(folder)
    if (reason === null) return console.info('Skipped: root may write everywhere here, and may not mount.')
    const ended = await command.runIn(folder, args)
    expectTold(ended, names, reason)
    expect(differences(stateOf(folder), before)).toEqual([])
  })

  test('a cache there costs the cache, not the run', async () => {
    const folder = command.folder(files())
    const plain = await command.runIn(folder, ['lint', '--quiet'])
    if (closed(folder) === null) return console.info('Skipped: root may write everywhere here, and may not mount.')
    expect(await command.runIn(folder, ['lint', '--quiet', '--cache'])).toEqual(plain)
  })
})

test('a disk that fills up is named, and the guides stay', async () => {
  const folder = command.folder({})
  if (!mount(folder, '-t', 'tmpfs', '-o', 'size=64k', 'none')) return console.info('Skipped: no small disk can be mounted here.')
  mkdirSync(join(folder, 'acme'))
  for (const index of [1, 2, 3, 4]) writeFileSync(join(folder, `acme/${index}.md`), looseGuide())
  const fill = (size: number): void => {
    try {
      writeFileSync(join(folder, `fill-${size}`), Buffer.alloc(size))
    } catch {}
  }
  for (const size of [32_768, 16_384, 8192, 4096, 4095]) fill(size)
  const before = stateOf(folder)
  const { code, err } = await command.runIn(folder, ['fix', '--unsafe'])
  expect(err).toContain('acme/1.md: not fixed: the disk is full.')
  expect(err).not.toMatch(/^\s+at /m)
  expect(code).toBe(2)
  expect(differences(stateOf(folder), before)).toEqual([])
  expectTold(await command.runIn(folder, ['lint', '--format', 'json:report.json']), "report.json can't be written: ", 'the disk is full')
  expect(await command.runIn(folder, ['lint', '--quiet', '--cache'])).toMatchObject({ code: 0, err: '' })
  expect(readFileSync(join(folder, 'acme/1.md'), 'utf8')).toBe(looseGuide())
})

test('where the cache is to be stands a file: the run goes on', async () => {
  const folder = command.folder({ ...files(), '.guidelint-cache': 'a file' })
  const plain = await command.runIn(folder, ['lint', '--quiet'])
  expect(await command.runIn(folder, ['lint', '--quiet', '--cache'])).toEqual(plain)
})
