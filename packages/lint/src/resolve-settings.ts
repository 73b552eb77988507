import { compileGlob } from './compile-glob.ts'
import type { Config, ConfigOverride, ConfigPart, RuleEntry } from './config.ts'
import { ConfigError } from './config-error.ts'
import { matchesRule } from './match-rule.ts'
import { defaultProfile, type Profile } from './profile.ts'
import type { Rule, Severity } from './rule.ts'
import { ruleList } from './rules/index.ts'
import { defaultOptions, defaultSettings, type Settings } from './settings.ts'

/** One configuration and where it was read; later layers outrank earlier ones. */
export interface ConfigLayer {
  /** Path of the file, or a word for what isn't one: `preset strict`, `--set`. */
  readonly file: string
  /** The folder that its globs count from, with `/`. */
  readonly folder: string
  readonly config: Config
}

/** Where each value of the settings comes from, by its path in a configuration (`rules.band/total`); absent where it is a default. */
export type Origins = ReadonlyMap<string, string>

export interface ResolvedSettings extends Settings {
  readonly asOf: string | undefined
  readonly origins: Origins
}

interface NamedPart {
  readonly from: string
  readonly part: ConfigPart
}

/** Settings by layers and by the parts of them that hold for a guide: most guides of a folder share theirs. */
const resolved = new WeakMap<readonly ConfigLayer[], Map<string, ResolvedSettings>>()

/**
 * The settings for the guide at `path` (with `/`, absolute as the layers' folders are).
 * @throws ConfigError where options of several layers don't go together.
 */
export const resolveSettings = (layers: readonly ConfigLayer[], path: string | undefined): ResolvedSettings => {
  const parts = layers.flatMap((layer) => partsFor(layer, path))
  const key = parts.map(({ from }) => from).join('\n')
  const known = resolved.get(layers) ?? new Map<string, ResolvedSettings>()
  resolved.set(layers, known)
  const settings = known.get(key) ?? resolve(layers, parts)
  known.set(key, settings)
  return settings
}

const resolve = (layers: readonly ConfigLayer[], parts: readonly NamedPart[]): ResolvedSettings => {
  const origins = new Map<string, string>()
  const asOf = layers.findLast(({ config }) => config.asOf !== undefined)
  if (asOf !== undefined) origins.set('asOf', asOf.file)
  const base = { inlineConfig: true, asOf: asOf?.config.asOf, origins }
  if (parts.length === 0) return { ...defaultSettings(), ...base }
  return { rules: ruleList.flatMap((rule) => settingOf(rule, parts, origins)), profile: profileOf(parts, origins), ...base }
}

const partsFor = ({ file, folder, config }: ConfigLayer, path: string | undefined): NamedPart[] => {
  const parts: NamedPart[] = []
  if (config.rules !== undefined || config.profile !== undefined) parts.push({ from: file, part: config })
  for (const [index, override] of (config.overrides ?? []).entries()) {
    if (path !== undefined && isMeant(override, folder, path)) parts.push({ from: `${file} (overrides[${index}])`, part: override })
  }
  return parts
}

const matchers = new WeakMap<ConfigOverride, (path: string) => boolean>()

const isMeant = (override: ConfigOverride, folder: string, path: string): boolean => {
  let matches = matchers.get(override)
  if (matches === undefined) {
    const included = compileGlob(override.files, { dot: true })
    const excluded = override.excludeFiles === undefined ? () => false : compileGlob(override.excludeFiles, { dot: true })
    matches = (one) => included(one) && !excluded(one)
    matchers.set(override, matches)
  }
  return matches(folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path)
}

const settingOf = (rule: Rule, parts: readonly NamedPart[], origins: Map<string, string>) => {
  let severity: Severity | 'off' = rule.severity
  let options: Readonly<Record<string, unknown>> = {}
  for (const { from, part } of parts) {
    const entry = entryFor(rule.id, part.rules)
    if (entry === undefined) continue
    severity = typeof entry === 'string' ? entry : entry[0]
    if (typeof entry !== 'string') options = { ...options, ...entry[1] }
    origins.set(`rules.${rule.id}`, from)
  }
  if (severity === 'off') return []
  return [{ rule, severity, options: Object.keys(options).length === 0 ? defaultOptions(rule) : fullOptions(rule, options, origins) }]
}

const fullOptions = (rule: Rule, options: Readonly<Record<string, unknown>>, origins: Origins): unknown => {
  const result = rule.options?.().safeParse(options)
  if (result === undefined || result.success) return result?.data
  const issue = result.error.issues[0]
  const file = origins.get(`rules.${rule.id}`) ?? ''
  throw new ConfigError({ file, path: ['rules', rule.id, 1, ...(issue?.path ?? [])], value: options, message: `${issue?.message ?? ''}.` })
}

/** What a part says of a rule: under its own name, else under its group's glob, else under `*`. */
const entryFor = (id: string, rules: Readonly<Record<string, RuleEntry>> | undefined): RuleEntry | undefined => {
  if (rules === undefined) return undefined
  const globs = Object.keys(rules).filter((name) => name.includes('*') && matchesRule(name, id))
  const longest = globs.sort((a, b) => b.length - a.length)[0]
  return rules[id] ?? (longest === undefined ? undefined : rules[longest])
}

const profileOf = (parts: readonly NamedPart[], origins: Map<string, string>): Profile => {
  let profile: Profile = defaultProfile
  for (const { from, part } of parts) {
    if (part.profile === undefined) continue
    const stated = Object.entries(part.profile).filter(([, value]) => value !== undefined)
    profile = { ...profile, ...Object.fromEntries(stated) }
    for (const [key] of stated) origins.set(`profile.${key}`, from)
  }
  return profile
}
