// Opening a workspace: first findings of the open guide, all guides read, memory; beside the command over the same folder, in
// turns. `node test/bench/open-workspace.mjs FOLDER`, after a build.
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { peakOf } from './measure.mjs'

const packages = join(dirname(fileURLToPath(import.meta.url)), '../../packages')
const SERVER = join(packages, 'language-server/dist/guidelint-language-server.js')
const COMMAND = join(packages, 'cli/dist/guidelint.js')
const TURNS = 3

/** Milliseconds to the first findings of an open guide and to the end of reading all, and the server's memory then in MB. */
export const openWorkspace = (folder, node = process.execPath) =>
  new Promise((done, reject) => {
    const name = readdirSync(folder, { recursive: true }).find((file) => file.endsWith('.md'))
    const text = readFileSync(join(folder, name), 'utf8')
    const uri = pathToFileURL(join(folder, name)).href
    const started = performance.now()
    const child = spawn(node, [SERVER, '--stdio'])
    child.on('error', reject)
    const send = (message) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message })
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    }
    let first
    const take = (message) => {
      if (message.id === 1 && message.method === undefined) {
        send({ method: 'initialized', params: {} })
        send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } })
        send({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri } } })
        send({ id: 3, method: 'workspace/diagnostic', params: { previousResultIds: [] } })
      } else if (message.id === 2) first = performance.now() - started
      else if (message.id === 3) {
        const all = performance.now() - started
        const memory = peakOf(child.pid)
        child.kill()
        done({ first, all, memory, guides: message.result.items.length })
      }
    }
    let pending = Buffer.alloc(0)
    child.stdout.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk])
      for (;;) {
        const head = pending.indexOf('\r\n\r\n')
        const length = Number(/Content-Length: (\d+)/.exec(pending.toString('latin1', 0, Math.max(head, 0)))?.[1])
        if (head === -1 || pending.length < head + 4 + length) return
        const message = JSON.parse(pending.toString('utf8', head + 4, head + 4 + length))
        pending = pending.subarray(head + 4 + length)
        take(message)
      }
    })
    const capabilities = { textDocument: { diagnostic: {} } }
    send({
      id: 1,
      method: 'initialize',
      params: { processId: null, workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'guides' }], capabilities },
    })
  })

const runCommand = (folder) => {
  const started = performance.now()
  spawnSync(process.execPath, [COMMAND, '--no-cache', '--concurrency', 'off', '--format', 'json', '.'], { cwd: folder, maxBuffer: 1 << 30 })
  return performance.now() - started
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? join(packages, '../guides'))
  for (let turn = 0; turn < TURNS; turn += 1) {
    const { first, all, memory, guides } = await openWorkspace(folder)
    const command = runCommand(folder)
    console.log(
      `${guides} guides: first findings ${Math.round(first)} ms, all read ${Math.round(all)} ms (${(all / command).toFixed(2)} of the command's ${Math.round(command)} ms), ${Math.round(memory)} MB`,
    )
  }
}
