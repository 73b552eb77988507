import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { type BaselineEntry, type BaselineMatch, matchBaseline, ruleIds, wasInBaseline } from '@guidelint/lint'
import { findBaselines, namedBaseline, readBaseline, slashed } from './baseline-files.ts'
import type { Flags } from './flags.ts'
import type { FileReport, FindingReport } from './report.ts'
import type { RunSettings } from './run-settings.ts'

/** What a baseline is read with. */
export interface BaselineRun {
  readonly flags: Flags
  readonly settings: RunSettings
  /** Absolute. */
  readonly cwd: string
}

export interface JudgedFiles {
  /** Without the findings that are in the baseline. */
  readonly files: readonly FileReport[]
  /** For people: what is no longer right about the baseline. */
  readonly notes: readonly string[]
}

/** The guide of a report as baselines name it: absolute, with `/`. */
export const guidePath = ({ path }: FileReport, cwd: string): string => slashed(resolve(cwd, path))

/**
 * Takes out the findings that are in the baseline, and says of those whose place is in it with other figures what stood there.
 * @throws ConfigError where a baseline is named and can't be read, or is none.
 */
export const judgeByBaseline = async (files: readonly FileReport[], run: BaselineRun): Promise<JudgedFiles> => {
  const { flags, settings, cwd } = run
  const named = namedBaseline(flags, settings, cwd)
  if (flags['no-baseline'] === true) return { files, notes: [] }
  const guides = files.map((file) => resolve(cwd, file.path))
  const baselines = findBaselines(named, guides, cwd).map((file) => readBaseline(file, cwd))
  if (baselines.length === 0) return { files, notes: [] }
  const entries = baselines.flatMap((baseline) => baseline.entries)
  const match = await matchReports(entries, files, run)
  const unused = match.unused.length
  const notes =
    unused === 0
      ? []
      : [`guidelint: ${unused} of ${entries.length} entries of the baseline match no finding; guidelint baseline prune takes them out.`]
  return { files: files.map((file) => judge(file, match, flags['show-baselined'] === true)), notes }
}

/** Matches reported findings with entries whose files are absolute. */
export const matchReports = async (
  entries: readonly BaselineEntry[],
  files: readonly FileReport[],
  { settings, cwd }: BaselineRun,
): Promise<BaselineMatch<FindingReport>> => {
  const { rules } = await settings.settingsFor(resolve(cwd, 'guide.md'))
  const paths = new Set(files.map((file) => guidePath(file, cwd)))
  const isWhole = [...new Set(entries.map(({ file }) => file))].every((file) => paths.has(file) || !existsSync(file))
  // Over a part of the guides, a rule that compares them does not find what it finds over all.
  const ran = new Set(rules.filter(({ rule }) => isWhole || rule.library === undefined).map(({ rule }) => rule.id))
  const linted = files.map((file) => ({ file: guidePath(file, cwd), findings: file.findings }))
  // A rule that exists no more leaves nothing to wait for.
  return matchBaseline(entries, linted, { exists: existsSync, ran: (rule) => ran.has(rule) || !ruleIds.includes(rule) })
}

const judge = (file: FileReport, { known, changed }: BaselineMatch<FindingReport>, isShown: boolean): FileReport => {
  const baselined = file.findings.filter((finding) => known.has(finding))
  if (baselined.length === 0 && !file.findings.some((finding) => changed.has(finding))) return file
  const findings = file.findings
    .filter((finding) => !known.has(finding))
    .map((finding) => {
      const entry = changed.get(finding)
      return entry === undefined ? finding : { ...finding, message: `${finding.message} It ${wasInBaseline(entry)}.` }
    })
  return { ...file, findings, baselined: file.baselined + baselined.length, ...(isShown ? { known: baselined } : {}) }
}
