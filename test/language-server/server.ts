import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { buildServer } from '../../packages/language-server/build.mjs'
import { Client, ipcWire, type Json, stdioWire } from './client.ts'

/** The built server, for the tests of a file. */
export interface BuiltServer {
  /** Path of the entry. */
  readonly entry: string
  /** Path of the worker's bundle. */
  readonly worker: string
  /** A client of a new process, started with these capabilities. */
  client(capabilities?: Json, more?: Json): Promise<Client>
  ipcClient(capabilities?: Json): Promise<Client>
  /** A new folder with these files; it goes when the tests end. */
  folder(files: Readonly<Record<string, string>>): { readonly path: string; readonly uri: string; uriOf(name: string): string }
}

/** Builds the server before the tests of a file, into a folder of their own; ends its processes and drops its folders after them. */
export const useServer = (): BuiltServer => {
  const root = mkdtempSync(join(tmpdir(), 'guidelint-server-'))
  const entry = join(root, 'dist', 'guidelint-language-server.js')
  const running: (() => void)[] = []
  let count = 0
  beforeAll(() => buildServer(join(root, 'dist')))
  afterAll(() => {
    for (const stop of running) stop()
    rmSync(root, { recursive: true, force: true })
  })
  return {
    entry,
    worker: join(root, 'dist', 'browser.js'),
    async client(capabilities = {}, more = {}) {
      const wire = stdioWire(entry)
      running.push(() => wire.child.kill())
      const client = new Client(wire)
      await client.start(capabilities, more)
      return client
    },
    async ipcClient(capabilities = {}) {
      const client = new Client(ipcWire(entry))
      await client.start(capabilities)
      return client
    },
    folder(files) {
      count += 1
      const path = join(root, 'folders', String(count))
      mkdirSync(path, { recursive: true })
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true })
        writeFileSync(join(path, name), content)
      }
      return { path, uri: pathToFileURL(path).href, uriOf: (name) => pathToFileURL(join(path, name)).href }
    },
  }
}

/** What an editor of today says of itself: it pulls, resolves, confirms. */
export const MODERN: Json = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {}, resourceOperations: ['create'] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceFolders: true,
  },
  window: { workDoneProgress: true },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: {}, dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
}
