import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { faultyGuide } from '../cli/sample-guide.ts'
import { useServer } from '../language-server/server.ts'
import { configBombs } from './config-bombs.ts'
import { answerOf, expectCalm, runHostile, startHostile } from './drive.ts'

const command = useCommand()
const server = useServer()

test.each(configBombs)('$name: the run ends in words', async ({ make, args = [] }) => {
  const path = command.folder({ 'sane.md': faultyGuide(), ...make() })
  const ended = await runHostile(command, path, [...args, '--format', 'json'])
  expectCalm(ended)
  expect(ended.err).not.toMatch(/^::/m)
  expect(ended.err).not.toContain('\u001b')
  if (ended.code !== 2) expect(JSON.parse(ended.out).files.map(({ path: file }: { path: string }) => file)).toContain('sane.md')
})

test.each([
  ['null data', (code: string) => ({ code, data: null })],
  ['states of wrong types', (code: string) => ({ code, data: { 'sane.md': { hash: 7, state: 'a', isSettled: true } } })],
  ['guides of wrong types', (code: string) => ({ code, data: { 'sane.md': 7, __proto__: { a: 1 } } })],
])('a cache poisoned with %s is not believed', async (_name, poison) => {
  const path = command.folder({ 'sane.md': faultyGuide() })
  const first = await runHostile(command, path, ['--cache', '--format', 'concise'])
  const folder = join(path, '.guidelint-cache')
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const { code } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    writeFileSync(join(folder, name), JSON.stringify(poison(code)))
  }
  const second = await runHostile(command, path, ['--cache', '--format', 'concise'])
  expectCalm(second)
  expect(second.out).toBe(first.out)
})

test('the server outlives every configuration, and then reads a guide', async () => {
  const { client, kill } = await startHostile(server.entry)
  try {
    for (const { make } of configBombs) {
      const path = command.folder({ 'sane.md': faultyGuide(), ...make() })
      // Code of a workspace that nobody trusts does not run at all.
      const uri = pathToFileURL(join(path, 'sane.md')).href
      client.open(uri, faultyGuide())
      await answerOf(client, 'textDocument/diagnostic', { textDocument: { uri } })
      client.notify('textDocument/didClose', { textDocument: { uri } })
    }
    client.open('untitled:sane.md', faultyGuide())
    const { items } = await answerOf(client, 'textDocument/diagnostic', { textDocument: { uri: 'untitled:sane.md' } })
    expect(items).toHaveLength(2)
    expect(await client.stop()).toBe(0)
  } finally {
    kill()
  }
})
