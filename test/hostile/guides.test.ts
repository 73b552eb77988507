import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { useCommand } from '../cli/command.ts'
import { faultyGuide } from '../cli/sample-guide.ts'
import type { Client, Json } from '../language-server/client.ts'
import { useServer } from '../language-server/server.ts'
import { answerOf, expectCalm, runHostile, startHostile } from './drive.ts'
import { figureFloods } from './figure-floods.ts'
import { frontmatterBombs } from './frontmatter-bombs.ts'
import type { HostileGuide } from './hostile-guide.ts'
import { markdownFloods } from './markdown-floods.ts'
import { namesOfObjects } from './names-of-objects.ts'
import { oddCharacters } from './odd-characters.ts'
import { suppressionFloods } from './suppression-floods.ts'
import { tableFloods } from './table-floods.ts'

const command = useCommand()
const server = useServer()

const GROUPS: readonly (readonly [string, readonly HostileGuide[]])[] = [
  ['floods of Markdown', markdownFloods],
  ['floods of tables', tableFloods],
  ['floods of figures', figureFloods],
  ['odd characters', oddCharacters],
  ['bombs of frontmatter', frontmatterBombs],
  ['floods of suppressions', suppressionFloods],
  ['names of objects', namesOfObjects],
]

const fileOf = (name: string): string => `${name.replace(/\W+/g, '-')}.md`

describe.each(GROUPS)('%s', (_group, guides) => {
  test('are linted by the command, each of them, or refused in words', async () => {
    const path = command.folder({})
    for (const { name, make } of guides) writeFileSync(join(path, fileOf(name)), make())
    const ended = await runHostile(command, path, [...guides.map(({ name }) => fileOf(name)), '--format', 'json'])
    expectCalm(ended)
    const linted = JSON.parse(ended.out).files.map(({ path: file }: { path: string }) => file)
    const untold = guides.filter(({ name }) => !linted.includes(fileOf(name)) && !ended.err.includes(`${fileOf(name)}: `))
    expect(untold).toEqual([])
  })

  test('are read by the server, which then reads any other guide', async () => {
    const { client, kill } = await startHostile(server.entry)
    try {
      for (const { name, make } of guides) await open(client, `untitled:${fileOf(name)}`, textOf(make()))
      client.open('untitled:sane.md', faultyGuide())
      const { items } = await answerOf(client, 'textDocument/diagnostic', { textDocument: { uri: 'untitled:sane.md' } })
      expect(items.map(({ code }: Json) => code).sort()).toEqual(['band/inverted-range', 'band/total'])
      expect(client.heard.filter(({ method, params }) => method === 'window/logMessage' && params.type === 1)).toEqual([])
      expect(await client.stop()).toBe(0)
    } finally {
      kill()
    }
  })
})

const textOf = (content: string | Uint8Array): string => (typeof content === 'string' ? content : new TextDecoder().decode(content))

/** Opens a guide, looks at it, types a letter and closes it. */
const open = async (client: Client, uri: string, text: string): Promise<void> => {
  const document = { textDocument: { uri } }
  client.open(uri, text)
  const { items } = await answerOf(client, 'textDocument/diagnostic', document)
  expect(items.filter(({ code }: Json) => code === 'meta/rule-crashed')).toEqual([])
  await answerOf(client, 'textDocument/documentSymbol', document)
  await answerOf(client, 'textDocument/hover', { ...document, position: { line: 7, character: 30 } })
  const start = { line: 2, character: 0 }
  await answerOf(client, 'textDocument/codeAction', {
    ...document,
    range: { start, end: { line: 40, character: 0 } },
    context: { diagnostics: items.slice(0, 10) },
  })
  client.change(uri, 2, [{ range: { start, end: start }, text: 'x' }])
  await answerOf(client, 'textDocument/diagnostic', document)
  client.notify('textDocument/didClose', document)
}
