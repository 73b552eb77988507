import type { Run } from '../commands.ts'
import { UsageError } from '../usage-error.ts'

const FIX_FLAGS = ['fix', 'unsafe', 'choose', 'dry-run', 'diff'] as const

/** `guidelint lint`, which with `--fix` fixes first. A cached run of unchanged files is repeated before anything of the engine is loaded. */
export const runLintOrFix: Run = async (invocation) => {
  const { flags } = invocation
  if (flags.fix === true || flags['dry-run'] === true || flags.diff === true) return (await import('./fix.ts')).runFix(invocation)
  const stray = FIX_FLAGS.find((name) => flags[name] !== undefined)
  if (stray !== undefined) throw new UsageError(`--${stray} goes with --fix or guidelint fix.`)
  if (flags.cache === true) {
    const repeated = await (await import('../cache/repeat-run.ts')).repeatRun(invocation)
    if (repeated !== null) return repeated
  }
  return (await import('./lint.ts')).runLint(invocation)
}
