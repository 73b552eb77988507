import type { LibraryFacts } from '@guidelint/guide'
import type { Problem, Rule } from '../rule.ts'

/** What a rule across guides reads of one guide. */
export interface LibraryEntry<Read> {
  /** Path of the guide with `/`. */
  readonly path: string
  readonly read: Read
}

/** A problem of one guide of a library; places in `related` may name other guides. */
export interface LibraryProblem extends Problem {
  readonly path: string
}

/** How a rule looks across guides. It sees what `read` gives and nothing else, so it runs again only when that changes. */
export interface LibraryCheck<Options = unknown, Read = unknown> {
  /** Whether it compares the guides of one company, or all. */
  readonly scope: 'company' | 'library'
  /** What it reads of a guide: plain data; null where the guide does not concern it. */
  read(facts: LibraryFacts): Read | null
  /** Problems of the guides of one scope, which stand in the order of their paths. Pure. */
  compare(entries: readonly LibraryEntry<Read>[], options: Options): Iterable<LibraryProblem>
}

type Head<Id extends string, Options> = Omit<Rule<Id, Options>, 'check' | 'library'>

/** A rule that needs other guides: on one guide alone it finds nothing. */
export const defineLibraryRule = <const Id extends string, Read, Options = Record<string, never>>({
  scope,
  read,
  compare,
  ...rule
}: Head<Id, Options> & LibraryCheck<Options, Read>): Rule<Id, Options> => ({
  ...rule,
  check: () => [],
  library: { scope, read, compare: (entries, options) => compare(entries as readonly LibraryEntry<Read>[], options) },
})
