import type { Flags } from '../flags.ts'
import type { GatheredFile } from '../gather-files.ts'
import type { LintedText } from '../lint-text.ts'

/** What a thread is started with. */
export interface ThreadData {
  readonly flags: Flags
  /** Absolute. */
  readonly cwd: string
  readonly withEdits: boolean
}

/** Files that one thread lints at a time. */
export interface Batch {
  readonly index: number
  readonly files: readonly GatheredFile[]
  /** Whether results are wanted for the cache. */
  readonly isRemembered: boolean
}

export interface RememberedResult {
  readonly path: string
  /** Of the bytes that were linted. */
  readonly hash: string
  readonly linted: LintedText | null
}

export interface LintedBatch {
  readonly index: number
  readonly guides: readonly LintedText[]
  readonly skipped: number
  readonly failures: readonly string[]
  readonly remembered: readonly RememberedResult[]
}
