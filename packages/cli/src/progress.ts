import { clock } from './clock.ts'

/** A run's progress on a terminal. */
export interface Progress {
  step(): void
  stop(): void
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined }
const PATIENCE = 1000
const INTERVAL = 100
const WIDTH = 30

/** Shows a bar on standard error, where that is a terminal, once a run takes longer than a second. */
export const startProgress = (total: number, quiet: boolean): Progress => {
  if (quiet || process.stderr.isTTY !== true) return SILENT
  let done = 0
  let next = clock() + PATIENCE
  let isShown = false
  const step = (): void => {
    done += 1
    const now = clock()
    if (now < next) return
    next = now + INTERVAL
    isShown = true
    const filled = Math.round((done / total) * WIDTH)
    process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done} of ${total}`)
  }
  return { step, stop: () => void (isShown && process.stderr.write('\r\u001b[K')) }
}
