import type { BaselineEntry, ResolvedSettings } from '@guidelint/lint'

/** Findings that a team lives with, as far as they concern one guide. */
export interface GuideBaseline {
  /** The file that holds them. */
  readonly uri: string
  /** The guide's name in that file. */
  readonly file: string
  /** Entries of this guide, and of guides that are gone. */
  readonly entries: readonly BaselineEntry[]
}

/** What is configured for one guide. */
export interface GuideSettings {
  readonly settings: ResolvedSettings
  /** Path for rules and reports: relative to the workspace folder where it lies in one; undefined for text without a name. */
  readonly path: string | undefined
  readonly baseline: GuideBaseline | null
}

/** A configuration or baseline that can't be read, at its place. */
export interface ConfigProblem {
  /** The file that is wrong. */
  readonly uri: string
  readonly message: string
  /** What stands at the wrong place (a key or a value), to find it in the file; null where the file as a whole is wrong. */
  readonly path: string | null
  /** Whether there is a good form of it that stays in force; else the defaults hold. */
  readonly hasGood: boolean
}

/** A change outside the editor. */
export interface FileChange {
  readonly uri: string
  readonly isGone: boolean
}

/** What the server's surroundings offer: files and configuration on Node, next to nothing in a browser. */
export interface Host {
  /** Sets the folders of the workspace, and whether code in it may run. */
  openWorkspace(folders: readonly string[], isTrusted: boolean): void
  /**
   * What is configured for a guide.
   * @throws ConfigError where that is wrong.
   */
  settingsFor(uri: string): Promise<GuideSettings>
  /** Forgets what it has read of configuration and baselines. */
  forgetSettings(): void
  /** Files whose changes change settings, as globs. */
  readonly settingsGlobs: readonly string[]
  /** Whether a file holds settings. */
  holdsSettings(uri: string): boolean
  /** Addresses of the Markdown files in the workspace that a run of the command would look at. */
  findMarkdown(): Promise<readonly string[]>
  /** A file's text without byte-order mark; null where there is none, or no text. */
  read(uri: string): Promise<string | null>
  /** Writes a file whole; absent where nothing can be written. */
  readonly write?: (uri: string, text: string) => Promise<void>
  /** Watches the folders for a client that can't; gives what stops it. */
  readonly watch?: (onChange: (changes: readonly FileChange[]) => void) => () => void
  /** The page of a rule; null where there is none. */
  rulePage(rule: string): string | null
  /** An address of the file that an error names. */
  uriOf(file: string): string
  /** One form of an address, whatever its client escapes. */
  canonical(uri: string): string
}
