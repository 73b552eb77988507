import type { ExitCode, Invocation, Run } from '../commands.ts'
import { printable } from '../display-width.ts'
import { exitCodeOfCounts } from '../exit-code.ts'
import { type FixedFile, fixFiles } from '../fix-files.ts'
import { type FixPlan, makeFixPlan } from '../fix-plan.ts'
import { countFixes, countLeft, type FixTally, fixLines, leftLines, startTally, tallyLines } from '../fix-tally.ts'
import type { Flags } from '../flags.ts'
import { gatherFiles } from '../gather-files.ts'
import { checkValues, readLintOptions } from '../lint-options.ts'
import { print, tell, tellFailure } from '../output.ts'
import { loadRunSettings, type RunSettings } from '../run-settings.ts'
import { UsageError } from '../usage-error.ts'
import { writeGuide } from '../write-guide.ts'
import { runLint } from './lint.ts'

/** What becomes of the fixes: written to the guides, shown (`list`, `diff`), or a text on standard output. */
type Mode = 'write' | 'list' | 'diff' | 'text'

/** `guidelint fix`: makes fixes, then lints what is left. With `--diff` or `--dry-run` it writes nothing. */
export const runFix: Run = async (invocation) => {
  const { flags, paths, cwd } = invocation
  const mode = modeOf(invocation)
  checkValues(flags)
  const settings = await loadRunSettings(flags, cwd)
  const gathered = gatherFiles(paths, flags['stdin-filename'], settings, cwd)
  const plan = await makeFixPlan(invocation, settings, gathered.files)
  const tally = startTally()
  const looked = new Set<string>()
  for await (const outcome of fixFiles(gathered.files, plan)) {
    if ('failure' in outcome) tally.failures.push(outcome.failure)
    else await takeFile(outcome, mode, plan, tally, looked)
  }
  for (const { path, findings } of plan.reports) {
    if (!looked.has(path)) countLeft(tally, findings.filter(plan.optionsFor(path).isMeant))
  }
  tally.guides = new Set([...plan.reports.map(({ path }) => path), ...looked]).size
  checkChoice(flags, tally)
  if (flags.quiet !== true) {
    tell(tallyLines(tally, mode === 'write' || mode === 'text').join('\n'))
    if (plan.baselined > 0) tell(`guidelint: ${plan.baselined} in the baseline are left as they are; --no-baseline fixes them too.`)
  }
  return end(mode, tally, [...gathered.failures, ...plan.failures], settings, invocation)
}

const modeOf = ({ flags, paths }: Invocation): Mode => {
  const shows = flags.diff === true || flags['dry-run'] === true
  const isStdin = paths.includes('-')
  if (isStdin && paths.length > 1) throw new UsageError('Standard input is fixed on its own; name - alone.')
  if (flags.format !== undefined && (shows || isStdin)) throw new UsageError('--format goes with fixes that are written to the guides.')
  return flags.diff === true ? 'diff' : shows ? 'list' : isStdin ? 'text' : 'write'
}

const takeFile = async (fixed: FixedFile, mode: Mode, plan: FixPlan, tally: FixTally, looked: Set<string>): Promise<void> => {
  const { file, before, result } = fixed
  looked.add(file.path)
  countLeft(tally, result.findings.filter(plan.optionsFor(file.path).isMeant))
  if (mode === 'text') {
    await print([result.text])
    for (const line of leftLines(fixed)) tell(printable(line))
  }
  const reason = mode === 'write' && result.text !== before ? writeGuide(file.file, before, result.text) : null
  if (reason !== null) return void tally.failures.push(`${file.path}: not fixed: ${reason}.`)
  countFixes(tally, fixed)
  if (mode === 'diff') await print([(await import('../unified-diff.ts')).unifiedDiff(file.path, before, result.text)])
  if (mode === 'list') await print(fixLines(fixed).map((line) => `${printable(line)}\n`))
}

/** A name that no finding offers is a slip, where findings offer others. */
const checkChoice = ({ choose }: Flags, { names }: FixTally): void => {
  if (choose === undefined || names.size === 0 || names.has(choose)) return
  throw new UsageError(`No finding offers a fix "${choose}"; they offer ${[...names].sort().join(', ')}.`, {
    name: choose,
    names: [...names],
  })
}

const end = async (
  mode: Mode,
  tally: FixTally,
  failures: readonly string[],
  settings: RunSettings,
  invocation: Invocation,
): Promise<ExitCode> => {
  const { flags, cwd } = invocation
  for (const failure of tally.failures) tellFailure(failure)
  if (mode === 'write') {
    const code = await runLint(invocation)
    return tally.failures.length > 0 ? 2 : code
  }
  for (const failure of failures) tellFailure(failure)
  if (tally.failures.length + failures.length > 0) return 2
  if (tally.guides === 0 && flags['allow-empty'] !== true)
    throw new UsageError('No guide was found. (--allow-empty takes this for success.)')
  if (mode === 'diff') return tally.changed > 0 ? 1 : 0
  return exitCodeOfCounts(tally.left, readLintOptions({ ...flags, format: [] }, settings.config, cwd, false))
}
