import type { BaselineEntry } from './baseline.ts'
import type { Finding } from './finding.ts'
import { groupBy } from './group-by.ts'
import { factsHash, isFactsHash } from './identity.ts'
import { headingsOf, placeInTableOf } from './scope.ts'

/** What a baseline knows a finding by; a finding as reported has it too. */
export type Nameable = Pick<Finding, 'rule' | 'scope' | 'facts' | 'message'>

/** A guide's findings. */
export interface FileFindings<One extends Nameable = Finding> {
  readonly file: string
  readonly findings: readonly One[]
  /** Not needed to match. */
  readonly text?: string
}

export interface BaselineMatch<One extends Nameable = Finding> {
  /** Findings that are in the baseline, with their entries. */
  readonly known: ReadonlyMap<One, BaselineEntry>
  /** Of the other findings, those whose place is in the baseline with other figures: edited, and still wrong. */
  readonly changed: ReadonlyMap<One, BaselineEntry>
  /** Entries that nothing matches, among those that could: their guide was linted or is gone, and their rule ran. */
  readonly unused: readonly BaselineEntry[]
}

export interface MatchOptions {
  /** Whether a guide still exists; what isn't linted and doesn't exist was moved or deleted. Default: it doesn't. */
  readonly exists?: (file: string) => boolean
  /** Whether a rule ran. Default: it did. */
  readonly ran?: (rule: string) => boolean
}

interface Candidate<One> {
  readonly finding: One
  readonly file: string
  readonly facts: string
}

type Name<Item> = (item: Item) => string

/** What can still be matched; each finding and each entry is used once. */
interface Pool<One> {
  findings: Candidate<One>[]
  entries: BaselineEntry[]
  readonly known: Map<One, BaselineEntry>
}

/**
 * Matches findings with a baseline: by place and figures in the same guide; in a moved guide; and where one finding alone
 * has an entry's figures in its guide, or as many of one section as there were of another, though headings were renamed. The same place with other figures is no match.
 */
export const matchBaseline = <One extends Nameable>(
  entries: readonly BaselineEntry[],
  files: readonly FileFindings<One>[],
  options: MatchOptions = {},
): BaselineMatch<One> => {
  const findings = files.flatMap(({ file, findings: all }) => all.map((finding) => ({ finding, file, facts: factsHash(finding) })))
  const pool: Pool<One> = { findings, entries: [...entries], known: new Map() }
  const linted = new Set(files.map(({ file }) => file))
  const moved = movedFiles(pool, linted, options)
  const fileOf = (file: string) => moved.get(file) ?? file
  matchBy(
    pool,
    ({ file, finding, facts }) => key(file, finding.rule, finding.scope, facts),
    ({ file, rule, scope, facts }) => key(fileOf(file), rule, scope, facts),
    'any',
  )
  matchBy(
    pool,
    ({ file, finding, facts }) => looseKey(file, finding.rule, finding.scope, facts),
    ({ file, rule, scope, facts }) => looseKey(fileOf(file), rule, scope, facts),
    'alike',
  )
  const changed = new Map<One, BaselineEntry>()
  const rest: Pool<One> = { findings: pool.findings, entries: pool.entries, known: changed }
  matchBy(
    rest,
    ({ file, finding }) => key(file, finding.rule, finding.scope),
    ({ file, rule, scope }) => key(fileOf(file), rule, scope),
    'any',
  )
  const isOver = ({ file, rule }: BaselineEntry) =>
    (linted.has(fileOf(file)) || options.exists?.(file) !== true) && options.ran?.(rule) !== false
  return { known: pool.known, changed, unused: pool.entries.filter(isOver) }
}

const key = (...parts: readonly string[]): string => parts.join('\n')

/** Without the headings; without the place altogether where figures tell what a finding is about. */
const looseKey = (file: string, rule: string, scope: string, facts: string): string =>
  isFactsHash(facts) ? key(file, rule, facts) : key(file, rule, facts, placeInTableOf(scope) ?? scope)

/** Matches what has the same name; `alike` only where it is clear which is which. Takes both out of the pool. */
const matchBy = <One extends Nameable>(
  pool: Pool<One>,
  nameOfFinding: Name<Candidate<One>>,
  nameOfEntry: Name<BaselineEntry>,
  which: 'any' | 'alike',
): void => {
  const groups = groupBy(pool.entries, nameOfEntry)
  const used = new Set<BaselineEntry>()
  for (const [name, candidates] of groupBy(pool.findings, nameOfFinding)) {
    const entries = groups.get(name) ?? []
    if (which === 'alike' && !areAlike(candidates, entries)) continue
    for (const [index, { finding }] of candidates.entries()) {
      const entry = entries[index]
      if (entry === undefined) break
      pool.known.set(finding, entry)
      used.add(entry)
    }
  }
  pool.findings = pool.findings.filter(({ finding }) => !pool.known.has(finding))
  pool.entries = pool.entries.filter((entry) => !used.has(entry))
}

/** One of each; or as many of one section as of another, whose heading was renamed. */
const areAlike = <One extends Nameable>(candidates: readonly Candidate<One>[], entries: readonly BaselineEntry[]): boolean => {
  if (candidates.length !== entries.length) return false
  const headings = (scopes: readonly string[]) => new Set(scopes.map(headingsOf)).size
  return headings(candidates.map(({ finding }) => finding.scope)) === 1 && headings(entries.map(({ scope }) => scope)) === 1
}

/** Where guides went that are gone: to the new guide (one without entries) that has most of their findings. */
const movedFiles = <One extends Nameable>(
  { findings, entries }: Pool<One>,
  linted: ReadonlySet<string>,
  { exists }: MatchOptions,
): Map<string, string> => {
  const old = new Set(entries.map(({ file }) => file))
  const gone = entries.filter(({ file }) => !linted.has(file) && exists?.(file) !== true)
  if (gone.length === 0) return new Map()
  const fresh = groupBy(
    findings.filter(({ file }) => !old.has(file)),
    ({ finding, facts }) => key(finding.rule, facts),
  )
  const votes = new Map<string, Map<string, number>>()
  for (const { file, rule, facts } of gone) {
    for (const target of new Set((fresh.get(key(rule, facts)) ?? []).map((candidate) => candidate.file))) {
      const counts = votes.get(file) ?? new Map<string, number>()
      votes.set(file, counts.set(target, (counts.get(target) ?? 0) + 1))
    }
  }
  return chooseTargets(votes)
}

/** Each new guide stands for one old one: pairs with the most votes first, then those whose file names agree. */
const chooseTargets = (votes: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> => {
  const pairs = [...votes].flatMap(([from, counts]) =>
    [...counts].map(([to, count]) => ({ from, to, count: count + (baseName(from) === baseName(to) ? 0.5 : 0) })),
  )
  const moved = new Map<string, string>()
  const taken = new Set<string>()
  for (const { from, to } of pairs.sort((a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1))) {
    if (moved.has(from) || taken.has(to)) continue
    moved.set(from, to)
    taken.add(to)
  }
  return moved
}

const baseName = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

/** How a finding says that its place is in the baseline with other figures. */
export const wasInBaseline = ({ text, message }: BaselineEntry): string => `was in the baseline as ${text === '' ? `“${message}”` : text}`
