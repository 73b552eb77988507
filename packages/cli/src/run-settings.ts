import { dirname, resolve } from 'node:path'
import {
  type Config,
  ConfigError,
  type ConfigLayer,
  defaultOptions,
  matchesRule,
  nearestName,
  type ResolvedSettings,
  type RuleSetting,
  resolveSettings,
  ruleIds,
  ruleList,
} from '@guidelint/lint'
import { type ConfigLoader, createConfigLoader } from '@guidelint/lint/node'
import type { Flags } from './flags.ts'
import { importModule } from './import-module.ts'
import { UsageError } from './usage-error.ts'

/** Settings of one run: what configuration files and flags say. */
export interface RunSettings {
  /** Configuration of the working directory, for what holds for the whole run. */
  readonly config: Config
  /** The folder that the globs of `config.files` count from. */
  readonly folder: string
  /** Path (absolute) of the baseline that the configuration names; null where it names none. */
  readonly baseline: string | null
  /**
   * Settings for one file (absolute).
   * @throws ConfigError where its configuration is broken.
   */
  settingsFor(file: string): Promise<ResolvedSettings>
  /** The files of configuration that were read until now. */
  filesRead(): readonly string[]
}

/**
 * Reads the configuration of the working directory and of the flags.
 * @throws ConfigError and UsageError where either is wrong.
 */
export const loadRunSettings = async (flags: Flags, cwd: string): Promise<RunSettings> => {
  for (const pattern of flags.rule ?? []) checkPattern(pattern)
  const loader = createConfigLoader({ importModule })
  const layersFor = await layersReader(flags, cwd, loader)
  const known = new Map<string, ResolvedSettings>()
  const settingsFor = async (file: string): Promise<ResolvedSettings> => {
    const folder = dirname(file)
    const cached = known.get(folder)
    if (cached !== undefined) return cached
    const layers = await layersFor(folder)
    const settings = withFlags(resolveSettings(layers, file.replaceAll('\\', '/')), flags)
    if (!layers.some(({ config }) => config.overrides !== undefined)) known.set(folder, settings)
    return settings
  }
  const layers = await layersFor(cwd)
  const config = Object.assign({}, ...layers.map((layer) => definedOnly(layer.config))) as Config
  const naming = layers.findLast((layer) => layer.config.baseline !== undefined)
  const baseline = naming?.config.baseline === undefined ? null : resolve(naming.folder, naming.config.baseline)
  return {
    config,
    folder: layers.findLast((layer) => layer.config.files !== undefined)?.folder ?? cwd,
    baseline,
    settingsFor,
    filesRead: () => loader.filesRead(),
  }
}

const definedOnly = (config: Config): Config => Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined))

const layersReader = async (
  flags: Flags,
  cwd: string,
  loader: ConfigLoader,
): Promise<(folder: string) => Promise<readonly ConfigLayer[]>> => {
  if (flags.config !== undefined && flags['no-config'] === true) throw new UsageError('--config and --no-config contradict each other.')
  const set = await setLayers(flags.set ?? [], cwd)
  if (flags['no-config'] === true) return async () => set
  if (flags.config === undefined) return async (folder) => [...(await loader.layersFor(folder)), ...set]
  const named = [...(await loader.layersOf(resolve(cwd, flags.config))), ...set]
  return async () => named
}

const setLayers = async (settings: readonly string[], cwd: string): Promise<readonly ConfigLayer[]> => {
  if (settings.length === 0) return []
  const { setLayer } = await import('./set-layer.ts')
  return settings.map((setting) => setLayer(setting, cwd))
}

const withFlags = (settings: ResolvedSettings, flags: Flags): ResolvedSettings => ({
  ...settings,
  rules: flags.rule === undefined ? settings.rules : chooseRules(settings.rules, flags.rule),
  inlineConfig: settings.inlineConfig && flags['no-inline-config'] !== true,
  asOf: flags['as-of'] ?? settings.asOf,
})

/** The rules that `--rule` names: with their configured options, and on even where they are off. */
const chooseRules = (settings: readonly RuleSetting[], patterns: readonly string[]): readonly RuleSetting[] => {
  return ruleList.flatMap((rule) => {
    const configured = settings.find((setting) => setting.rule.id === rule.id)
    const isNamed = patterns.includes(rule.id)
    if (!isNamed && !patterns.some((pattern) => matchesRule(pattern, rule.id))) return []
    if (configured !== undefined) return [configured]
    return isNamed ? [{ rule, severity: rule.severity === 'off' ? 'warning' : rule.severity, options: defaultOptions(rule) }] : []
  })
}

const checkPattern = (pattern: string): void => {
  if (ruleIds.some((id) => matchesRule(pattern, id))) return
  throw new ConfigError({ file: '--rule', message: `There is no rule "${pattern}".`, nearest: nearestName(pattern, ruleIds) })
}
