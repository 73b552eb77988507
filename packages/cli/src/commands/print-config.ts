import { resolve } from 'node:path'
import type { ResolvedSettings, RuleSetting } from '@guidelint/lint'
import type { Run } from '../commands.ts'
import { checkValues } from '../lint-options.ts'
import { print } from '../output.ts'
import { loadRunSettings } from '../run-settings.ts'
import { UsageError } from '../usage-error.ts'

/** `guidelint print-config [FILE]`: what holds for a file; with `--explain`, where each value comes from. */
export const runPrintConfig: Run = async ({ flags, paths, cwd }) => {
  if (paths.length > 1) throw new UsageError('guidelint print-config takes one file.')
  checkValues(flags)
  const { settingsFor } = await loadRunSettings(flags, cwd)
  const settings = await settingsFor(resolve(cwd, paths[0] ?? 'guide.md'))
  const lines = flags.explain === true ? explained(settings) : [JSON.stringify(plain(settings), null, 2)]
  await print(lines.map((line) => `${line}\n`))
  return 0
}

const entryOf = ({ severity, options }: RuleSetting): unknown =>
  typeof options === 'object' && options !== null && Object.keys(options).length > 0 ? [severity, options] : severity

const plain = ({ rules, profile, asOf }: ResolvedSettings): object => ({
  rules: Object.fromEntries(rules.map((setting) => [setting.rule.id, entryOf(setting)])),
  profile,
  ...(asOf === undefined ? {} : { asOf }),
})

const explained = ({ rules, profile, asOf, origins }: ResolvedSettings): string[] => {
  const line = (path: string, value: unknown): string => `${path} = ${JSON.stringify(value)}  (${origins.get(path) ?? 'default'})`
  return [
    ...rules.map((setting) => line(`rules.${setting.rule.id}`, entryOf(setting))),
    ...[...origins.keys()]
      .filter((path) => path.startsWith('rules.') && !rules.some(({ rule }) => path === `rules.${rule.id}`))
      .map((path) => line(path, 'off')),
    ...Object.entries(profile).map(([key, value]) => line(`profile.${key}`, value)),
    ...(asOf === undefined ? [] : [line('asOf', asOf)]),
  ]
}
