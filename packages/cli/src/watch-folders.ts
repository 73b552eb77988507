import { type FSWatcher, statSync, watch } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

/** Waits for changes below a folder. */
export interface FolderWatcher {
  /** Watches the folders of these files, and those between them and the root. */
  watch(files: readonly string[]): void
  /** Waits until something changes, or did since it was asked last; false after `close`. */
  next(): Promise<boolean>
  close(): void
}

/** An editor writes a file in several steps; they count as one change. */
const SETTLE = 80

/** Watches single folders, not whole trees: `node_modules` would be most of them. */
export const watchFolders = (root: string, isWanted: (file: string) => boolean): FolderWatcher => {
  const watchers = new Map<string, FSWatcher>()
  let isChanged = false
  let tell: ((isOpen: boolean) => void) | undefined
  let timer: NodeJS.Timeout | undefined
  const note = (folder: string, name: string | null): void => {
    const file = join(folder, name ?? '')
    const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() === true
    if (isFolder && name !== null && !name.startsWith('.') && name !== 'node_modules') open(file)
    else if (name !== null && !isWanted(file)) return
    isChanged = true
    clearTimeout(timer)
    timer = setTimeout(() => tell?.(true), SETTLE)
  }
  const open = (folder: string): void => {
    if (watchers.has(folder)) return
    try {
      const watcher = watch(folder, (_event, name) => note(folder, name))
      watcher.on('error', () => drop(folder))
      watchers.set(folder, watcher)
    } catch {
      // A folder that is gone again is seen in the one above it.
    }
  }
  const drop = (folder: string): void => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  return {
    watch: (files) => {
      for (const folder of new Set([root, ...files.flatMap((file) => between(root, file))])) open(folder)
      for (const folder of [...watchers.keys()]) if (statSync(folder, { throwIfNoEntry: false }) === undefined) drop(folder)
    },
    next: async () => {
      const isOpen = isChanged || (await new Promise<boolean>((resolve) => (tell = resolve)))
      isChanged = false
      return isOpen
    },
    close: () => {
      clearTimeout(timer)
      for (const folder of [...watchers.keys()]) drop(folder)
      tell?.(false)
    },
  }
}

/** The folder of a file, and those above it up to the root, where it lies below it. */
const between = (root: string, file: string): string[] => {
  const folders = [dirname(file)]
  while (relative(root, folders[0] ?? root).split(sep)[0] !== '..' && folders[0] !== root) folders.unshift(dirname(folders[0] ?? root))
  return folders
}
