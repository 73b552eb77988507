// The entry of a thread that lints: it reads its own settings, since rules can't cross threads.
import { parentPort, workerData } from 'node:worker_threads'
import { lintAlone } from '../lint-alone.ts'
import { loadRunSettings } from '../run-settings.ts'
import type { Batch, LintedBatch, RememberedResult, ThreadData } from './thread-messages.ts'

const { flags, cwd, withEdits } = workerData as ThreadData
const settings = loadRunSettings(flags, cwd)

const lintBatch = async ({ index, files, isRemembered }: Batch): Promise<LintedBatch> => {
  const remembered: RememberedResult[] = []
  const cache = {
    get: () => undefined,
    remember: ({ path }: Batch['files'][number], hash: string, _settings: unknown, linted: RememberedResult['linted']): void => {
      remembered.push({ path, hash, linted })
    },
  }
  const { guides, skipped, failures } = await lintAlone(files, { settings: await settings, withEdits, ...(isRemembered && { cache }) })
  return { index, guides: guides.map(({ linted }) => linted), skipped, failures, remembered }
}

parentPort?.on('message', (batch: Batch) => {
  lintBatch(batch).then(
    (linted) => parentPort?.postMessage(linted),
    // An error that is thrown here ends the thread and reaches the main one.
    (error: unknown) =>
      queueMicrotask(() => {
        throw error
      }),
  )
})
