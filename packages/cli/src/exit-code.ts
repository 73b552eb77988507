import type { ExitCode } from './commands.ts'
import type { LintOptions } from './lint-options.ts'
import { type Report, summarise } from './report.ts'

/** 1 where findings at or above `--fail-on` were found, or more warnings than `--max-warnings` allows. */
export const exitCodeOf = (report: Report, { failOn, maxWarnings }: Pick<LintOptions, 'failOn' | 'maxWarnings'>): ExitCode => {
  const { errors, warnings, infos } = summarise(report)
  if (warnings > maxWarnings) return 1
  const failing = { never: 0, error: errors, warning: errors + warnings, info: errors + warnings + infos }[failOn]
  return failing > 0 ? 1 : 0
}
