/** The process's environment, as far as it is read. */
export type Environment = Readonly<Record<string, string | undefined>>

/** What a workflow gives the step; empty where nothing is given. */
export interface Inputs {
  /** One a line; empty for what the configuration names. */
  readonly paths: readonly string[]
  readonly config: string
  /** A revision, `auto` (by the event) or `none`. */
  readonly since: string
  readonly failOn: string
  /** Format of the log. */
  readonly format: string
  readonly sarifFile: string
  readonly jsonFile: string
  /** A file, or `none` to leave the baseline alone. */
  readonly baseline: string
  readonly shard: string
}

/** Reads the inputs as the runner hands them over: `INPUT_` and the name in capitals, hyphens kept. */
export const readInputs = (env: Environment): Inputs => {
  const read = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
  return {
    paths: read('paths')
      .split('\n')
      .map((path) => path.trim())
      .filter((path) => path !== ''),
    config: read('config'),
    since: read('since') || 'auto',
    failOn: read('fail-on'),
    format: read('format') || 'concise',
    sarifFile: read('sarif-file'),
    jsonFile: read('json-file'),
    baseline: read('baseline'),
    shard: read('shard'),
  }
}
