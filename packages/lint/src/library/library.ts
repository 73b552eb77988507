import type { LibraryFacts } from '@guidelint/guide'
import { type Draft, draftFinding } from '../finding.ts'
import type { Crash } from '../lint.ts'
import { ruleList } from '../rules/index.ts'
import type { Settings } from '../settings.ts'
import { createRuleIndex } from './rule-index.ts'

export interface LibraryResult {
  /** By the path of the guide that they stand in, for `lintGuide`; guides without any are absent. */
  readonly drafts: ReadonlyMap<string, readonly Draft[]>
  /** Rules that threw: bugs. */
  readonly crashed: readonly Crash[]
}

/**
 * What is known of all guides, for the rules that compare them. It is incremental: a rule runs again over a company (or the
 * library, where it compares all) only once what it reads of one of its guides has changed. Pure: it knows no disk.
 */
export interface Library {
  /** Adds a guide, or takes its new facts. */
  set(path: string, facts: LibraryFacts): void
  delete(path: string): void
  /** What the rules find that are on in the settings of each guide. */
  check(settingsOf: (path: string) => Settings): LibraryResult
}

export const createLibrary = (): Library => {
  const indexes = ruleList.flatMap((rule) => (rule.library === undefined ? [] : [createRuleIndex(rule, rule.library)]))
  const paths = new Set<string>()
  return {
    set: (path, facts) => {
      paths.add(path)
      for (const index of indexes) index.set(path, facts)
    },
    delete: (path) => {
      paths.delete(path)
      for (const index of indexes) index.set(path, null)
    },
    check: (settingsOf) => {
      const drafts = new Map<string, Draft[]>()
      const crashed: Crash[] = []
      for (const index of indexes) {
        try {
          for (const { path, problem, severity } of index.check(paths, settingsOf)) {
            const { path: _guide, ...own } = problem
            const draft = draftFinding(index.rule, severity, own)
            const known = drafts.get(path)
            if (known === undefined) drafts.set(path, [draft])
            else known.push(draft)
          }
        } catch (error) {
          crashed.push({ rule: index.rule, error })
        }
      }
      return { drafts, crashed }
    },
  }
}

/** Compares the guides of a library once. */
export const lintLibrary = (
  guides: Iterable<readonly [path: string, facts: LibraryFacts]>,
  settings: Settings | ((path: string) => Settings),
): LibraryResult => {
  const library = createLibrary()
  for (const [path, facts] of guides) library.set(path, facts)
  return library.check(typeof settings === 'function' ? settings : () => settings)
}
