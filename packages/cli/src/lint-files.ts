import { ConfigError, type LintContext, mayBeGuide, type Settings } from '@guidelint/lint'
import { type GatheredFile, readStdin } from './gather-files.ts'
import { type LintedText, lintText } from './lint-text.ts'
import { readAhead } from './read-ahead.ts'
import { type ReadFile, readGuideFile, readText, SIZE_LIMIT } from './read-guide-file.ts'
import type { FileReport } from './report.ts'
import type { RunSettings } from './run-settings.ts'

export interface LintedFiles {
  readonly files: readonly FileReport[]
  readonly skipped: number
  readonly failures: readonly string[]
  /** Whether a rule threw: a bug. */
  readonly hasCrashed: boolean
}

export interface LintFilesOptions {
  readonly settings: RunSettings
  /** Runs one rule; the place to measure it. */
  readonly around?: LintContext['around'] | undefined
  /** Called after each file. */
  readonly onFile?: (() => void) | undefined
}

interface State {
  readonly files: FileReport[]
  readonly failures: Set<string>
  readonly crashes: Map<string, string>
  skipped: number
}

/** Lints files one after the other, reading ahead; each guide is dropped once its findings are reported. */
export const lintFiles = async (files: readonly GatheredFile[], { settings, around, onFile }: LintFilesOptions): Promise<LintedFiles> => {
  const state: State = { files: [], failures: new Set(), crashes: new Map(), skipped: 0 }
  const read = async ({ file, isStdin }: GatheredFile): Promise<ReadFile> => (isStdin ? readText(await readStdin()) : readGuideFile(file))
  for await (const [file, content] of readAhead(files, read)) {
    const context = around === undefined ? {} : { around }
    await lintFile(file, content, settings, context, state)
    onFile?.()
  }
  const crashes = [...state.crashes].map(([rule, stack]) => `The rule ${rule} failed, which is a bug in Guidelint: ${stack}`)
  return { files: state.files, skipped: state.skipped, failures: [...state.failures, ...crashes], hasCrashed: crashes.length > 0 }
}

const lintFile = async (
  file: GatheredFile,
  content: ReadFile,
  { settingsFor }: RunSettings,
  context: Omit<LintContext, 'path'>,
  state: State,
): Promise<void> => {
  if (content.kind === 'unreadable') {
    if (file.isNamed || !content.reason.includes('binary')) state.failures.add(`${file.path}: this file can't be read: ${content.reason}.`)
    else state.skipped += 1
    return
  }
  try {
    const settings = await settingsFor(file.file)
    const linted =
      content.kind === 'large'
        ? tooLarge(file, content, settings)
        : lintContent(file, content, settings, { asOf: settings.asOf, ...context })
    if (linted === null) state.skipped += 1
    else keep(linted, state)
  } catch (error) {
    // A broken configuration or a bug costs the guides that it concerns, not the rest of the run.
    state.failures.add(error instanceof ConfigError ? error.message : `${file.path}: ${stackOf(error)}`)
  }
}

const lintContent = (
  file: GatheredFile,
  { decoded }: ReadFile & { kind: 'text' },
  settings: Settings,
  context: Omit<LintContext, 'path'>,
) => lintText({ path: file.path, text: decoded.text, invalidUtf8: decoded.invalidUtf8, isNamed: file.isNamed }, settings, context)

const keep = ({ crashes, ...report }: LintedText, state: State): void => {
  state.files.push(report)
  for (const { rule, stack } of crashes) if (!state.crashes.has(rule)) state.crashes.set(rule, `${report.path}: ${stack}`)
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** A file over the limit, as a finding of its own; null where it is no guide. */
const tooLarge = (file: GatheredFile, { bytes, beginning }: ReadFile & { kind: 'large' }, settings: Settings): LintedText | null => {
  if (!file.isNamed && !mayBeGuide(beginning)) return null
  const message = `This file has ${megabytes(bytes)} MB and was not checked; guides up to ${megabytes(SIZE_LIMIT)} MB are.`
  const rules = settings.rules
    .filter(({ rule }) => rule.id === 'meta/limit')
    .map((setting) => ({ ...setting, rule: { ...setting.rule, check: () => [{ span: { start: 0, end: 0 }, message, facts: { bytes } }] } }))
  return lintText({ path: file.path, text: '', invalidUtf8: [], isNamed: true }, { ...settings, rules }, {})
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1)
