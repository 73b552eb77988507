import { describe, expect, test } from 'vitest'
import { faultyGuide, sampleGuide } from '../cli/sample-guide.ts'
import type { Client, Json } from './client.ts'
import { offsetAt, textAt } from './edits.ts'
import { MODERN, useServer } from './server.ts'

const server = useServer()
const URI = 'untitled:guide'

const FALLING = '£170K–£140K'

const codes = (items: readonly Json[]): string[] => items.map(({ code }) => code).sort()

describe('positions', () => {
  const before: readonly (readonly [string, (guide: string) => string])[] = [
    ['plain', (guide) => guide],
    ['CRLF', (guide) => guide.replaceAll('\n', '\r\n')],
    ['emoji in the cell before', (guide) => guide.replace('| London, UK | £170K', '| 🇬🇧 London, UK | £170K')],
    ['mojibake', (guide) => Buffer.from(guide).toString('latin1')],
  ]
  test.each(['utf-8', 'utf-16', 'utf-32'])('are right in %s', async (encoding) => {
    const client = await server.client({ ...MODERN, general: { positionEncodings: [encoding] } })
    expect(client.capabilities.positionEncoding).toBe(encoding)
    for (const [name, change] of before) {
      const text = change(faultyGuide())
      client.open(`untitled:${name}`, text)
      const items = await client.pull(`untitled:${name}`)
      const falling = items.find(({ code }) => code === 'band/inverted-range')
      expect(textAt(text, falling.range, encoding), name).toBe(change(FALLING))
    }
    await client.stop()
  })

  test('follow edits that are placed in UTF-8', async () => {
    const client = await server.client({ ...MODERN, general: { positionEncodings: ['utf-8'] } })
    const text = sampleGuide()
    client.open(URI, text)
    const line = text.slice(0, text.indexOf('| London')).split('\n').length - 1
    const place = (part: string): Json => {
      const row = text.split('\n')[line] ?? ''
      const character = Buffer.byteLength(row.slice(0, row.indexOf(part)))
      return { start: { line, character }, end: { line, character: character + Buffer.byteLength(part) } }
    }
    client.change(URI, 2, [{ range: place('£140K–£170K'), text: FALLING }])
    const falling = (await client.pull(URI)).find(({ code }) => code === 'band/inverted-range')
    expect(falling.range).toEqual({
      start: place('£140K').start,
      end: { line, character: place('£140K').start.character + Buffer.byteLength(FALLING) },
    })
    await client.stop()
  })
})

const push = (client: Client, version: number): Promise<Json> =>
  client.hear('textDocument/publishDiagnostics', (params) => params.uri === URI && params.version === version)

describe('a client that is told', () => {
  test('hears of a guide when it is opened and edited, with its version', async () => {
    const client = await server.client({ textDocument: { publishDiagnostics: { versionSupport: true } } })
    expect(client.capabilities.diagnosticProvider).toBeUndefined()
    client.open(URI, faultyGuide())
    expect(codes((await push(client, 1)).diagnostics)).toEqual(['band/inverted-range', 'band/total'])
    client.change(URI, 2, [{ text: sampleGuide() }])
    expect((await push(client, 2)).diagnostics).toEqual([])
    client.notify('textDocument/didClose', { textDocument: { uri: URI } })
    await client.stop()
  })

  test('hears nothing stale: of many edits the last', async () => {
    const client = await server.client({ textDocument: { publishDiagnostics: { versionSupport: true } } })
    client.open(URI, sampleGuide())
    for (let version = 2; version <= 60; version += 1)
      client.change(URI, version, [{ text: version % 2 === 0 ? faultyGuide() : sampleGuide() }])
    await push(client, 60)
    const versions = client.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics').map(({ params }) => params.version)
    expect(versions.at(-1)).toBe(60)
    expect(versions.length).toBeLessThan(5)
    await client.stop()
  })
})

describe('a client that asks', () => {
  test('is told what a diagnostic holds, and is sent nothing', async () => {
    const client = await server.client(MODERN)
    expect(client.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: true, workspaceDiagnostics: true })
    const text = faultyGuide()
    client.open(URI, text)
    const total = (await client.pull(URI)).find(({ code }) => code === 'band/total')
    expect(total).toMatchObject({
      severity: 2,
      source: 'guidelint',
      codeDescription: { href: expect.stringContaining('/rules/band/total.md') },
    })
    expect(total.relatedInformation.map(({ location }: Json) => textAt(text, location.range))).toEqual([
      '$180K–$220K',
      '$280K–$360K',
      '10–15%',
    ])
    expect(total.data).toMatchObject({ identity: expect.any(String), fixes: [{ level: 'unsafe' }] })
    expect(client.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics')).toEqual([])
    await client.stop()
  })

  test('hears that nothing changed', async () => {
    const client = await server.client(MODERN)
    client.open(URI, faultyGuide())
    const first = await client.request('textDocument/diagnostic', { textDocument: { uri: URI } })
    const again = await client.request('textDocument/diagnostic', { textDocument: { uri: URI }, previousResultId: first.resultId })
    expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId })
    await client.stop()
  })

  test('hears nothing of Markdown that is no guide', async () => {
    const client = await server.client(MODERN)
    client.open(URI, '# Notes\n\nOn how to negotiate, some day.\n')
    expect(await client.pull(URI)).toEqual([])
    await client.stop()
  })
})

test('a place beyond the text counts as its end', () => {
  expect(offsetAt('ab\r\ncd', { line: 9, character: 9 })).toBe(6)
})

test('over IPC', async () => {
  const client = await server.ipcClient(MODERN)
  client.open(URI, faultyGuide())
  expect(codes(await client.pull(URI))).toEqual(['band/inverted-range', 'band/total'])
  expect(await client.stop()).toBe(0)
})
