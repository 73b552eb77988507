/** A browser's worker, of which the extension needs to know only how one is started. */
declare class Worker {
  constructor(script: string)
  postMessage(message: unknown): void
  terminate(): void
}
