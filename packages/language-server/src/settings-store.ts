import { ConfigError, defaultSettings } from '@guidelint/lint'
import type { ConfigProblem, GuideSettings, Host } from './host.ts'

const UNCONFIGURED: GuideSettings = {
  settings: { ...defaultSettings(), asOf: undefined, origins: new Map() },
  path: undefined,
  baseline: null,
}

/** Remembers what is configured for each guide; while a configuration is broken, its last good form stays in force. */
export class SettingsStore {
  readonly #host: Host
  readonly #known = new Map<string, GuideSettings>()
  readonly #lastGood = new Map<string, GuideSettings>()
  readonly #problems = new Map<string, ConfigProblem>()
  /** Counts how often everything was forgotten, so that what was asked for before is not remembered after. */
  #generation = 0

  constructor(host: Host) {
    this.#host = host
  }

  /** Never throws. */
  async for(uri: string): Promise<GuideSettings> {
    return this.#known.get(uri) ?? (await this.#read(uri))
  }

  /** What is known without asking the disk. */
  known(uri: string): GuideSettings | undefined {
    return this.#known.get(uri)
  }

  /** What is wrong with the configuration, one problem a file, as far as any guide has asked for it. */
  get problems(): readonly ConfigProblem[] {
    return [...this.#problems.values()]
  }

  forget(): void {
    this.#generation += 1
    this.#known.clear()
    this.#problems.clear()
    this.#host.forgetSettings()
  }

  async #read(uri: string): Promise<GuideSettings> {
    const generation = this.#generation
    const found = await this.#ask(uri)
    if (generation === this.#generation) this.#known.set(uri, found)
    return found
  }

  async #ask(uri: string): Promise<GuideSettings> {
    const generation = this.#generation
    try {
      const settings = await this.#host.settingsFor(uri)
      this.#lastGood.set(uri, settings)
      return settings
    } catch (error) {
      if (generation === this.#generation) this.#keepProblem(error, this.#lastGood.has(uri))
      return this.#lastGood.get(uri) ?? UNCONFIGURED
    }
  }

  #keepProblem(error: unknown, hasGood: boolean): void {
    const problem = { ...this.#problemOf(error), hasGood }
    this.#problems.set(problem.uri, problem)
  }

  #problemOf(error: unknown): Omit<ConfigProblem, 'hasGood'> {
    if (!(error instanceof ConfigError)) return { uri: '', message: error instanceof Error ? error.message : String(error), path: null }
    const message = error.message.startsWith(`${error.file}: `) ? error.message.slice(error.file.length + 2) : error.message
    return { uri: this.#host.uriOf(error.file), message, path: error.path === '' ? null : error.path }
  }
}
