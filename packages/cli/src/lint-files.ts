import type { ResultCache } from './cache/result-cache.ts'
import type { GatheredFile } from './gather-files.ts'
import { type LintedGuide, lintAcross } from './lint-across.ts'
import { type LintAloneOptions, type LintedAlone, lintAlone, readFile } from './lint-alone.ts'
import type { LintedText, LintTask } from './lint-text.ts'
import { type FileBytes, readText } from './read-guide-file.ts'
import type { FileReport } from './report.ts'
import type { Shard } from './shard/shard.ts'

export interface LintedFiles {
  readonly files: readonly FileReport[]
  readonly skipped: number
  readonly failures: readonly string[]
  /** Whether a rule threw: a bug. */
  readonly hasCrashed: boolean
  /** What the merge needs, of a run over a part. */
  readonly shard?: Shard | undefined
}

export interface LintFilesOptions extends LintAloneOptions {
  readonly cache?: ResultCache | undefined
  /** Lints files, each alone; in this thread where it is absent. */
  readonly lintEach?: ((files: readonly GatheredFile[], options: LintAloneOptions) => Promise<LintedAlone>) | undefined
}

/** Lints files, each alone and then all together. */
export const lintFiles = async (files: readonly GatheredFile[], options: LintFilesOptions): Promise<LintedFiles> => {
  // Standard input can be read only once.
  const stdin = new Map<string, FileBytes>()
  const read = async (file: GatheredFile): Promise<FileBytes> => {
    const content = stdin.get(file.path) ?? (await (options.read ?? readFile)(file))
    if (file.isStdin) stdin.set(file.path, content)
    return content
  }
  const { around, cache, settings, withEdits } = options
  await cache?.open(files, settings)
  const alone = await (options.lintEach ?? lintAlone)(files, { ...options, read })
  const linted = await compareGuides(alone.guides, { ...alone, around, read, cache, withEdits })
  cache?.save()
  return linted
}

export interface CompareOptions {
  readonly skipped: number
  readonly failures: readonly string[]
  readonly around?: LintAloneOptions['around']
  readonly withEdits?: boolean | undefined
  readonly read: (file: GatheredFile) => Promise<FileBytes>
  readonly cache?: ResultCache | undefined
}

/** The end of a run: what rules across guides find is added to what was found in each. */
export const compareGuides = async (
  guides: readonly LintedGuide[],
  { skipped, failures, around, read, cache, withEdits }: CompareOptions,
): Promise<LintedFiles> => {
  const across = await lintAcross(guides, {
    known: cache?.across,
    read: async ({ file }) => taskOf(file, await read(file)),
    contextOf: ({ settings }) => ({ asOf: settings.asOf, withEdits, ...(around && { around }) }),
  })
  const crashes = new Map<string, string>()
  for (const { rule, stack } of across.crashes) crashes.set(rule, stack)
  for (const { linted } of across.guides) {
    for (const { rule, stack } of linted.crashes) if (!crashes.has(rule)) crashes.set(rule, `${linted.path}: ${stack}`)
  }
  const bugs = [...crashes].map(([rule, stack]) => `The rule ${rule} failed, which is a bug in Guidelint: ${stack}`)
  return {
    files: across.guides.map(({ linted }) => reportOf(linted)),
    skipped,
    failures: [...failures, ...across.failures, ...bugs],
    hasCrashed: bugs.length > 0,
  }
}

const reportOf = ({ path, findings, suppressed, baselined, checked }: LintedText): FileReport => ({
  path,
  findings,
  suppressed,
  baselined,
  checked,
})

const taskOf = ({ path, isNamed }: GatheredFile, content: FileBytes): LintTask | null => {
  const read = content.kind === 'bytes' ? readText(content.bytes) : content
  return read.kind === 'text' ? { path, text: read.decoded.text, invalidUtf8: read.decoded.invalidUtf8, isNamed } : null
}
