import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser'
import { browserHost } from './browser-host.ts'
import { serve } from './server.ts'

// In a worker the global object is the port to who started it.
const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0]
serve(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), browserHost)
