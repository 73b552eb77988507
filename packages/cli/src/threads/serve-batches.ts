import { parentPort, workerData } from 'node:worker_threads'
import { lintAlone } from '../lint-alone.ts'
import { loadRunSettings, type RunSettings } from '../run-settings.ts'
import type { Batch, LintedBatch, RememberedResult, ThreadData } from './thread-messages.ts'

const lintBatch = async ({ index, files, isRemembered }: Batch, settings: RunSettings, withEdits: boolean): Promise<LintedBatch> => {
  const remembered: RememberedResult[] = []
  const cache = {
    get: () => undefined,
    remember: ({ path }: Batch['files'][number], hash: string, _settings: unknown, linted: RememberedResult['linted']): void => {
      remembered.push({ path, hash, linted })
    },
  }
  const { guides, skipped, failures } = await lintAlone(files, { settings, withEdits, isSent: true, ...(isRemembered && { cache }) })
  return { index, guides: guides.map(({ linted }) => linted), skipped, failures, remembered }
}

/** Lints what the main thread sends; with settings that it reads itself, since rules can't cross threads. */
export const serveBatches = async (): Promise<void> => {
  const { flags, cwd, withEdits } = workerData as ThreadData
  const settings = await loadRunSettings(flags, cwd)
  parentPort?.on('message', (batch: Batch) => {
    lintBatch(batch, settings, withEdits).then(
      (linted) => parentPort?.postMessage(linted),
      // An error that is thrown here ends the thread and reaches the main one.
      (error: unknown) =>
        queueMicrotask(() => {
          throw error
        }),
    )
  })
}
