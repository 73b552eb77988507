import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultyGuide, looseGuide, sampleGuide } from '../cli/sample-guide.ts'
import type { Client, Json } from './client.ts'
import { editsOf, positionAt } from './edits.ts'
import { MODERN, useServer } from './server.ts'

const server = useServer()

const CHANGED = 2
const DELETED = 3

const all = async (client: Client, previousResultIds: Json[] = []): Promise<Map<string, Json>> => {
  const { items } = await client.request('workspace/diagnostic', { previousResultIds })
  return new Map(items.map((item: Json) => [item.uri, item]))
}

const codes = (report: Json): string[] => report.items.map(({ code }: Json) => code).sort()

const inFolder = async (files: Readonly<Record<string, string>>, more: Json = {}) => {
  const folder = server.folder(files)
  const client = await server.client(MODERN, { workspaceFolders: [{ uri: folder.uri, name: 'guides' }], ...more })
  return { client, folder, write: (name: string, text: string) => writeFileSync(join(folder.path, name), text) }
}

const touched = (client: Client, uri: string, type = CHANGED): void =>
  client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] })

/** Waits until the server asks for a refresh, having forgotten those before. */
const refreshed = async (client: Client, act: () => void): Promise<void> => {
  client.heard.length = 0
  act()
  await client.hear('workspace/diagnostic/refresh')
}

test('guides that are not open are reported, others are not', async () => {
  const { client, folder } = await inFolder({
    'acme/a.md': faultyGuide(),
    'acme/b.md': sampleGuide(),
    'README.md': '# Read me\n',
    '.gitignore': 'out\n',
    'out/c.md': faultyGuide(),
  })
  const reports = await all(client)
  expect([...reports.keys()].sort()).toEqual([folder.uriOf('acme/a.md'), folder.uriOf('acme/b.md')])
  expect(codes(reports.get(folder.uriOf('acme/a.md')))).toEqual(expect.arrayContaining(['band/inverted-range', 'band/total']))
  await client.stop()
})

test('what did not change is said to be unchanged; what is gone is cleared', async () => {
  const { client, folder } = await inFolder({ 'a.md': faultyGuide(), 'b.md': looseGuide() })
  const first = await all(client)
  const previous = [...first.values()].map(({ uri, resultId }) => ({ uri, value: resultId }))
  rmSync(join(folder.path, 'b.md'))
  await refreshed(client, () => touched(client, folder.uriOf('b.md'), DELETED))
  const second = await all(client, previous)
  expect(second.get(folder.uriOf('b.md'))).toMatchObject({ kind: 'full', items: [] })
  await client.stop()
})

test('results come in parts to who asks for parts, and reading is told as progress', async () => {
  const { client, folder } = await inFolder({ 'a.md': faultyGuide() })
  await client.hear('window/workDoneProgress/create')
  await client.hear('$/progress', ({ value }) => value.kind === 'end')
  const answer = await client.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'parts' })
  expect(answer.items).toEqual([])
  const { value } = await client.hear('$/progress', ({ token }) => token === 'parts')
  expect(value.items[0].uri).toBe(folder.uriOf('a.md'))
  await client.stop()
})

test('configuration takes effect at once; a broken one is told at its place, and the last good one stays in force', async () => {
  const config = (value: string): string => `{\n  "rules": { "band/total": ${value} }\n}\n`
  const { client, folder, write } = await inFolder({ 'acme/staff-engineer.md': looseGuide(), 'guidelint.config.json': config('"error"') })
  const [guide, file] = [folder.uriOf('acme/staff-engineer.md'), folder.uriOf('guidelint.config.json')]
  expect((await all(client)).get(guide).items[0].severity).toBe(1)
  write('guidelint.config.json', config('"eror"'))
  await refreshed(client, () => touched(client, file))
  const broken = await all(client)
  expect(broken.get(file).items[0]).toMatchObject({ severity: 1, code: 'config', range: { start: { line: 1 } } })
  expect(broken.get(guide).items[0].severity).toBe(1)
  write('guidelint.config.json', config('"off"'))
  await refreshed(client, () => touched(client, file))
  const mended = await all(client, [{ uri: file, value: broken.get(file).resultId }])
  expect(mended.get(file).items).toEqual([])
  expect(codes(mended.get(guide))).toEqual([])
  await client.stop()
})

test('a finding is accepted into the baseline, and heard of again when its figures change', async () => {
  const { client, folder } = await inFolder({ 'acme/staff-engineer.md': looseGuide() })
  const uri = folder.uriOf('acme/staff-engineer.md')
  client.open(uri, looseGuide())
  const [total] = await client.pull(uri)
  await client.request('workspace/executeCommand', { command: 'guidelint.acceptIntoBaseline', arguments: [uri, total.data.identity] })
  expect(await client.pull(uri)).toEqual([])
  client.change(uri, 2, [{ text: looseGuide().replace('$368K–$443K', '$388K–$463K') }])
  expect((await client.pull(uri))[0].message).toContain('was in the baseline as $368K–$443K')
  await client.stop()
})

test('findings that are accepted at once are all accepted', async () => {
  const { client, folder } = await inFolder({ 'acme/a.md': faultyGuide() })
  const uri = folder.uriOf('acme/a.md')
  client.open(uri, faultyGuide())
  const found = await client.pull(uri)
  expect(found.length).toBeGreaterThan(1)
  const accept = ({ data }: Json) => ({ command: 'guidelint.acceptIntoBaseline', arguments: [uri, data.identity] })
  await Promise.all(found.map((one: Json) => client.request('workspace/executeCommand', accept(one))))
  expect(await client.pull(uri)).toEqual([])
  await client.stop()
})

test('a file that the command would not look at stays out when it is closed', async () => {
  const { client, folder } = await inFolder({ 'a.md': sampleGuide(), '.gitignore': 'out\n', 'out/b.md': faultyGuide() })
  const elsewhere = server.folder({ 'c.md': faultyGuide() }).uriOf('c.md')
  await all(client)
  for (const uri of [elsewhere, folder.uriOf('out/b.md')]) {
    client.open(uri, faultyGuide())
    await client.pull(uri)
    client.notify('textDocument/didClose', { textDocument: { uri } })
    touched(client, uri)
  }
  writeFileSync(join(folder.path, 'new.md'), faultyGuide())
  await refreshed(client, () => touched(client, folder.uriOf('new.md')))
  expect([...(await all(client)).keys()].sort()).toEqual([folder.uriOf('a.md'), folder.uriOf('new.md')])
  await client.stop()
})

test('a client that declines to say its settings, or says half of what it should, is served all the same', async () => {
  const folder = server.folder({ 'a.md': faultyGuide() })
  const asked = { ...MODERN, workspace: { ...MODERN.workspace, configuration: true } }
  const client = await server.client(asked, { workspaceFolders: [{ uri: folder.uri, name: 'guides' }] })
  client.answers.set('workspace/configuration', () => {
    throw new Error('not here')
  })
  client.notify('workspace/didChangeConfiguration', { settings: null })
  client.notify('workspace/didChangeWorkspaceFolders', {})
  expect([...(await all(client)).keys()]).toEqual([folder.uriOf('a.md')])
  await expect(client.request('guidelint/facts', null)).rejects.toMatchObject({ code: -32_602 })
  await client.stop()
})

test('a setting that is taken back is as it was at first', async () => {
  const { client, folder } = await inFolder({ 'a.md': sampleGuide() })
  const uri = folder.uriOf('a.md')
  client.open(uri, sampleGuide())
  const lenses = () => client.request('textDocument/codeLens', { textDocument: { uri } })
  const before = await lenses()
  expect(before.length).toBeGreaterThan(0)
  for (const [settings, expected] of [
    [{ codeLens: false }, 0],
    [{}, before.length],
  ] as const) {
    client.notify('workspace/didChangeConfiguration', { settings })
    await expect.poll(async () => (await lenses()).length, { timeout: 10_000 }).toBe(expected)
  }
  await client.stop()
})

test('a change in one guide reaches another that is open, on disk or in the editor', async () => {
  const junior = sampleGuide().replace('Staff Engineer', 'Data Engineer')
  const senior = sampleGuide().replace('Staff Engineer', 'Senior Data Engineer')
  const { client, folder, write } = await inFolder({ 'acme/data-engineer.md': junior, 'acme/senior-data-engineer.md': senior })
  const uri = folder.uriOf('acme/data-engineer.md')
  const other = folder.uriOf('acme/senior-data-engineer.md')
  client.open(other, senior)
  await all(client)
  const seniority = async (): Promise<number> => (await client.pull(other)).filter(({ code }) => code === 'library/seniority').length
  expect(await seniority()).toBe(0)
  const rich = junior.replace('$200K–$240K | $320K–$400K | 10–15% | $300K–$375K', '$300K–$340K | $420K–$500K | 10–15% | $435K–$516K')
  write('acme/data-engineer.md', rich)
  await refreshed(client, () => touched(client, uri))
  await client.hear('workspace/diagnostic/refresh')
  await expect.poll(seniority).toBeGreaterThan(0)
  client.open(uri, rich)
  client.change(uri, 2, [{ text: junior }])
  await expect.poll(seniority).toBe(0)
  await client.stop()
})

test('levels are found and renamed across guides', async () => {
  const other = sampleGuide().replace('Acme Global', 'Google Global').replace('Acme S4 = Google L6', 'Google L6 = Acme S4')
  const { client, folder } = await inFolder({ 'a.md': sampleGuide(), 'b.md': other })
  await all(client)
  const uri = folder.uriOf('a.md')
  const text = sampleGuide()
  client.open(uri, text)
  const place = { textDocument: { uri }, position: positionAt(text, text.indexOf('L6') + 1) }
  const [definition] = await client.request('textDocument/definition', place)
  expect(definition.uri).toBe(folder.uriOf('b.md'))
  expect(await client.request('textDocument/references', { ...place, context: { includeDeclaration: true } })).toHaveLength(2)
  expect((await client.request('textDocument/prepareRename', place)).placeholder).toBe('L6')
  const edit = await client.request('textDocument/rename', { ...place, newName: 'L7' })
  expect([editsOf(edit, uri), editsOf(edit, folder.uriOf('b.md'))].map(([one]) => one.newText)).toEqual(['L7', 'L7'])
  const symbols = await client.request('workspace/symbol', { query: 'googl6' })
  expect(symbols.map(({ name }: Json) => name)).toContain('Google L6')
  const hover = await client.request('textDocument/hover', place)
  expect(hover.contents.value).toContain('Google L6 = Acme S4')
  await client.stop()
})

test('folders come and go', async () => {
  const { client, folder } = await inFolder({ 'a.md': faultyGuide() })
  const second = server.folder({ 'b.md': faultyGuide() })
  await all(client)
  const event = { added: [{ uri: second.uri, name: 'second' }], removed: [{ uri: folder.uri, name: 'guides' }] }
  await refreshed(client, () => client.notify('workspace/didChangeWorkspaceFolders', { event }))
  expect([...(await all(client)).keys()]).toEqual([second.uriOf('b.md')])
  await client.stop()
})

test('a client that can’t watch files is served all the same', async () => {
  const folder = server.folder({ 'acme/staff-engineer.md': looseGuide() })
  const client = await server.client({}, { rootUri: folder.uri })
  const uri = folder.uriOf('acme/staff-engineer.md')
  client.open(uri, looseGuide())
  await client.hear('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length === 1)
  writeFileSync(join(folder.path, 'guidelint.config.json'), '{ "rules": { "band/total": "off" } }')
  await client.hear('textDocument/publishDiagnostics', ({ diagnostics }) => diagnostics.length === 0)
  await client.stop()
})
