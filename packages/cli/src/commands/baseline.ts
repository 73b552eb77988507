import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { acceptFindings, type BaselineEntry, type BaselineMatch, factsHash, shortText } from '@guidelint/lint'
import { shownPath } from '@guidelint/lint/node'
import { type BaselineFile, findBaselines, isBelow, namedBaseline, readBaseline, slashed, writeBaseline } from '../baseline-files.ts'
import { withBaselineLock } from '../baseline-lock.ts'
import { BASELINE_NAME } from '../baseline-name.ts'
import type { ExitCode, Invocation, Run } from '../commands.ts'
import { gatherFiles } from '../gather-files.ts'
import { type BaselineRun, guidePath, matchReports } from '../judge-by-baseline.ts'
import { lintFiles } from '../lint-files.ts'
import { checkValues } from '../lint-options.ts'
import { print, tellFailure } from '../output.ts'
import type { FileReport, FindingReport } from '../report.ts'
import { loadRunSettings } from '../run-settings.ts'
import { UsageError } from '../usage-error.ts'
import { showBaseline } from './baseline-show.ts'

/** What each verb works on. */
export interface BaselineWork extends BaselineRun {
  /** What was linted. */
  readonly files: readonly FileReport[]
  /** The baseline that is named; null where none is. */
  readonly named: string | null
  /** Paths of the baselines that hold for these guides. */
  readonly found: readonly string[]
}

const VERBS: Readonly<Record<string, (work: BaselineWork) => Promise<void>>> = {
  create: async (work) => create(work),
  prune: async (work) => prune(work),
  accept: async (work) => accept(work),
  show: async (work) => showBaseline(work, readAll(work)),
}

/** `guidelint baseline create|prune|show|accept`: findings that a team has agreed to live with. */
export const runBaseline: Run = async (invocation) => {
  const [verb = '', ...paths] = invocation.paths
  const names = Object.keys(VERBS)
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined
  if (run === undefined)
    throw new UsageError(`guidelint baseline takes ${names.join(', ')}${verb === '' ? '' : `, not "${verb}"`}.`, { name: verb, names })
  const work = await lintForBaseline({ ...invocation, paths })
  if (work === null) return 2
  if (verb === 'show') await run(work)
  else await withBaselineLock(singleHome(work), () => run({ ...work, found: foundFor(work) }))
  return 0 satisfies ExitCode
}

/** Lints without any baseline; null where not all could be linted, which must not be taken for fixed. */
const lintForBaseline = async ({ flags, paths, cwd }: Invocation): Promise<BaselineWork | null> => {
  checkValues(flags)
  if (flags.split === true && flags.baseline !== undefined)
    throw new UsageError('--split writes one baseline a folder, so it goes without --baseline.')
  const settings = await loadRunSettings(flags, cwd)
  const gathered = gatherFiles(paths, undefined, settings, cwd)
  const linted = await lintFiles(gathered.files, { settings })
  const failures = [...gathered.failures, ...linted.failures]
  for (const failure of failures) tellFailure(failure)
  if (failures.length > 0) return null
  if (linted.files.length === 0 && flags['allow-empty'] !== true)
    throw new UsageError('No guide was found. (--allow-empty takes this for success.)')
  const named = flags.split === true ? null : namedBaseline(flags, settings, cwd)
  const work = { flags, settings, cwd, files: linted.files, named }
  return { ...work, found: foundFor(work) }
}

const foundFor = ({ files, named, cwd }: Omit<BaselineWork, 'found'>): readonly string[] =>
  findBaselines(
    named,
    files.map(({ path }) => resolve(cwd, path)),
    cwd,
  )

const create = async (work: BaselineWork): Promise<void> => {
  const { flags, files, cwd, found } = work
  const there = found.filter((file) => existsSync(file))
  const [first] = there
  if (first !== undefined && flags.force !== true) {
    const hint = 'accept adds to it, prune takes out what is fixed, and --force writes it anew'
    throw new UsageError(`There is a baseline already, ${shownPath(first, cwd)}; ${hint}.`)
  }
  const since = today(work)
  const linted = new Set(files.map((file) => guidePath(file, cwd)))
  const others = there.flatMap((file) => readLeniently(file, cwd)).filter(({ file }) => !linted.has(file) && existsSync(file))
  const entries = files.flatMap((file) => file.findings.map((finding) => entryOf(file, finding, since, cwd)))
  const homes = new Map<string, BaselineEntry[]>(there.map((file) => [file, []]))
  if (flags.split !== true) homes.set(singleHome(work), [])
  for (const entry of [...others, ...entries]) put(homes, flags.split === true ? splitHome(entry) : singleHome(work), entry)
  await write(homes, work, entries.length, 'added')
}

const prune = async (work: BaselineWork): Promise<void> => {
  const baselines = readAll(work)
  const match = await matchReports(
    baselines.flatMap(({ entries }) => entries),
    work.files,
    work,
  )
  const { homes } = refresh(baselines, match, work)
  await write(homes, work, match.unused.length, 'taken out')
}

const accept = async (work: BaselineWork): Promise<void> => {
  const baselines = existsSync(work.found[0] ?? '') ? readAll(work) : []
  const match = await matchReports(
    baselines.flatMap(({ entries }) => entries),
    work.files,
    work,
  )
  const { homes, homeOf } = refresh(baselines, { ...match, unused: [...match.changed.values()] }, work)
  let count = 0
  for (const file of work.files) {
    for (const finding of file.findings.filter((one) => !match.known.has(one))) {
      const entry = entryOf(file, finding, today(work), work.cwd)
      put(homes, homeOf(entry, undefined), entry)
      count += 1
    }
  }
  await write(homes, work, count, 'added')
}

type Homes = Map<string, BaselineEntry[]>
type HomeOf = (entry: BaselineEntry, origin: string | undefined) => string

/** The entries without the unused ones, those that match brought up to date: the next edit is measured from what is there now. */
const refresh = (
  baselines: readonly BaselineFile[],
  match: BaselineMatch<FindingReport>,
  work: BaselineWork,
): { homes: Homes; homeOf: HomeOf } => {
  const isSplit = work.flags.split === true || (work.named === null && baselines.some(({ file }) => isBelow(dirname(file), work.cwd)))
  const single = baselines[0]?.file ?? singleHome(work)
  const homeOf: HomeOf = (entry, origin) => {
    if (origin !== undefined && (work.named !== null || isBelow(entry.file, dirname(origin)))) return origin
    return isSplit ? splitHome(entry) : single
  }
  const now = new Map<BaselineEntry, BaselineEntry>()
  for (const file of work.files) {
    for (const finding of file.findings) {
      const entry = match.known.get(finding)
      if (entry !== undefined) now.set(entry, entryOf(file, finding, entry.since, work.cwd))
    }
  }
  const unused = new Set(match.unused)
  const homes: Homes = new Map(baselines.map(({ file }) => [file, []]))
  for (const { file, entries } of baselines) {
    for (const entry of entries) {
      const fresh = now.get(entry) ?? entry
      if (!unused.has(entry)) put(homes, homeOf(fresh, file), fresh)
    }
  }
  return { homes, homeOf }
}

const put = (homes: Homes, home: string, entry: BaselineEntry): void => {
  const entries = homes.get(home)
  if (entries === undefined) homes.set(home, [entry])
  else entries.push(entry)
}

const singleHome = ({ named, cwd }: Omit<BaselineWork, 'found'>): string => named ?? resolve(cwd, BASELINE_NAME)

const splitHome = ({ file }: BaselineEntry): string => resolve(dirname(file), BASELINE_NAME)

const readAll = ({ found, cwd }: BaselineWork): readonly BaselineFile[] => {
  if (found.length === 0) throw new UsageError('There is no baseline here; guidelint baseline create writes one.')
  return found.map((file) => readBaseline(file, cwd))
}

/** A baseline that can't be read is one of the reasons to write it anew. */
const readLeniently = (file: string, cwd: string): readonly BaselineEntry[] => {
  try {
    return readBaseline(file, cwd).entries
  } catch {
    return []
  }
}

const entryOf = (file: FileReport, finding: FindingReport, since: string, cwd: string): BaselineEntry => {
  const { rule, scope, message, line, column, endLine, endColumn, excerpt } = finding
  const text = shortText(excerpt.first.text.slice(column - 1, line === endLine ? endColumn - 1 : undefined))
  return { file: guidePath(file, cwd), rule, scope, facts: factsHash(finding), message, text, since }
}

const today = ({ flags }: BaselineWork): string => flags['as-of'] ?? new Date().toISOString().slice(0, 10)

const write = async (homes: Homes, work: BaselineWork, count: number, done: string): Promise<void> => {
  const kept = [...homes].filter(([file, entries]) => entries.length > 0 || file === work.named || homes.size === 1)
  for (const [file, entries] of homes)
    writeBaseline(
      file,
      acceptFindings(entries, []),
      kept.some(([one]) => one === file),
    )
  if (work.flags.quiet === true) return
  const total = kept.reduce((sum, [, entries]) => sum + entries.length, 0)
  const places = kept.length === 1 ? slashed(shownPath(kept[0]?.[0] ?? '', work.cwd)) : `${kept.length} baselines`
  await print([`${places}: ${total} ${total === 1 ? 'entry' : 'entries'}, ${count} ${done}.\n`])
}
