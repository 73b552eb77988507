import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildServer } from '../../packages/language-server/build.mjs'
import { useCommand } from '../cli/command.ts'
import { faultyGuide, looseGuide, sampleGuide } from '../cli/sample-guide.ts'
import { openHistory } from '../history.ts'
import { Client, stdioWire } from '../language-server/client.ts'
import { MODERN } from '../language-server/server.ts'

const command = useCommand()
beforeAll(() => buildServer(join(dirname(command.entry), 'language-server')))

const GUIDES = { 'acme/a.md': faultyGuide(), 'acme/b.md': looseGuide() }
let count = 0

/** A file that a watched process writes to, and the module that watches. */
const watcher = () => {
  count += 1
  const file = join(dirname(command.entry), `watched-${count}`)
  const module = new URL(`./record-connections.mjs?to=${encodeURIComponent(file)}`, import.meta.url).href
  const told = (): string[] => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [])
  return { module, told: () => [...new Set(told().filter((line) => line !== 'watched'))], isWatched: () => told().includes('watched') }
}

/** Runs the command, watched; gives what it opened and which programs it started. */
const watched = async (folder: string, args: readonly string[]): Promise<string[]> => {
  const { module, told, isWatched } = watcher()
  const { code, err } = await command.runIn(folder, args, { env: { NODE_OPTIONS: `--import="${module}"` } })
  expect([0, 1], err).toContain(code)
  expect(isWatched()).toBe(true)
  return told()
}

test('what watches does see a connection, a look-up and a program', async () => {
  const { module, told } = watcher()
  const code = `
    import { execFileSync } from 'node:child_process'
    import { connect } from 'node:net'
    import { lookup } from 'node:dns/promises'
    for (const open of [() => connect(9, '127.0.0.1'), () => lookup('localhost'), () => fetch('http://127.0.0.1:9'), () => execFileSync('git', ['--version'])])
      try { await open() } catch {}`
  const child = spawn(process.execPath, ['--import', module, '--input-type=module', '--eval', code], { stdio: 'ignore' })
  await new Promise((resolve) => child.on('close', resolve))
  expect(told()).toEqual(['net connect', 'dns lookup', 'global fetch', 'program git'])
})

test.each([
  [['lint']],
  [['lint', '--concurrency', '2', '--cache']],
  [['fix', '--unsafe']],
  [['sync']],
  [['baseline', 'create']],
  [['export', '--format', 'json']],
  [['report', '--out', 'page.html']],
  [['explain', 'band/total']],
  [['new', 'Acme', 'writer']],
])('%j opens nothing and starts nothing', async (args) => {
  expect(await watched(command.folder(GUIDES), args)).toEqual([])
})

test.each([[['lint', '--since', 'HEAD']], [['diff', 'HEAD']]])('%j starts git and nothing else', async (args) => {
  const folder = command.folder(GUIDES)
  const history = openHistory(folder)
  history.git('init', '-q')
  history.commit()
  history.write({ 'acme/b.md': sampleGuide() })
  expect(await watched(folder, args)).toEqual(['program git'])
})

test('the language server opens nothing and starts nothing', async () => {
  const folder = command.folder(GUIDES)
  const { module, told, isWatched } = watcher()
  const client = new Client(stdioWire('--import', [module, command.entry, 'lsp']))
  await client.start(MODERN, { workspaceFolders: [{ uri: `file://${folder}`, name: 'guides' }], initializationOptions: { trusted: true } })
  const uri = `file://${folder}/acme/a.md`
  client.open(uri, faultyGuide())
  expect((await client.pull(uri)).length).toBeGreaterThan(0)
  await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 6, character: 70 } })
  await client.request('textDocument/completion', { textDocument: { uri }, position: { line: 6, character: 3 } })
  expect(await client.stop()).toBe(0)
  expect(isWatched()).toBe(true)
  expect(told()).toEqual([])
})
