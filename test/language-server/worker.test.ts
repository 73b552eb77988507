import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultyGuide } from '../cli/sample-guide.ts'
import { Client, type Json } from './client.ts'
import { positionAt, textAt } from './edits.ts'
import { MODERN, useServer } from './server.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

const built = useServer()

describe.skipIf(CHROMIUM === undefined)('in a worker of Chromium (skipped where it is absent)', () => {
  let browser: Browser
  let page: Page
  const errors: string[] = []
  const files = createServer((request, response) => {
    const isWorker = request.url === '/worker.js'
    response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html')
    response.end(isWorker ? readFileSync(built.worker) : '<!doctype html><title>worker</title>')
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve))
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
    page = await browser.newPage()
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(`http://127.0.0.1:${(files.address() as AddressInfo).port}/`)
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    files.close()
  })

  /** The page hands messages to and fro. */
  const workerClient = async (): Promise<Client> => {
    const listeners: ((message: Json) => void)[] = []
    await page.exposeFunction('heard', (message: Json) => {
      for (const listener of listeners) listener(message)
    })
    await page.evaluate(
      `globalThis.worker = new Worker('/worker.js'); worker.onmessage = ({ data }) => heard(data); worker.onerror = (e) => console.error(e.message)`,
    )
    return new Client({
      send: (message) => void page.evaluate(`worker.postMessage(${JSON.stringify(message)})`),
      onMessage: (listener) => listeners.push(listener),
      end: async () => 0,
    })
  }

  test('it finds, explains and fixes as elsewhere', async () => {
    const client = await workerClient()
    await client.start(MODERN)
    const uri = 'vscode-vfs://github/acme/guides/staff-engineer.md'
    const text = faultyGuide()
    client.open(uri, text)
    const items = await client.pull(uri)
    const elsewhere = await built.client(MODERN)
    elsewhere.open(uri, text)
    const same = await elsewhere.pull(uri)
    const bare = (all: Json[]) => all.map(({ code, range, message }) => ({ code, range, message }))
    expect(bare(items)).toEqual(bare(same))
    expect(items.map(({ range }) => textAt(text, range))).toContain('£170K–£140K')
    const hover = await client.request('textDocument/hover', {
      textDocument: { uri },
      position: positionAt(text, text.indexOf('$300K–$375K')),
    })
    expect(hover.contents.value).toContain('= 300,000')
    client.change(uri, 2, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '🏗️\n' }])
    expect((await client.pull(uri)).find(({ code }) => code === 'band/total').range.start.line).toBe(
      items.find(({ code }) => code === 'band/total').range.start.line + 1,
    )
    expect(errors).toEqual([])
    await elsewhere.stop()
  })
})
