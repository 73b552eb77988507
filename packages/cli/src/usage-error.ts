/** A mistake in how the command was called: told without a stack, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** A name that is none, and those that there are: the nearest one is told with the message. */
  readonly wrongName: WrongName | null

  constructor(message: string, wrongName: WrongName | null = null) {
    super(message)
    this.wrongName = wrongName
  }
}

export interface WrongName {
  readonly name: string
  readonly names: readonly string[]
  /** What stands before a name when it is typed, as `--`. */
  readonly prefix?: string
}
