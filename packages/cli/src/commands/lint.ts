import type { ResultCache } from '../cache/result-cache.ts'
import { clock } from '../clock.ts'
import { wantsColor } from '../colors.ts'
import type { ExitCode, Invocation, Run } from '../commands.ts'
import { coverageLines } from '../coverage-lines.ts'
import { exitCodeOf } from '../exit-code.ts'
import { gatherFiles } from '../gather-files.ts'
import { judgeByBaseline } from '../judge-by-baseline.ts'
import type { LintedFiles } from '../lint-files.ts'
import { checkValues, type LintOptions, readLintOptions } from '../lint-options.ts'
import { lintRun, openCache } from '../lint-run.ts'
import { failureLine, print, tell, writeWhole } from '../output.ts'
import { startProgress } from '../progress.ts'
import type { Report } from '../report.ts'
import { reporters } from '../reporters/reporters.ts'
import { createRuleTimer, type RuleTimer } from '../rule-timer.ts'
import { loadRunSettings, type RunSettings } from '../run-settings.ts'
import { noteLinted } from '../start/engine-flags.ts'
import { statsLines } from '../stats-lines.ts'
import { UsageError } from '../usage-error.ts'
import { toolName } from '../version.ts'

/** `guidelint lint`: finds guides, lints them, reports. */
export const runLint: Run = async (invocation) => {
  if (invocation.flags.watch !== true) return lintOnce(invocation)
  const { runWatch } = await import('./watch.ts')
  return runWatch(invocation, lintOnce)
}

const lintOnce = async (invocation: Invocation, cache?: ResultCache): Promise<ExitCode> => {
  const started = clock()
  const startedAt = Date.now()
  const { flags, paths, cwd } = invocation
  checkValues(flags)
  const settings = await loadRunSettings(flags, cwd)
  const options = readLintOptions(flags, settings.config, cwd, process.stdout.isTTY === true)
  const gathered = gatherFiles(paths, flags['stdin-filename'], settings, cwd)
  const timer = flags.profile === true ? createRuleTimer() : undefined
  const progress = startProgress(gathered.files.length, flags.quiet === true)
  const results = cache ?? (await openCache(flags, cwd))
  const linted = await lintRun(gathered, invocation, {
    settings,
    around: timer?.around,
    onFile: progress.step,
    cache: results,
    withEdits: needsEdits(options, flags),
  })
  progress.stop()
  if (linted.files.length > 0) noteLinted()
  const said = await reportLint({ linted, missing: gathered.failures, settings, options, started, timer }, invocation)
  if (results !== undefined && flags.cache === true) {
    const { keepRun } = await import('../cache/keep-run.ts')
    await keepRun(invocation, { started: startedAt, gathered, seen: results.filesSeen(), settings, ...said })
  }
  return said.code
}

/** Formats that say what a fix would write; what is kept for a later run has to serve any. */
const WITH_EDITS: ReadonlySet<string> = new Set(['json', 'jsonl', 'sarif', 'rdjson'])

const needsEdits = ({ outputs }: LintOptions, { cache, shard, watch }: Invocation['flags']): boolean =>
  cache === true || shard !== undefined || watch === true || outputs.some(({ format }) => WITH_EDITS.has(format))

/** What is left to do once everything is linted. */
export interface LintEnd {
  readonly linted: LintedFiles
  /** One sentence for each path that names nothing. */
  readonly missing: readonly string[]
  readonly settings: RunSettings
  readonly options: LintOptions
  /** When the run began. */
  readonly started: number
  readonly timer?: RuleTimer | undefined
}

/** What a run said, and its exit code. */
export interface LintSaid {
  readonly code: ExitCode
  /** On standard output. */
  readonly printed: readonly string[]
  /** On standard error. */
  readonly told: readonly string[]
}

/** Judges by the baseline and writes the reports. */
export const reportLint = async (end: LintEnd, invocation: Invocation): Promise<LintSaid> => {
  const { linted, missing, settings, options, started, timer } = end
  const { flags, cwd } = invocation
  const judged = await judgeByBaseline(linted.files, { flags, settings, cwd })
  const report = makeReport(missing, { ...linted, files: judged.files }, options, clock() - started)
  const printed = await writeOutputs(report, options, invocation)
  const told = [
    ...failureLines(report, invocation),
    ...(flags.quiet === true ? [] : judged.notes),
    ...(flags.coverage === true ? coverageLines(report) : []),
    ...(flags.stats === true ? statsLines(report) : []),
    ...(timer === undefined ? [] : timer.lines()),
  ]
  for (const line of told) tell(line)
  return { code: exitCode(report, options, invocation), printed, told }
}

const makeReport = (missing: readonly string[], linted: LintedFiles, { asOf }: LintOptions, milliseconds: number): Report => ({
  tool: toolName(),
  asOf,
  files: linted.files,
  skipped: linted.skipped,
  failures: [...missing, ...linted.failures],
  milliseconds,
  ...(linted.shard && { shard: linted.shard }),
})

/** Gives what it printed, where that may be wanted again. */
const writeOutputs = async (report: Report, { outputs }: LintOptions, { flags }: Invocation): Promise<readonly string[]> => {
  const quiet = flags.quiet === true
  const printed: string[] = []
  for (const { format, file } of outputs) {
    const reporter = reporters[format]
    if (file !== null) writeWhole(file, reporter(report, { color: false, quiet }))
    else {
      const chunks = reporter(report, { color: wantsColor(flags.color, process.env, process.stdout.isTTY === true), quiet })
      await print(flags.cache === true ? collected(chunks, printed) : chunks)
    }
  }
  return printed
}

/** Passes chunks on and puts them into `into`. */
const collected = function* (chunks: Iterable<string>, into: string[]): Iterable<string> {
  for (const chunk of chunks) {
    into.push(chunk)
    yield chunk
  }
}

const failureLines = (report: Report, { flags }: Invocation): readonly string[] => {
  const failures = report.failures.map(failureLine)
  if (flags.quiet === true || report.files.length === 0 || report.skipped === 0) return failures
  return [...failures, `guidelint: ${report.skipped} other Markdown ${report.skipped === 1 ? 'file' : 'files'} skipped.`]
}

const exitCode = (report: Report, options: LintOptions, { flags, paths }: Invocation): ExitCode => {
  if (report.failures.length > 0) return 2
  if (report.files.length === 0 && flags['allow-empty'] !== true && report.shard === undefined) {
    const others = report.skipped === 0 ? '' : `; ${report.skipped} Markdown files there are no guides`
    throw new UsageError(
      `No guide was found in ${paths.length === 0 ? 'this folder' : paths.join(', ')}${others}. (--allow-empty takes this for success.)`,
    )
  }
  return exitCodeOf(report, options)
}
