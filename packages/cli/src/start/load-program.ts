import { fileURLToPath } from 'node:url'
import type * as Program from '../program.ts'
import { runCompiled } from './compiled-code.ts'

// The program's path from the entries' folder, with a hash of its content in it; put in by the build.
declare const GUIDELINT_PROGRAM: string

export interface LoadedProgram {
  readonly program: typeof Program
  /** Keeps what was compiled until now for the next start. */
  keepCompiled(): void
}

/**
 * Loads the program, with the compiled code that an earlier run left: to compile it takes as long as to lint fifty guides.
 * Node's own cache of compiled code, from 22 on, holds a sixth of what a run needs.
 */
export const loadProgram = (): LoadedProgram => {
  const { exports, keep } = runCompiled(fileURLToPath(new URL(GUIDELINT_PROGRAM, import.meta.url)))
  return { program: exports as typeof Program, keepCompiled: keep }
}
