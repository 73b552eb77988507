import type { Finding } from './finding.ts'
import { factsHash } from './identity.ts'

/** A finding that a team has agreed to live with. Named by what it is about, never by a line. */
export interface BaselineEntry {
  /** Path of the guide with `/`, from the folder of the baseline. */
  readonly file: string
  readonly rule: string
  readonly scope: string
  /** Hash of the figures that the rule used. */
  readonly facts: string
  readonly message: string
  /** What stood at the finding's place, to name it when it changes; at most 60 characters. */
  readonly text: string
  /** ISO date on which the entry was made. */
  readonly since: string
}

/** A guide's findings, and its text to name what stood where. */
export interface LintedFile {
  readonly file: string
  readonly text: string
  readonly findings: readonly Finding[]
}

const MAX_TEXT = 60

/** What an entry keeps of what stands at a finding's place: of its first line, at most 60 characters. */
export const shortText = (text: string): string => (/^[^\r\n]*/.exec(text)?.[0] ?? '').slice(0, MAX_TEXT)

export const toEntry = ({ file, text }: LintedFile, finding: Finding, since: string): BaselineEntry => ({
  file,
  rule: finding.rule,
  scope: finding.scope,
  facts: factsHash(finding),
  message: finding.message,
  text: shortText(text.slice(finding.span.start, Math.min(finding.span.end, finding.span.start + MAX_TEXT))),
  since,
})

/** Entries for all findings of `files`. */
export const createBaseline = (files: readonly LintedFile[], since: string): readonly BaselineEntry[] =>
  sortEntries(files.flatMap((file) => file.findings.map((finding) => toEntry(file, finding, since))))

const KEYS = ['file', 'rule', 'scope', 'facts', 'message', 'text', 'since'] as const

const sortEntries = (entries: readonly BaselineEntry[]): readonly BaselineEntry[] => {
  const keyed = entries.map((entry) => ({ entry, key: KEYS.map((key) => entry[key]).join('\n') }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ entry }) => entry)
}

/** The baseline as a file: sorted, one line an entry, so that changes to it merge. */
export const formatBaseline = (entries: readonly BaselineEntry[]): string => {
  const lines = sortEntries(entries).map((entry) => `    ${JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, entry[key]])))}`)
  return `{\n  "version": 1,\n  "entries": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`
}

/** One baseline a folder (`''` for the root), the files counted from there. */
export const splitBaseline = (entries: readonly BaselineEntry[]): ReadonlyMap<string, readonly BaselineEntry[]> => {
  const folders = new Map<string, BaselineEntry[]>()
  for (const entry of entries) {
    const slash = entry.file.lastIndexOf('/')
    const folder = entry.file.slice(0, Math.max(slash, 0))
    folders.set(folder, [...(folders.get(folder) ?? []), { ...entry, file: entry.file.slice(slash + 1) }])
  }
  return folders
}

/** Adds findings to a baseline; those that changed take the place of their old entries. */
export const acceptFindings = (
  entries: readonly BaselineEntry[],
  accepted: readonly BaselineEntry[],
  replaced: readonly BaselineEntry[] = [],
): readonly BaselineEntry[] => sortEntries([...entries.filter((entry) => !replaced.includes(entry)), ...accepted])

/** Leaves out entries that no finding matches any more. */
export const pruneBaseline = (entries: readonly BaselineEntry[], unused: readonly BaselineEntry[]): readonly BaselineEntry[] =>
  entries.filter((entry) => !unused.includes(entry))
