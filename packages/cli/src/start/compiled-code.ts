import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'

/** By this Node's version, since others can't use it. */
const compiledFile = (file: string): string => `${file}.${process.version}-${process.arch}.compiled`

/**
 * Runs a bundle with the compiled code that an earlier run of the same Node left beside it. That code is trusted as the
 * file is, since it stands in the same folder; where the folder can't be written, nothing is kept.
 * The file is the function that Node makes of a CommonJS module, in ASCII, as the build writes it: so it is read as it is compiled.
 * The code can't use `import()` of files: Node doesn't know what is compiled this way as a file.
 * V8 compiles anew where Node's version or flags are others. It does not compare the sources: the file's name has to change with them.
 * Where Node is called with options of its own, nothing is kept, so that two ways of calling it don't undo one another's.
 * @returns what the file exports, and what keeps its compiled code where there was none that fits.
 */
export const runCompiled = (file: string): { readonly exports: unknown; keep(): void } => {
  const kept = compiledFile(file)
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData: readKept(kept) })
  const module = { exports: {} }
  script.runInThisContext()(createRequire(file), module, module.exports, file, dirname(file))
  const isMissing = script.cachedDataRejected !== false && process.execArgv.length === 0 && !process.env['NODE_OPTIONS']
  return { exports: module.exports, keep: () => isMissing && write(kept, script.createCachedData()) }
}

const readKept = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

const write = (file: string, compiled: Buffer): void => {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(temporary, compiled)
    renameSync(temporary, file)
  } catch {
    rmSync(temporary, { force: true })
  }
}
