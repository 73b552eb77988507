import { parseGuide } from '@guidelint/guide'
import { type LintResult, lintGuide } from '../lint.ts'
import { defaultProfile, type Profile } from '../profile.ts'
import type { Rule } from '../rule.ts'
import { defaultOptions, type Settings } from '../settings.ts'

export interface RuleTestOptions {
  /** Options of the rule that differ from its defaults. */
  readonly options?: Readonly<Record<string, unknown>>
  readonly profile?: Partial<Profile>
  readonly asOf?: string
  readonly path?: string
}

/** Lints `text` with one rule, on even where it is off by default. A rule that crashes throws. */
export const lintWith = (rule: Rule, text: string, { options = {}, profile = {}, asOf, path }: RuleTestOptions = {}): LintResult => {
  const full = rule.options === undefined ? options : rule.options().parse(options)
  const severity = rule.severity === 'off' ? 'warning' : rule.severity
  const settings: Settings = {
    rules: [{ rule, severity, options: full ?? defaultOptions(rule) }],
    profile: { ...defaultProfile, ...profile },
    inlineConfig: true,
  }
  const result = lintGuide(parseGuide(text, settings.profile), settings, { asOf, path })
  for (const { error } of result.crashed) throw error
  return result
}
