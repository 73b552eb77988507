import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '@guidelint/lint/node'

export const CACHE_FOLDER = '.guidelint-cache'

/** Files of the cache in one working directory. */
export interface CacheFiles {
  /** What was written under this name by the same code; null where there is nothing, or nothing that can be read. */
  read(name: string): unknown
  /** A folder that can't be written costs the cache, not the run. */
  write(name: string, data: unknown): void
}

export const openCacheFiles = (cwd: string, code: string): CacheFiles => {
  const folder = join(cwd, CACHE_FOLDER)
  const read = (name: string): unknown => {
    try {
      const { code: writtenBy, data } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        readonly code?: unknown
        readonly data?: unknown
      }
      return writtenBy === code ? data : null
    } catch {
      return null
    }
  }
  const write = (name: string, data: unknown): void => {
    try {
      mkdirSync(folder, { recursive: true })
      if (!existsSync(join(folder, '.gitignore'))) replaceFile(join(folder, '.gitignore'), '*\n')
      replaceFile(join(folder, name), JSON.stringify({ code, data }))
    } catch {}
  }
  return { read, write }
}
