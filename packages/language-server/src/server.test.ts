import { PassThrough } from 'node:stream'
import { defaultSettings, defineRule } from '@guidelint/lint'
import { expect, test } from 'vitest'
import { createConnection, createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { browserHost } from './browser-host.ts'
import type { Host } from './host.ts'
import { serve } from './server.ts'

const GUIDE = `### Data Engineer | Larkspur Global Negotiation Guide

| Region | Base Salary | Total Comp |
|---|---|---|
| Denver | $190K–$150K | $180K–$240K |
`

const throwing = defineRule({
  id: 'test/throws',
  summary: 'Nothing is right.',
  severity: 'error',
  fix: null,
  sure: 'fact',
  check: () => {
    throw new Error('on purpose')
  },
})

const settings = { ...defaultSettings(), asOf: undefined, origins: new Map() }

/** A client in this process. */
const connect = (host: Host) => {
  const [there, back] = [new PassThrough(), new PassThrough()]
  serve(createConnection(new StreamMessageReader(there), new StreamMessageWriter(back)), host)
  const client = createMessageConnection(new StreamMessageReader(back), new StreamMessageWriter(there))
  client.listen()
  return client
}

test('a rule that throws is a finding, and hides none of the others', async () => {
  const rules = [...settings.rules, { rule: throwing, severity: 'error' as const, options: {} }]
  const client = connect({
    ...browserHost,
    settingsFor: () => Promise.resolve({ settings: { ...settings, rules }, path: undefined, baseline: null }),
  })
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } })
  await client.sendNotification('textDocument/didOpen', { textDocument: { uri: 'a:b', languageId: 'markdown', version: 1, text: GUIDE } })
  const { items } = await client.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri: 'a:b' } })
  expect(items.map(({ code }) => code)).toEqual(expect.arrayContaining(['meta/rule-crashed', 'band/inverted-range']))
  client.dispose()
})

test('settings that can’t be read are the default ones', async () => {
  const client = connect({ ...browserHost, settingsFor: () => Promise.reject(new Error('no disk')) })
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } })
  await client.sendNotification('textDocument/didOpen', { textDocument: { uri: 'a:b', languageId: 'markdown', version: 1, text: GUIDE } })
  const { items } = await client.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', { textDocument: { uri: 'a:b' } })
  expect(items.map(({ code }) => code)).toContain('band/inverted-range')
  client.dispose()
})
