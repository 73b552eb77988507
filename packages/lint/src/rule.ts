import type { Guide, Span } from '@guidelint/guide'
import type { z } from 'zod'
import type { LibraryCheck } from './library/library-rule.ts'
import type { Profile } from './profile.ts'

export type Severity = 'error' | 'warning' | 'info'
export type FixLevel = 'safe' | 'unsafe' | 'choice'

/** Replaces the text at `span` (no width: inserts). Only `applyEdits` builds text from edits. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

export interface Fix {
  readonly level: FixLevel
  /** Stable name for `--choose`, as `rename-header`. */
  readonly name: string
  /** What it does, in the imperative: `Replace with $330K–$475K`. */
  readonly title: string
  readonly edits: readonly Edit[]
}

export interface Related {
  readonly span: Span
  /** Path of the guide that the place is in, where that is another one. */
  readonly path?: string
  readonly message: string
}

/** Plain data that a rule used: shown in JSON, hashed for the baseline. */
export type Facts = Readonly<Record<string, unknown>>

/** What a rule yields. */
export interface Problem {
  readonly span: Span
  /** One sentence: what is, then what was expected, with both figures. */
  readonly message: string
  readonly related?: readonly Related[]
  readonly facts?: Facts
  readonly fixes?: readonly Fix[]
  /** Lines of a worked sum, as `low   220,000 + 300,000 ÷ 4 = 295,000, stated 380,000`. */
  readonly sum?: readonly string[]
  /** Where a rule is milder than its configured severity for this one problem. */
  readonly atMost?: Severity
}

/** What a rule may know besides the guide and its own options. */
export interface RuleContext {
  readonly profile: Profile
  /** ISO date; undefined where neither `--as-of` nor the configuration gives one: rules on age are then silent. */
  readonly asOf: string | undefined
  /** Path of the guide with `/`, relative where possible; undefined for text without a name. */
  readonly path: string | undefined
}

/** A rule is pure: no I/O, no clock, no Markdown tree, no mutation. */
export interface Rule<Id extends string = string, Options = unknown> {
  readonly id: Id
  /** What a guide that satisfies it does, in one sentence. */
  readonly summary: string
  readonly severity: Severity | 'off'
  /** The strongest level of fix that it offers; null where it offers none. */
  readonly fix: FixLevel | null
  /** How certain a finding is. */
  readonly sure: 'fact' | 'likely' | 'judgement'
  /**
   * Makes a zod object schema whose fields all have defaults and descriptions; absent where the rule has no options. The defaults
   * stand in `defaults.json` too, for runs that configure nothing.
   */
  readonly options?: () => z.ZodType<Options>
  check(guide: Guide, options: Options, context: RuleContext): Iterable<Problem>
  /** How it looks across guides; absent on a rule that one guide alone can break. */
  readonly library?: LibraryCheck<Options>
}

export const defineRule = <const Id extends string, Options = Record<string, never>>(rule: Rule<Id, Options>): Rule<Id, Options> => rule

export const replace = (span: Span, text: string): Edit => ({ span, text })
export const insert = (at: number, text: string): Edit => ({ span: { start: at, end: at }, text })
export const remove = (span: Span): Edit => ({ span, text: '' })
