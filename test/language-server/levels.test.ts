import { expect, test } from 'vitest'
import { sampleGuide } from '../cli/sample-guide.ts'
import type { Json } from './client.ts'
import { textAt } from './edits.ts'
import { MODERN, useServer } from './server.ts'

const server = useServer()

/** A client in a folder of guides, all of which are read. */
const inFolder = async (files: Readonly<Record<string, string>>) => {
  const folder = server.folder(files)
  const client = await server.client(MODERN, { workspaceFolders: [{ uri: folder.uri, name: 'guides' }] })
  await client.request('workspace/diagnostic', { previousResultIds: [] })
  return { client, folder }
}

test('symbols of an open guide are those of the editor', async () => {
  const { client, folder } = await inFolder({ 'a.md': sampleGuide(), 'b.md': sampleGuide() })
  const uri = folder.uriOf('a.md')
  client.open(uri, sampleGuide())
  const edited = `\n\n${sampleGuide().replace('Acme Global', 'Umbra Global').replace('Acme S4 =', 'Umbra S5 =')}`
  client.change(uri, 2, [{ text: edited }])
  const symbols: Json[] = await client.request('workspace/symbol', { query: '' })
  const shown = symbols.filter(({ location }) => location.uri === uri)
  expect(shown.map(({ location }) => textAt(edited, location.range))).toEqual([shown[0].name, 'S5'])
  expect(shown.map(({ name }) => name)).toEqual([expect.stringContaining('Umbra'), 'Umbra S5'])
  expect(symbols.filter(({ location }) => location.uri === folder.uriOf('b.md')).map(({ name }) => name)).toContain('Acme S4')
  client.change(uri, 3, [{ text: 'A note.\n' }])
  const left: Json[] = await client.request('workspace/symbol', { query: '' })
  expect(new Set(left.map(({ location }) => location.uri))).toEqual(new Set([folder.uriOf('b.md')]))
  await client.stop()
})
