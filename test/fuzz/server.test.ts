import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultyGuide } from '../cli/sample-guide.ts'
import { Client, stdioWire } from '../language-server/client.ts'
import { MODERN, useServer } from '../language-server/server.ts'
import { fuzz, LIMIT } from './fuzz.ts'
import { guideText } from './guide-grammar.ts'

const server = useServer()

const METHODS = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/codeAction',
  'textDocument/codeLens',
  'textDocument/diagnostic',
  'textDocument/documentLink',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/formatting',
  'textDocument/inlayHint',
  'textDocument/onTypeFormatting',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/references',
  'textDocument/definition',
  'textDocument/selectionRange',
  'textDocument/semanticTokens/full',
  'workspace/symbol',
  'workspace/diagnostic',
  'workspace/executeCommand',
  'codeAction/resolve',
  'completionItem/resolve',
  'nobody/knows',
]
const NOTES = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  '$/cancelRequest',
  '$/setTrace',
]

const uri = fc.constantFrom('untitled:a', 'untitled:b', 'file:///nowhere/a.md', 'x', '', 'file://%')
const number = fc.oneof(fc.nat(60), fc.constantFrom(-1, 1e9, 0.5))
const position = fc.record({ line: number, character: number })
const range = fc.record({ start: position, end: position })
const json = fc.jsonValue({ maxDepth: 2 })
const params = fc.oneof(
  { weight: 1, arbitrary: json },
  {
    weight: 5,
    arbitrary: fc.record(
      {
        textDocument: fc.oneof(
          fc.record({ uri, version: fc.nat(9), languageId: fc.constant('markdown'), text: guideText }),
          fc.record({ uri }),
          json,
        ),
        position: fc.oneof(position, json),
        range: fc.oneof(range, json),
        context: fc.oneof(fc.constant({ diagnostics: [] }), fc.constant({ includeDeclaration: true }), json),
        contentChanges: fc.oneof(
          fc.array(fc.oneof(fc.record({ range, text: fc.string() }), fc.record({ text: guideText })), { maxLength: 3 }),
          json,
        ),
        positions: fc.oneof(fc.array(position, { maxLength: 3 }), json),
        options: fc.oneof(fc.constant({ tabSize: 2, insertSpaces: true }), json),
        newName: fc.oneof(fc.string(), json),
        ch: fc.oneof(fc.constantFrom('|', '\n'), json),
        query: fc.oneof(fc.string(), json),
        previousResultIds: fc.oneof(fc.constant([]), json),
        settings: fc.oneof(fc.record({ guidelint: fc.dictionary(fc.constantFrom('workspace', 'trusted', 'log'), json) }), json),
        changes: fc.oneof(fc.array(fc.record({ uri, type: fc.nat(4) })), json),
        event: json,
        command: fc.oneof(fc.constantFrom('guidelint.applyFixes', 'x'), json),
        arguments: fc.oneof(fc.array(json, { maxLength: 2 }), json),
        id: json,
        data: json,
        label: fc.string(),
        title: fc.string(),
      },
      { requiredKeys: [] },
    ),
  },
)
const message = fc.oneof(
  { weight: 6, arbitrary: fc.record({ id: fc.integer({ min: 1_000_000, max: 9_000_000 }), method: fc.constantFrom(...METHODS), params }) },
  { weight: 5, arbitrary: fc.record({ method: fc.constantFrom(...NOTES), params }) },
  { weight: 1, arbitrary: json },
)

test('any messages, right and wrong, leave the server answering', { timeout: LIMIT }, async () => {
  let wire = stdioWire(server.entry)
  let client = new Client(wire)
  await client.start(MODERN)
  let count = 0
  await fuzz('messages', 40, fc.array(message, { minLength: 1, maxLength: 8 }), async (messages) => {
    if (wire.child.exitCode !== null) {
      wire = stdioWire(server.entry)
      client = new Client(wire)
      await client.start(MODERN)
    }
    for (const one of messages) {
      const body = JSON.stringify(typeof one === 'object' && one !== null && !Array.isArray(one) ? { jsonrpc: '2.0', ...one } : one)
      wire.sendRaw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    }
    count += 1
    const uri = `untitled:asked-${count}`
    client.open(uri, faultyGuide())
    const ended = new Promise((_, reject) => wire.child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`))))
    ended.catch(() => undefined)
    const items = await Promise.race([client.pull(uri), ended])
    expect((items as { code: string }[]).map(({ code }) => code)).toContain('band/total')
    client.notify('textDocument/didClose', { textDocument: { uri } })
    wire.child.removeAllListeners('exit')
  })
  expect(await client.stop()).toBe(0)
})
