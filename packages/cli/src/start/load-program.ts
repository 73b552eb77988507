import { accessSync, constants } from 'node:fs'
import module, { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as Program from '../program.ts'
import { hasCompiled, runCompiled } from './compiled-code.ts'

// The program's path from the entries' folder, with a hash of its content in it; put in by the build.
declare const GUIDELINT_PROGRAM: string

export interface LoadedProgram {
  readonly program: typeof Program
  /** Keeps what was compiled until now for the next start. */
  keepCompiled(): void
}

/**
 * Loads the program, with the compiled code that an earlier run left: to compile it takes as long as to lint fifty guides.
 * Node 22 keeps compiled code itself, but of what is compiled at once alone, a sixth of what a run needs. It stands in where
 * nothing can be kept here.
 */
export const loadProgram = (): LoadedProgram => {
  const file = fileURLToPath(new URL(GUIDELINT_PROGRAM, import.meta.url))
  const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown }
  if (enableCompileCache === undefined || isWritable(dirname(file)) || hasCompiled(file)) {
    const { exports, keep } = runCompiled(file)
    return { program: exports as typeof Program, keepCompiled: keep }
  }
  enableCompileCache()
  return { program: createRequire(import.meta.url)(file) as typeof Program, keepCompiled: () => undefined }
}

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
