import { ConfigError, type LintContext, mayBeGuide, type ResolvedSettings, type Settings, tooLongSettings } from '@guidelint/lint'
import type { ResultCache } from './cache/result-cache.ts'
import { sha1 } from './cache/settings-key.ts'
import { type GatheredFile, readStdin } from './gather-files.ts'
import type { LintedGuide } from './lint-across.ts'
import { type LintedText, lintText, type TextContext } from './lint-text.ts'
import { readAhead } from './read-ahead.ts'
import { type FileBytes, type ReadFile, readBytes, readGuideBytes, readText } from './read-guide-file.ts'
import type { RunSettings } from './run-settings.ts'

/** Guides linted one by one, before they are compared. */
export interface LintedAlone {
  readonly guides: readonly LintedGuide[]
  readonly skipped: number
  readonly failures: readonly string[]
}

export interface LintAloneOptions {
  readonly settings: RunSettings
  /** Runs one rule; the place to measure it. */
  readonly around?: LintContext['around'] | undefined
  /** Called after each file. */
  readonly onFile?: (() => void) | undefined
  /** Whether reports say what fixes would write (default: yes). */
  readonly withEdits?: boolean | undefined
  /** Whether results go to another thread, which copies them. */
  readonly isSent?: boolean | undefined
  /** Results of earlier runs. */
  readonly cache?: Pick<ResultCache, 'get' | 'remember'> | undefined
  /** Reads a file; from the disk where it is absent. */
  readonly read?: ((file: GatheredFile) => Promise<FileBytes>) | undefined
}

interface State {
  readonly guides: LintedGuide[]
  readonly failures: Set<string>
  skipped: number
}

/** Reads what a run names, standard input included. */
export const readFile = async ({ file, isStdin }: GatheredFile): Promise<FileBytes> =>
  isStdin ? readBytes(await readStdin()) : readGuideBytes(file)

/** Lints files one after the other, reading ahead; each guide is dropped once its findings are reported. */
export const lintAlone = async (files: readonly GatheredFile[], options: LintAloneOptions): Promise<LintedAlone> => {
  const state: State = { guides: [], failures: new Set(), skipped: 0 }
  const known = ({ path, isStdin }: GatheredFile) => (isStdin ? undefined : options.cache?.get(path))
  const read = async (file: GatheredFile): Promise<FileBytes | null> =>
    known(file) === undefined ? (options.read ?? readFile)(file) : null
  for await (const [file, content] of readAhead(files, read)) {
    if (content === null) keep(file, known(file) ?? null, await options.settings.settingsFor(file.file), state)
    else await lintFile(file, content, options, state)
    options.onFile?.()
  }
  return { guides: state.guides, skipped: state.skipped, failures: [...state.failures] }
}

const keep = (file: GatheredFile, linted: LintedText | null, settings: ResolvedSettings, state: State): void => {
  if (linted === null) state.skipped += 1
  else state.guides.push({ file, linted, settings })
}

const lintFile = async (file: GatheredFile, content: FileBytes, options: LintAloneOptions, state: State): Promise<void> => {
  if (content.kind === 'unreadable') {
    state.failures.add(`${file.path}: this file can't be read: ${content.reason}.`)
    return
  }
  try {
    const settings = await options.settings.settingsFor(file.file)
    const linted = content.kind === 'large' ? tooLarge(file, content, settings) : lintBytes(file, content.bytes, settings, options, state)
    if (linted !== undefined) keep(file, linted, settings, state)
  } catch (error) {
    // A broken configuration or a bug costs the guides that it concerns, not the rest of the run.
    state.failures.add(error instanceof ConfigError ? error.message : `${file.path}: ${stackOf(error)}`)
  }
}

/** Null where it is no guide; undefined where it can't be read. */
const lintBytes = (
  file: GatheredFile,
  bytes: Uint8Array,
  settings: ResolvedSettings,
  { cache, around, withEdits, isSent = false }: LintAloneOptions,
  state: State,
) => {
  const content = readText(bytes)
  if (content.kind === 'unreadable') {
    if (!file.isNamed) return null
    state.failures.add(`${file.path}: this file can't be read: ${content.reason}.`)
    return undefined
  }
  const linted =
    content.kind === 'large'
      ? tooLarge(file, content, settings)
      : lintContent(file, content, settings, { asOf: settings.asOf, withEdits, ...(around && { around }) }, isSent)
  cache?.remember(file, sha1(bytes), settings, linted)
  return linted
}

/** In characters; guides are shorter. */
const LONGEST_COPIED = 32_000

/**
 * Copied, since what is cut from a text keeps all of it: a run over many guides would hold every one in memory. Not of a long text,
 * of which findings may share pieces that copies would not.
 */
const lintContent = (
  file: GatheredFile,
  { decoded }: ReadFile & { kind: 'text' },
  settings: Settings,
  context: TextContext,
  isSent: boolean,
) => {
  const { text, invalidUtf8 } = decoded
  const linted = lintText({ path: file.path, text, invalidUtf8, isNamed: file.isNamed }, settings, context)
  return isSent || text.length > LONGEST_COPIED ? linted : structuredClone(linted)
}

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** A file over the limit, as a finding of its own; null where it is no guide. */
const tooLarge = (file: GatheredFile, { bytes, beginning }: ReadFile & { kind: 'large' }, settings: Settings): LintedText | null => {
  if (!file.isNamed && !mayBeGuide(beginning)) return null
  return lintText({ path: file.path, text: '', invalidUtf8: [], isNamed: true }, tooLongSettings(settings, bytes), {})
}
