import { spawn } from 'node:child_process'
import { type FSWatcher, watch } from 'node:fs'

/** When a run is killed: so many milliseconds after its start, or after something first changes in a folder. */
export interface Moment {
  readonly milliseconds: number
  readonly after: 'start' | 'first change'
  /** Where a change is waited for. */
  readonly folder: string
}

/** Runs a command in a folder and kills it at a moment; gives its signal, or null where it ended before. */
export const killedRun = (entry: string, cwd: string, args: readonly string[], moment: Moment): Promise<NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    let watcher: FSWatcher | undefined
    let timer: NodeJS.Timeout | undefined
    const child = spawn(process.execPath, [entry, ...args], { cwd, stdio: 'ignore' })
    const killSoon = (): void => {
      watcher?.close()
      timer ??= setTimeout(() => child.kill('SIGKILL'), moment.milliseconds)
    }
    if (moment.after === 'start') killSoon()
    else watcher = watch(moment.folder, killSoon)
    child.on('error', reject)
    child.on('close', (_, signal) => {
      clearTimeout(timer)
      watcher?.close()
      resolve(signal)
    })
  })

/** Runs a command that kills itself before (and half-way in) its n-th step of writing; gives whether it got that far. */
export const killedAtStep = (entry: string, cwd: string, args: readonly string[], step: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const preload = new URL('./kill-at-step.mjs', import.meta.url).href
    const env = { ...process.env, GUIDELINT_KILL_STEP: String(step) }
    const child = spawn(process.execPath, ['--import', preload, entry, ...args], { cwd, env, stdio: 'ignore' })
    child.on('error', reject)
    child.on('close', (_, signal) => resolve(signal === 'SIGKILL'))
  })
