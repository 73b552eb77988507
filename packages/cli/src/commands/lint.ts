import type { ResultCache } from '../cache/result-cache.ts'
import { wantsColor } from '../colors.ts'
import type { ExitCode, Invocation, Run } from '../commands.ts'
import { coverageLines } from '../coverage-lines.ts'
import { exitCodeOf } from '../exit-code.ts'
import { gatherFiles } from '../gather-files.ts'
import { judgeByBaseline } from '../judge-by-baseline.ts'
import type { LintedFiles } from '../lint-files.ts'
import { checkValues, type LintOptions, readLintOptions } from '../lint-options.ts'
import { lintRun } from '../lint-run.ts'
import { print, tell, tellFailure, writeWhole } from '../output.ts'
import { startProgress } from '../progress.ts'
import type { Report } from '../report.ts'
import { reporters } from '../reporters/reporters.ts'
import { createRuleTimer, type RuleTimer } from '../rule-timer.ts'
import { loadRunSettings, type RunSettings } from '../run-settings.ts'
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
  const started = performance.now()
  const { flags, paths, cwd } = invocation
  checkValues(flags)
  const settings = await loadRunSettings(flags, cwd)
  const options = readLintOptions(flags, settings.config, cwd, process.stdout.isTTY === true)
  const gathered = gatherFiles(paths, flags['stdin-filename'], settings, cwd)
  const timer = flags.profile === true ? createRuleTimer() : undefined
  const progress = startProgress(gathered.files.length, flags.quiet === true)
  const linted = await lintRun(gathered, invocation, {
    settings,
    around: timer?.around,
    onFile: progress.step,
    cache,
    withEdits: needsEdits(options, flags),
  })
  progress.stop()
  return finishLint({ linted, missing: gathered.failures, settings, options, started, timer }, invocation)
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

/** Judges by the baseline, writes the reports and gives the exit code. */
export const finishLint = async (end: LintEnd, invocation: Invocation): Promise<ExitCode> => {
  const { linted, missing, settings, options, started, timer } = end
  const { flags, cwd } = invocation
  const judged = await judgeByBaseline(linted.files, { flags, settings, cwd })
  const report = makeReport(missing, { ...linted, files: judged.files }, options, performance.now() - started)
  await writeOutputs(report, options, invocation)
  tellFailures(report, invocation)
  if (flags.quiet !== true) for (const note of judged.notes) tell(note)
  if (flags.coverage === true) tell(coverageLines(report).join('\n'))
  if (flags.stats === true) tell(statsLines(report).join('\n'))
  if (timer !== undefined) tell(timer.lines().join('\n'))
  return exitCode(report, options, invocation)
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

const writeOutputs = async (report: Report, { outputs }: LintOptions, { flags }: Invocation): Promise<void> => {
  const quiet = flags.quiet === true
  for (const { format, file } of outputs) {
    const reporter = reporters[format]
    if (file !== null) writeWhole(file, reporter(report, { color: false, quiet }))
    else await print(reporter(report, { color: wantsColor(flags.color, process.env, process.stdout.isTTY === true), quiet }))
  }
}

const tellFailures = (report: Report, { flags }: Invocation): void => {
  for (const failure of report.failures) tellFailure(failure)
  if (flags.quiet !== true && report.files.length > 0 && report.skipped > 0)
    tell(`guidelint: ${report.skipped} other Markdown ${report.skipped === 1 ? 'file' : 'files'} skipped.`)
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
