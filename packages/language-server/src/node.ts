import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node'
import { createNodeHost } from './node/node-host.ts'
import { serve } from './server.ts'

/** How the server is spoken to. */
export type Transport = 'stdio' | 'ipc'

/** Where the build puts the pages of the rules: beside the bundle, or above its chunks. */
const pagesFolder = (): string => {
  const folder = dirname(fileURLToPath(import.meta.url))
  return [join(folder, 'rules'), join(folder, '../rules')].find((one) => existsSync(one)) ?? join(folder, 'rules')
}

/** Serves one client until it ends the process. */
export const startServer = (transport: Transport): void => {
  const [reader, writer] =
    transport === 'ipc'
      ? [new IPCMessageReader(process), new IPCMessageWriter(process)]
      : [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)]
  // A client that goes away without a word ends the server too.
  if (transport === 'stdio') process.stdin.on('end', () => process.exit(1)).on('close', () => process.exit(1))
  else process.on('disconnect', () => process.exit(1))
  // After headers that are none the reader leaves what has come with them until more comes; nothing more is enough.
  if (transport === 'stdio') reader.onError(() => setImmediate(() => process.stdin.emit('data', Buffer.alloc(0))))
  const connection = createConnection(reader, writer)
  serve(connection, createNodeHost(pagesFolder()))
}
