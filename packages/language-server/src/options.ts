/** What a host may set: at most ten settings, under `guidelint`. */
export interface ServerOptions {
  /** Whether guides that aren't open are read and reported. */
  readonly workspace: boolean
  /** Whether configuration that is code may run. */
  readonly trusted: boolean
  readonly inlayHints: boolean
  readonly codeLens: boolean
  /** Whether fixes that change a figure are offered. */
  readonly unsafeFixes: boolean
  /** Whether the table under the cursor is kept aligned while it is typed. */
  readonly alignWhileTyping: boolean
  /** How much is logged. */
  readonly log: 'off' | 'info' | 'debug'
}

export const defaultOptions: ServerOptions = {
  workspace: true,
  trusted: false,
  inlayHints: true,
  codeLens: true,
  unsafeFixes: true,
  alignWhileTyping: true,
  log: 'info',
}

/** Takes what is of the right type from a client's settings, under `guidelint` or bare; the rest stays. */
export const readOptions = (value: unknown, before: ServerOptions = defaultOptions): ServerOptions => {
  if (typeof value !== 'object' || value === null) return before
  const given = ('guidelint' in value ? value.guidelint : value) as Readonly<Record<string, unknown>> | null
  if (typeof given !== 'object' || given === null) return before
  const entries = Object.entries(before).map(([key, old]) => [key, typeof given[key] === typeof old ? given[key] : old])
  const read = Object.fromEntries(entries) as ServerOptions
  return ['off', 'info', 'debug'].includes(read.log) ? read : { ...read, log: before.log }
}
