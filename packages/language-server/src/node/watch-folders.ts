import { existsSync, type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'

export interface ChangedFile {
  readonly file: string
  readonly isGone: boolean
}

const DELAY = 100

/** Watches folders with all that is in them; changes are told together, 100 ms after the first. What can't be watched is left out. */
export const watchFolders = (folders: readonly string[], onChange: (changes: readonly ChangedFile[]) => void): (() => void) => {
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const tell = (): void => {
    timer = undefined
    const files = [...changed]
    changed.clear()
    onChange(files.map((file) => ({ file, isGone: !existsSync(file) })))
  }
  const watchers = folders.flatMap((folder) => {
    const watcher = startWatcher(folder, (file) => {
      changed.add(file)
      timer ??= setTimeout(tell, DELAY).unref()
    })
    return watcher === null ? [] : [watcher]
  })
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

const startWatcher = (folder: string, onFile: (file: string) => void): FSWatcher | null => {
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, (_event, name) => {
      if (name !== null && !/(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/.test(name)) onFile(join(folder, name))
    })
    // A folder that vanishes ends its watcher, nothing else.
    watcher.on('error', () => watcher.close())
    return watcher
  } catch {
    return null
  }
}
