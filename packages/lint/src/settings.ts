import defaults from './defaults.json' with { type: 'json' }
import { defaultProfile, type Profile } from './profile.ts'
import type { Rule, Severity } from './rule.ts'
import { ruleList } from './rules/index.ts'

/** A rule that is on, with its options in full. */
export interface RuleSetting {
  readonly rule: Rule
  readonly severity: Severity
  readonly options: unknown
}

/** Everything that decides how one guide is linted, besides the guide. */
export interface Settings {
  /** The rules that are on, in the order of the list. */
  readonly rules: readonly RuleSetting[]
  readonly profile: Profile
  /** Whether comments in a guide may suppress findings. */
  readonly inlineConfig: boolean
}

const known: Readonly<Record<string, unknown>> = defaults.options

/** A rule's options where nothing is configured. */
export const defaultOptions = (rule: Rule): unknown => known[rule.id] ?? rule.options?.().parse({}) ?? {}

let cached: Settings | undefined

/** Settings without any configuration: preset `recommended`. */
export const defaultSettings = (): Settings => {
  cached ??= {
    rules: ruleList.flatMap((rule) => (rule.severity === 'off' ? [] : [{ rule, severity: rule.severity, options: defaultOptions(rule) }])),
    profile: defaultProfile,
    inlineConfig: true,
  }
  return cached
}
