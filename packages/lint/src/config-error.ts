/** What is wrong in a configuration file or an argument: a mistake of the user, told without a stack (exit code 2). */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  /** The configuration file, or what stands for it (`--set`). */
  readonly file: string
  /** Path to the value, as `rules["band/total"][1].tolerance`; empty for the file itself. */
  readonly path: string
  readonly value: unknown
  /** The valid name that is nearest to a name that is none; null where no name is meant, or none is near. */
  readonly nearest: string | null

  constructor(problem: {
    readonly file: string
    readonly message: string
    readonly path?: readonly PropertyKey[]
    readonly value?: unknown
    readonly nearest?: string | null
  }) {
    const path = formatPath(problem.path ?? [])
    const nearest = problem.nearest ?? null
    super(
      `${problem.file}: ${path === '' ? '' : `${path}: `}${problem.message}${nearest === null ? '' : ` Did you mean ${JSON.stringify(nearest)}?`}`,
    )
    this.file = problem.file
    this.path = path
    this.value = problem.value
    this.nearest = nearest
  }
}

const formatPath = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    if (!/^[A-Za-z_$][\w$]*$/.test(String(key))) return `${text}[${JSON.stringify(String(key))}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
