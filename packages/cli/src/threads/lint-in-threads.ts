import { existsSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { GatheredFile } from '../gather-files.ts'
import type { LintedGuide } from '../lint-across.ts'
import { type LintAloneOptions, type LintedAlone, lintAlone } from '../lint-alone.ts'
import type { Batch, LintedBatch, ThreadData } from './thread-messages.ts'

const BATCH = 40

/** Room for young objects of a thread, in MB: guides are small, and more room is only filled with more garbage. */
const YOUNG = 12

/** Path of the threads' entry, beside the command's and above the program; null where this code was bundled without it. */
const workerFile = (): string | null => {
  const file = fileURLToPath(new URL('../lint-worker.js', import.meta.url))
  return existsSync(file) ? file : null
}

export interface Threads {
  /** How many, this one among them. */
  readonly threads: number
  /** From how many files on they are worth it. */
  readonly least: number
}

/** Lints files in several threads, this one among them; each takes the next batch when it is done. The result is that of one thread. */
export const lintInThreads = async (
  files: readonly GatheredFile[],
  options: LintAloneOptions,
  { threads, least }: Threads,
  data: ThreadData,
): Promise<LintedAlone> => {
  const file = workerFile()
  const { cache } = options
  const unknown = files.filter(({ path }) => cache?.get(path) === undefined)
  if (file === null || unknown.length < least) return lintAlone(files, options)
  const batches = Array.from(
    { length: Math.ceil(unknown.length / BATCH) },
    (_, index): Batch => ({ index, files: unknown.slice(index * BATCH, (index + 1) * BATCH), isRemembered: cache !== undefined }),
  )
  const queue = [...batches]
  const next = (): Batch | undefined => queue.shift()
  const known = files.filter(({ path }) => cache?.get(path) !== undefined)
  const workers = Array.from(
    { length: Math.min(threads - 1, batches.length) },
    () => new Worker(file, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }),
  )
  const results = new Map<number, LintedAlone>()
  const takeWorker = async (linted: LintedBatch): Promise<void> => {
    results.set(linted.index, await receive(linted, batches[linted.index]?.files ?? [], options))
  }
  try {
    await Promise.all([...workers.map((worker) => feed(worker, next, takeWorker)), lintHere(next, options, results)])
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
  return inOrder(files, [await lintAlone(known, options), ...batches.flatMap(({ index }) => results.get(index) ?? [])])
}

/** Gives a thread one batch after another until none is left. */
const feed = (worker: Worker, next: () => Batch | undefined, take: (linted: LintedBatch) => Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    const give = (): void => {
      const batch = next()
      if (batch === undefined) resolve()
      else worker.postMessage(batch)
    }
    worker.on('message', (linted: LintedBatch) => void take(linted).then(give, reject))
    worker.on('error', reject)
    give()
  })

/** Works along in this thread; between batches the other threads' messages are taken, so that none of them waits. */
const lintHere = async (next: () => Batch | undefined, options: LintAloneOptions, results: Map<number, LintedAlone>): Promise<void> => {
  for (let batch = next(); batch !== undefined; batch = next()) {
    results.set(batch.index, await lintAlone(batch.files, options))
    await setImmediate()
  }
}

/** A thread's results with the settings of this one. */
const receive = async (
  { guides, skipped, failures, remembered }: LintedBatch,
  files: readonly GatheredFile[],
  { settings, cache, onFile }: LintAloneOptions,
): Promise<LintedAlone> => {
  const byPath = new Map(files.map((file) => [file.path, file]))
  for (const { path, hash, linted } of remembered) {
    const file = byPath.get(path)
    if (file !== undefined) cache?.remember(file, hash, await settings.settingsFor(file.file), linted)
  }
  const placed: LintedGuide[] = []
  for (const linted of guides) {
    const file = byPath.get(linted.path)
    if (file !== undefined) placed.push({ file, linted, settings: await settings.settingsFor(file.file) })
  }
  for (const _ of files) onFile?.()
  return { guides: placed, skipped, failures }
}

/** All results in the order of the files. */
const inOrder = (files: readonly GatheredFile[], parts: readonly LintedAlone[]): LintedAlone => {
  const order = new Map(files.map(({ path }, index) => [path, index]))
  const at = ({ file }: LintedGuide): number => order.get(file.path) ?? 0
  return {
    guides: parts.flatMap(({ guides }) => guides).sort((a, b) => at(a) - at(b)),
    skipped: parts.reduce((sum, { skipped }) => sum + skipped, 0),
    failures: [...new Set(parts.flatMap(({ failures }) => failures))],
  }
}
