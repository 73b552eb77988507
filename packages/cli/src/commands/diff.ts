import { resolve } from 'node:path'
import { type ChangeLimits, defaultLimits, diffLibraries } from '@guidelint/lint'
import { wantsColor } from '../colors.ts'
import type { Invocation, Run } from '../commands.ts'
import { type DiffReport, diffWriters } from '../diff/diff-report.ts'
import { readDiffSides } from '../diff/diff-sides.ts'
import { print, tellFailure, writeWhole } from '../output.ts'
import { loadRunSettings } from '../run-settings.ts'
import { UsageError } from '../usage-error.ts'
import { toolName } from '../version.ts'

/** `guidelint diff [BASE] [HEAD]`: what the guides say otherwise than before. */
export const runDiff: Run = async (invocation) => {
  const { flags, cwd, paths } = invocation
  const outputs = readFormats(flags.format ?? ['pretty'], cwd)
  const { config } = await loadRunSettings(flags, cwd)
  const sides = await readDiffSides(paths, cwd)
  const guides = diffLibraries(sides.before, sides.after, limitsOf(config.diff), { oldPathOf: sides.oldPathOf })
  await write({ tool: toolName(), base: sides.base, head: sides.head, guides }, outputs, invocation)
  for (const failure of sides.failures) tellFailure(failure)
  if (sides.failures.length > 0) return 2
  return flags['exit-code'] === true && guides.length > 0 ? 1 : 0
}

const limitsOf = (set: { readonly note?: number | undefined; readonly review?: number | undefined } | undefined): ChangeLimits => ({
  note: set?.note ?? defaultLimits.note,
  review: set?.review ?? defaultLimits.review,
})

interface Output {
  readonly format: keyof typeof diffWriters
  readonly file: string | null
}

const readFormats = (formats: readonly string[], cwd: string): readonly Output[] => {
  const outputs = formats.map((text): Output => {
    const [name = '', ...rest] = text.split(':')
    const names = Object.keys(diffWriters)
    if (!Object.hasOwn(diffWriters, name))
      throw new UsageError(`guidelint diff writes ${names.join(', ')}, not "${name}".`, { name, names })
    return { format: name as Output['format'], file: rest.length === 0 ? null : resolve(cwd, rest.join(':')) }
  })
  if (outputs.filter(({ file }) => file === null).length > 1)
    throw new UsageError('Only one format can go to standard output; give the others a file: --format json:FILE.')
  return outputs
}

const write = async (report: DiffReport, outputs: readonly Output[], { flags }: Invocation): Promise<void> => {
  for (const { format, file } of outputs) {
    const color = file === null && wantsColor(flags.color, process.env, process.stdout.isTTY === true)
    const chunks = diffWriters[format](report, { color, quiet: flags.quiet === true })
    if (file === null) await print(chunks)
    else writeWhole(file, chunks)
  }
}
