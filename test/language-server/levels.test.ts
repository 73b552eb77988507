import { describe, expect, test } from 'vitest'
import { sampleGuide } from '../cli/sample-guide.ts'
import type { Json } from './client.ts'
import { editsOf, positionAt, textAt, withEdits } from './edits.ts'
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

describe('rename', () => {
  const at = (uri: string, text: string, part: string): Json => ({
    textDocument: { uri },
    position: positionAt(text, text.indexOf(part) + 1),
  })
  const mapped = (mapping: string): string => sampleGuide().replace('Acme S4 = Google L6', mapping)
  const EDITOR = mapped('£ 🙂 Acme S4 = Google L6').replaceAll('\n', '\r\n')

  test('answers on the level, and not on its company', async () => {
    const bold = mapped('Acme S4 = Google **L6**')
    const { client, folder } = await inFolder({ 'a.md': EDITOR, 'b.md': bold })
    const uri = folder.uriOf('a.md')
    client.open(uri, EDITOR)
    const { range, placeholder } = await client.request('textDocument/prepareRename', at(uri, EDITOR, 'L6'))
    expect([textAt(EDITOR, range), placeholder]).toEqual(['L6', 'L6'])
    expect(await client.request('textDocument/prepareRename', at(uri, EDITOR, 'Google'))).toBeNull()
    expect(await client.request('textDocument/rename', { ...at(uri, EDITOR, 'Google'), newName: 'L7' })).toBeNull()
    const edit = await client.request('textDocument/rename', { ...at(uri, EDITOR, 'L6'), newName: ' L7 ' })
    expect(withEdits(EDITOR, editsOf(edit, uri))).toBe(EDITOR.replace('L6', 'L7'))
    client.open(folder.uriOf('b.md'), bold)
    expect(await client.request('textDocument/prepareRename', at(folder.uriOf('b.md'), bold, ' **L6'))).toBeNull()
    expect(withEdits(bold, editsOf(edit, folder.uriOf('b.md')))).toBe(bold.replace('L6', 'L7'))
    await client.stop()
  })

  test.each([
    ['', 'may not be empty'],
    [' ', 'may not be empty'],
    ['L6|L7', 'may hold no line break and none of |'],
    ['L6 = L7', 'may hold no line break and none of |'],
    ['L6\nL7', 'may hold no line break and none of |'],
  ])('to %j is refused', async (newName, message) => {
    const { client, folder } = await inFolder({})
    const uri = folder.uriOf('a.md')
    client.open(uri, EDITOR)
    const renamed = client.request('textDocument/rename', { ...at(uri, EDITOR, 'L6'), newName })
    await expect(renamed).rejects.toMatchObject({ code: -32602, message: expect.stringContaining(message) })
    await client.stop()
  })

  test('is refused where a guide, open or not, writes the level around its company', async () => {
    const apart = mapped('Acme S4 = Data Engineer at Sony (IC2-IC4)')
    const plain = mapped('Acme S4 = Sony Data Engineer (IC2-IC4)')
    const { client, folder } = await inFolder({ 'a.md': apart, 'b.md': plain })
    const refused = { code: -32803, message: expect.stringMatching(/written as “Data Engineer at Sony \(IC2-IC4\)” in .*a\.md/) }
    const uri = folder.uriOf('a.md')
    client.open(folder.uriOf('b.md'), plain)
    const plainPlace = at(folder.uriOf('b.md'), plain, 'Data Engineer')
    expect((await client.request('textDocument/prepareRename', plainPlace)).placeholder).toBe('Data Engineer (IC2-IC4)')
    await expect(client.request('textDocument/rename', { ...plainPlace, newName: 'IC5' })).rejects.toMatchObject(refused)
    client.open(uri, apart)
    await expect(client.request('textDocument/prepareRename', at(uri, apart, 'Data Engineer'))).rejects.toMatchObject(refused)
    await expect(client.request('textDocument/rename', { ...at(uri, apart, 'IC2'), newName: 'IC5' })).rejects.toMatchObject(refused)
    await client.stop()
  })
})
