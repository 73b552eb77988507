import { type Rule, ruleList } from '@guidelint/lint'
import { makeColors, wantsColor } from '../colors.ts'
import type { Invocation, Run } from '../commands.ts'
import { print } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** `guidelint rules`: every rule with its severity, its fix and what a guide that satisfies it does. */
export const runRules: Run = async ({ flags, paths }) => {
  if (paths.length > 0) throw new UsageError(`guidelint rules takes no path; for one rule there is guidelint explain ${paths[0]}.`)
  const format = flags.format?.at(-1) ?? 'pretty'
  if (format === 'json') await print([`${JSON.stringify(ruleList.map(plainRule), null, 2)}\n`])
  else if (format === 'pretty' || format === 'concise') await print(table(flags))
  else throw new UsageError(`guidelint rules prints pretty or json, not "${format}".`)
  return 0
}

const plainRule = ({ id, summary, severity, fix, sure }: Rule): object => ({ id, summary, severity, fix, sure })

const table = (flags: Invocation['flags']): string[] => {
  const colors = makeColors(wantsColor(flags.color, process.env, process.stdout.isTTY === true))
  const width = Math.max(...ruleList.map(({ id }) => id.length))
  return ruleList.map(
    ({ id, severity, fix, summary }) =>
      `${colors.bold(id.padEnd(width))}  ${severity.padEnd(7)}  ${(fix ?? '–').padEnd(6)}  ${colors.dim(summary)}\n`,
  )
}
