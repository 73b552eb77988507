import { type Finding, type FixLevel, type FixOptions, matchesRule, type Settings } from '@guidelint/lint'
import { findBaselines, namedBaseline } from './baseline-files.ts'
import type { Invocation } from './commands.ts'
import type { Flags } from './flags.ts'
import type { GatheredFile } from './gather-files.ts'
import { judgeByBaseline } from './judge-by-baseline.ts'
import { lintFiles } from './lint-files.ts'
import { loadRunSettings, type RunSettings } from './run-settings.ts'

/** Which fixes a run makes. */
export interface FixPlan {
  /**
   * The rules that judge the fixes: those of `--rule` and all others too, since a fix of one may break another.
   * @throws ConfigError where the file's configuration is broken.
   */
  settingsFor(file: string): Promise<Settings & { readonly asOf: string | undefined }>
  /** What to fix in the guide at a path as reports show it: not what is in the baseline. */
  optionsFor(path: string): FixOptions & { readonly isMeant: (finding: Finding) => boolean }
}

export const makeFixPlan = async (invocation: Invocation, settings: RunSettings, files: readonly GatheredFile[]): Promise<FixPlan> => {
  const { flags, cwd } = invocation
  const patterns = flags.rule
  const known = await knownFindings(invocation, settings, files)
  const { rule: _, ...others } = flags
  const all = patterns === undefined ? settings : await loadRunSettings(others, cwd)
  return {
    settingsFor: async (file) => {
      const whole = await all.settingsFor(file)
      if (patterns === undefined) return whole
      const named = (await settings.settingsFor(file)).rules.filter(({ rule }) => !whole.rules.some((one) => one.rule.id === rule.id))
      return { ...whole, rules: [...whole.rules, ...named] }
    },
    optionsFor: (path) => ({
      levels: levelsOf(flags),
      choose: flags.choose,
      isMeant: ({ rule, identity }) =>
        patterns?.some((pattern) => matchesRule(pattern, rule)) !== false && known.get(path)?.has(identity) !== true,
    }),
  }
}

/** A fix that is named may be of any level. */
const levelsOf = ({ choose, unsafe }: Flags): readonly FixLevel[] =>
  choose !== undefined ? ['safe', 'unsafe', 'choice'] : unsafe === true ? ['safe', 'unsafe'] : ['safe']

/** Identities of the findings that are in the baseline, by path; linting comes first where there is one, since a guide may have moved. */
const knownFindings = async (
  { flags, cwd }: Invocation,
  settings: RunSettings,
  files: readonly GatheredFile[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const named = namedBaseline(flags, settings, cwd)
  const read = files.filter(({ isStdin }) => !isStdin)
  const baselines = findBaselines(
    named,
    read.map(({ file }) => file),
    cwd,
  )
  if (flags['no-baseline'] === true || baselines.length === 0) return new Map()
  const linted = await lintFiles(read, { settings })
  const judged = await judgeByBaseline(linted.files, { flags: { ...flags, 'show-baselined': true }, settings, cwd })
  return new Map(judged.files.map(({ path, known = [] }) => [path, new Set(known.map(({ identity }) => identity))]))
}
