import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultyGuide, sampleGuide } from '../cli/sample-guide.ts'
import { Client, stdioWire } from './client.ts'
import { positionAt } from './edits.ts'
import { MODERN, useServer } from './server.ts'

const server = useServer()
const URI = 'untitled:guide'

const codes = async (client: Client, uri = URI): Promise<string[]> => (await client.pull(uri)).map(({ code }) => code).sort()

const framed = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

test.each([
  ['a body that is no JSON', framed('{"a": nul')],
  ['a message that is none', framed('[]')],
  ['a number', framed('7')],
  ['headers that are none', 'Content-Type: text\r\n\r\n'],
  ['a request without parameters', framed('{"jsonrpc":"2.0","id":"x","method":"textDocument/hover","params":null}')],
  ['a method that nobody knows', framed('{"jsonrpc":"2.0","id":"y","method":"guides/dance"}')],
  [
    'an edit of a document that is not open',
    framed('{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"a:b","version":1},"contentChanges":[]}}'),
  ],
  [
    'an edit without a text',
    framed(
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:guide","version":1},"contentChanges":[{}]}}',
    ),
  ],
  [
    'an edit without an end',
    framed(
      '{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"untitled:guide","version":1},"contentChanges":[{"range":{},"text":""}]}}',
    ),
  ],
])('%s leaves the server answering', async (_name, raw) => {
  const wire = stdioWire(server.entry)
  const client = new Client(wire)
  await client.start(MODERN)
  client.open(URI, faultyGuide())
  wire.sendRaw(raw)
  expect(await codes(client)).toContain('band/total')
  expect(await client.stop()).toBe(0)
})

test('a place that can’t be is no place', async () => {
  const client = await server.client(MODERN)
  client.open(URI, faultyGuide())
  for (const position of [
    { line: 1e9, character: 5 },
    { line: 0, character: 1e9 },
    { line: -1, character: -1 },
  ]) {
    await client.request('textDocument/hover', { textDocument: { uri: URI }, position })
  }
  expect(await codes(client)).toContain('band/total')
  await client.stop()
})

test('a huge paste is read, and undone', async () => {
  const client = await server.client(MODERN)
  client.open(URI, sampleGuide())
  const huge = Array.from({ length: 1500 }, () => faultyGuide()).join('\n')
  expect(huge.length).toBeGreaterThan(1_500_000)
  client.change(URI, 2, [{ text: huge }])
  expect((await client.pull(URI)).length).toBeGreaterThan(0)
  client.change(URI, 3, [{ text: sampleGuide() }])
  expect(await codes(client)).toEqual([])
  await client.stop()
})

test('ten thousand quick edits end where they should', async () => {
  const client = await server.client(MODERN)
  const text = faultyGuide()
  client.open(URI, text)
  const at = positionAt(text, text.indexOf('hires slowly'))
  const behind = { line: at.line, character: at.character + 1 }
  for (let edit = 0; edit < 5000; edit += 1) {
    client.change(URI, 2 * edit + 2, [{ range: { start: at, end: at }, text: 'x' }])
    client.change(URI, 2 * edit + 3, [{ range: { start: at, end: behind }, text: '' }])
  }
  expect(await codes(client)).toEqual(['band/inverted-range', 'band/total'])
  await client.stop()
})

test('many requests at once are answered or cancelled, each of them', async () => {
  const client = await server.client(MODERN)
  client.open(URI, Array.from({ length: 40 }, () => faultyGuide()).join('\n'))
  const begun = Array.from({ length: 50 }, (_, index) => {
    client.change(URI, index + 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' }])
    return client.begin('textDocument/diagnostic', { textDocument: { uri: URI } })
  })
  for (const { id } of begun.slice(0, 49)) client.notify('$/cancelRequest', { id })
  const ended = await Promise.allSettled(begun.map(({ result }) => result))
  expect(ended.at(-1)?.status).toBe('fulfilled')
  for (const one of ended) if (one.status === 'rejected') expect(one.reason.code).toBe(-32_800)
  await client.stop()
})

test('a folder that vanishes takes its guides along, and nothing else', async () => {
  const folder = server.folder({ 'acme/staff-engineer.md': faultyGuide() })
  const client = await server.client(MODERN, { workspaceFolders: [{ uri: folder.uri, name: 'guides' }] })
  const { items } = await client.request('workspace/diagnostic', { previousResultIds: [] })
  expect(items).toHaveLength(1)
  rmSync(folder.path, { recursive: true })
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: folder.uri, type: 3 }] })
  const gone = async (): Promise<number> => (await client.request('workspace/diagnostic', { previousResultIds: [] })).items.length
  await expect.poll(gone).toBe(0)
  client.open(URI, faultyGuide())
  expect(await codes(client)).toContain('band/total')
  await client.stop()
})

test('a second client on the same connection finds nothing of the first', async () => {
  const client = await server.client(MODERN)
  client.open(URI, faultyGuide())
  await codes(client)
  await client.request('shutdown', null)
  await client.start({ ...MODERN, general: { positionEncodings: ['utf-8'] } })
  expect(client.capabilities.positionEncoding).toBe('utf-8')
  expect(await codes(client)).toEqual([])
  client.open(URI, faultyGuide())
  expect(await codes(client)).toContain('band/total')
  await client.stop()
})

test('it ends with its client: in order, without a word, and on its own', async () => {
  const orderly = await server.client(MODERN)
  expect(await orderly.stop()).toBe(0)
  const hasty = stdioWire(server.entry)
  const client = new Client(hasty)
  await client.start(MODERN)
  client.notify('exit', null)
  expect(await hasty.end()).toBe(1)
  const silent = stdioWire(server.entry)
  await new Client(silent).start(MODERN)
  silent.child.stdin?.end()
  expect(await silent.end()).toBe(1)
})
