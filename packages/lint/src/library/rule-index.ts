import type { LibraryFacts } from '@guidelint/guide'
import type { Rule, Severity } from '../rule.ts'
import type { RuleSetting, Settings } from '../settings.ts'
import type { LibraryCheck, LibraryEntry, LibraryProblem } from './library-rule.ts'
import { companyKey } from './name-key.ts'

/** What one rule read of all guides, and what it found by it. */
export interface RuleIndex {
  /** Id of the rule. */
  readonly rule: string
  /** Takes a guide's facts; null where the guide is gone. */
  set(path: string, facts: LibraryFacts | null): void
  check(paths: ReadonlySet<string>, settingsOf: (path: string) => Settings): Iterable<PlacedProblem>
}

export interface PlacedProblem {
  readonly path: string
  readonly severity: Severity
  readonly problem: LibraryProblem
}

/** Guides that are compared with one another. */
interface Group {
  readonly entries: Map<string, LibraryEntry<unknown>>
  /** Problems by the options that they were found with; dropped when an entry changes. */
  readonly found: Map<string, readonly LibraryProblem[]>
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export const createRuleIndex = (rule: Rule, library: LibraryCheck): RuleIndex => {
  const groups = new Map<string, Group>()
  /** Names of the groups that guides are in, by path. */
  const places = new Map<string, string>()
  const leave = (path: string): void => {
    const group = groups.get(places.get(path) ?? '')
    group?.entries.delete(path)
    group?.found.clear()
    places.delete(path)
  }
  const set = (path: string, facts: LibraryFacts | null): void => {
    const read = facts === null ? null : library.read(facts)
    const key = facts === null || read === null ? null : library.scope === 'library' ? 'library' : companyKey(path, facts.company)
    if (key === null) {
      leave(path)
      return
    }
    const group: Group = groups.get(key) ?? { entries: new Map(), found: new Map() }
    const entry = group.entries.get(path)
    if (entry !== undefined && isSame(entry.read, read)) return
    leave(path)
    places.set(path, key)
    groups.set(key, group)
    group.entries.set(path, { path, read })
    group.found.clear()
  }
  return { rule: rule.id, set, check: (paths, settingsOf) => check(rule, library, groups.values(), paths, settingsOf) }
}

/** Guides by the options that hold for them: most libraries have one set. */
const settingsByOptions = (
  rule: Rule,
  paths: Iterable<string>,
  settingsOf: (path: string) => Settings,
): Map<string, Map<string, RuleSetting>> => {
  const known = new Map<Settings, { setting: RuleSetting; text: string } | null>()
  const byOptions = new Map<string, Map<string, RuleSetting>>()
  for (const path of paths) {
    const settings = settingsOf(path)
    let found = known.get(settings)
    if (found === undefined) {
      const setting = settings.rules.find((one) => one.rule.id === rule.id)
      found = setting === undefined ? null : { setting, text: JSON.stringify(setting.options) }
      known.set(settings, found)
    }
    if (found === null) continue
    const same = byOptions.get(found.text) ?? new Map<string, RuleSetting>()
    byOptions.set(found.text, same.set(path, found.setting))
  }
  return byOptions
}

function* check(
  rule: Rule,
  library: LibraryCheck,
  groups: Iterable<Group>,
  paths: ReadonlySet<string>,
  settingsOf: (path: string) => Settings,
): Iterable<PlacedProblem> {
  const byOptions = settingsByOptions(rule, paths, settingsOf)
  if (byOptions.size === 0) return
  for (const group of groups) {
    for (const [text, settings] of byOptions) {
      const options = settings.values().next().value?.options
      for (const problem of problemsOf(group, library, options, text)) {
        const setting = settings.get(problem.path)
        if (setting !== undefined) yield { path: problem.path, severity: setting.severity, problem }
      }
    }
  }
}

const problemsOf = (group: Group, library: LibraryCheck, options: unknown, text: string): readonly LibraryProblem[] => {
  let problems = group.found.get(text)
  if (problems === undefined) {
    // By path, so that the order in which guides were read makes no difference.
    const entries = [...group.entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
    problems = entries.length === 0 ? [] : [...library.compare(entries, options)]
    group.found.set(text, problems)
  }
  return problems
}
