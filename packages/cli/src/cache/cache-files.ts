import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const CACHE_FOLDER = '.guidelint-cache'

/** Files of the cache in one working directory. */
export interface CacheFiles {
  /** What was written under this name by the same code; null where there is nothing, or nothing that can be read. */
  read(name: string): unknown
  /** A folder that can't be written costs the cache, not the run. */
  write(name: string, data: unknown): void
}

/** Where the folder is a file, nothing can be there, and even to look is an error. */
const removeIfThere = (file: string): void => {
  if (existsSync(file)) rmSync(file, { force: true })
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
    const temporary = join(folder, `${name}.${process.pid}.tmp`)
    try {
      mkdirSync(folder, { recursive: true })
      if (!existsSync(join(folder, '.gitignore'))) writeFileSync(join(folder, '.gitignore'), '*\n')
      writeFileSync(temporary, JSON.stringify({ code, data }))
      renameSync(temporary, join(folder, name))
    } catch {
      removeIfThere(temporary)
    }
  }
  return { read, write }
}
