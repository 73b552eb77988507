import { type ChildProcess, fork, spawn } from 'node:child_process'

/** Any JSON that the server says; tests look into it by name. */
// biome-ignore lint/suspicious/noExplicitAny: answers are compared, not typed
export type Json = any

/** Whatever carries messages to a server and back. */
export interface Wire {
  send(message: Json): void
  onMessage(listener: (message: Json) => void): void
  end(): Promise<number | null>
}

/** A client that no library helps: it speaks the protocol as it is written. */
export class Client {
  readonly #wire: Wire
  readonly #waiting = new Map<number, { resolve: (result: Json) => void; reject: (error: Json) => void }>()
  readonly #listeners = new Set<() => void>()
  /** Notifications and requests of the server, in their order. */
  readonly heard: Json[] = []
  /** What the client answers to the server's requests, by method; null where nothing is set. */
  readonly answers = new Map<string, (params: Json) => Json>()
  /** What the server said that it can do. */
  capabilities: Json = null
  #last = 0

  constructor(wire: Wire) {
    this.#wire = wire
    wire.onMessage((message) => this.#take(message))
  }

  request(method: string, params: Json): Promise<Json> {
    return this.begin(method, params).result
  }

  /** A request that can be cancelled by its id. */
  begin(method: string, params: Json): { id: number; result: Promise<Json> } {
    this.#last += 1
    const id = this.#last
    const result = new Promise<Json>((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
    this.#wire.send({ jsonrpc: '2.0', id, method, params })
    return { id, result }
  }

  notify(method: string, params: Json): void {
    this.#wire.send({ jsonrpc: '2.0', method, params })
  }

  /** Starts the server with these capabilities. */
  async start(capabilities: Json = {}, more: Json = {}): Promise<void> {
    const answer = await this.request('initialize', { processId: null, rootUri: null, capabilities, ...more })
    this.capabilities = answer.capabilities
    this.notify('initialized', {})
  }

  open(uri: string, text: string, languageId = 'markdown'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } })
  }

  change(uri: string, version: number, contentChanges: Json[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }

  /** Asks for the diagnostics of a document. */
  async pull(uri: string): Promise<Json[]> {
    return (await this.request('textDocument/diagnostic', { textDocument: { uri } })).items
  }

  /** Waits for something that the server says, now or later. */
  async hear(method: string, is: (params: Json) => boolean = () => true, within = 10_000): Promise<Json> {
    const until = Date.now() + within
    for (;;) {
      const found = this.heard.find((message) => message.method === method && is(message.params))
      if (found !== undefined) return found.params
      if (Date.now() > until) throw new Error(`Not heard: ${method}. Heard: ${this.heard.map((one) => one.method).join(', ')}`)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, 50)
        const listeners = this.#listeners
        function done(): void {
          clearTimeout(timer)
          listeners.delete(done)
          resolve()
        }
        listeners.add(done)
      })
    }
  }

  /** Ends the server as the protocol says; gives its exit code. */
  async stop(): Promise<number | null> {
    await this.request('shutdown', null)
    this.notify('exit', null)
    return this.#wire.end()
  }

  /** An answer that throws is one that the client declines. */
  #answer({ id, method, params }: Json): void {
    try {
      this.#wire.send({ jsonrpc: '2.0', id, result: this.answers.get(method)?.(params) ?? null })
    } catch (error) {
      this.#wire.send({ jsonrpc: '2.0', id, error: { code: -32_601, message: String(error) } })
    }
  }

  #take(message: Json): void {
    if (message.method === undefined) {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error === undefined) waiting?.resolve(message.result)
      else waiting?.reject(Object.assign(new Error(message.error.message), message.error))
      return
    }
    this.heard.push(message)
    if (message.id !== undefined) this.#answer(message)
    for (const listener of [...this.#listeners]) listener()
  }
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null ? new Promise((resolve) => child.on('exit', (code) => resolve(code))) : Promise.resolve(child.exitCode)

/** Messages with headers, over the standard streams of a process. */
export const stdioWire = (
  entry: string,
  args: readonly string[] = [],
): Wire & { readonly child: ChildProcess; sendRaw(text: string): void } => {
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  let pending = Buffer.alloc(0)
  const listeners: ((message: Json) => void)[] = []
  child.stdout.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    for (;;) {
      const head = pending.indexOf('\r\n\r\n')
      const length = head === -1 ? undefined : /Content-Length: (\d+)/i.exec(pending.toString('latin1', 0, head))?.[1]
      if (length === undefined || pending.length < head + 4 + Number(length)) return
      const body = pending.toString('utf8', head + 4, head + 4 + Number(length))
      pending = pending.subarray(head + 4 + Number(length))
      for (const listener of listeners) listener(JSON.parse(body))
    }
  })
  child.stdin.on('error', () => undefined)
  const sendRaw = (text: string): void => {
    child.stdin.write(text)
  }
  return {
    child,
    sendRaw,
    send(message) {
      const body = JSON.stringify(message)
      sendRaw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    },
    onMessage: (listener) => listeners.push(listener),
    end: () => ended(child),
  }
}

/** Messages as they are, over Node's own channel between processes. */
export const ipcWire = (entry: string): Wire => {
  const child = fork(entry, ['--node-ipc'], { stdio: 'inherit' })
  return {
    send: (message) => child.send(message),
    onMessage: (listener) => child.on('message', listener),
    end: () => ended(child),
  }
}
