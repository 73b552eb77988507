import type { Severity } from '@guidelint/lint'
import type { ExitCode } from './commands.ts'
import type { LintOptions } from './lint-options.ts'
import { type Report, summarise } from './report.ts'

type Limits = Pick<LintOptions, 'failOn' | 'maxWarnings'>

/** 1 where findings at or above `--fail-on` were found, or more warnings than `--max-warnings` allows. */
export const exitCodeOf = (report: Report, limits: Limits): ExitCode => {
  const { errors, warnings, infos } = summarise(report)
  return exitCodeOfCounts({ error: errors, warning: warnings, info: infos }, limits)
}

/** The same for findings that are only counted. */
export const exitCodeOfCounts = (
  { error, warning, info }: Readonly<Record<Severity, number>>,
  { failOn, maxWarnings }: Limits,
): ExitCode => {
  if (warning > maxWarnings) return 1
  const failing = { never: 0, error, warning: error + warning, info: error + warning + info }[failOn]
  return failing > 0 ? 1 : 0
}
