import { resolve } from 'node:path'
import { clock } from '../clock.ts'
import type { ExitCode, Invocation, Run } from '../commands.ts'
import { exitCodeOf } from '../exit-code.ts'
import { gatherFiles } from '../gather-files.ts'
import { judgeByBaseline } from '../judge-by-baseline.ts'
import { lintFiles } from '../lint-files.ts'
import { checkValues, type LintOptions, readLintOptions } from '../lint-options.ts'
import { print, tellFailure, writeWhole } from '../output.ts'
import { startProgress } from '../progress.ts'
import type { Report } from '../report.ts'
import { pageDataOf } from '../report-page/page-data-of.ts'
import { readCards } from '../report-page/read-cards.ts'
import { readTrend } from '../report-page/read-trend.ts'
import { writePage } from '../report-page/write-page.ts'
import { loadRunSettings } from '../run-settings.ts'
import { UsageError } from '../usage-error.ts'
import { toolName } from '../version.ts'

/** `guidelint report --out FILE.html`: findings, coverage, freshness and bands of a library as one page. */
export const runReport: Run = async (invocation) => {
  const started = clock()
  const { flags, paths, cwd } = invocation
  const { out } = flags
  if (out === undefined) throw new UsageError('guidelint report needs a file to write: --out FILE.html.')
  if (paths.includes('-')) throw new UsageError('guidelint report reads files, not standard input.')
  checkValues(flags)
  const settings = await loadRunSettings(flags, cwd)
  const options = readLintOptions(flags, settings.config, cwd, false)
  const gathered = gatherFiles(paths, undefined, settings, cwd)
  const progress = startProgress(gathered.files.length, flags.quiet === true)
  const linted = await lintFiles(gathered.files, { settings, onFile: progress.step })
  progress.stop()
  const trend = await readTrend(linted.files, { flags, settings, cwd })
  const judged = await judgeByBaseline(linted.files, { flags, settings, cwd })
  const cards = await readCards(gathered.files, new Set(linted.files.map(({ path }) => path)), settings)
  const failures = [...gathered.failures, ...linted.failures]
  const milliseconds = clock() - started
  const report: Report = { tool: toolName(), asOf: options.asOf, files: judged.files, skipped: linted.skipped, failures, milliseconds }
  refuseEmpty(report, invocation)
  writeWhole(resolve(cwd, out), writePage(pageDataOf(report, cards, trend)))
  if (flags.quiet !== true) await print([`Wrote ${out}: ${report.files.length} ${report.files.length === 1 ? 'guide' : 'guides'}.\n`])
  return exitCode(report, options, invocation)
}

const refuseEmpty = ({ files, failures }: Report, { flags }: Invocation): void => {
  for (const failure of failures) tellFailure(failure)
  if (files.length === 0 && failures.length === 0 && flags['allow-empty'] !== true)
    throw new UsageError('No guide was found. (--allow-empty takes this for success.)')
}

/** A page of findings is no failure, unless `--fail-on` or `--max-warnings` is given. */
const exitCode = (report: Report, options: LintOptions, { flags }: Invocation): ExitCode => {
  if (report.failures.length > 0) return 2
  return exitCodeOf(report, flags['fail-on'] === undefined ? { ...options, failOn: 'never' } : options)
}
