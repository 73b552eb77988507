/** GitHub shows ten of a kind for a step and drops the rest without a word. */
const MOST = 10

export interface Annotations {
  readonly lines: readonly string[]
  /** How many are left out. */
  readonly left: number
}

/** The first ten workflow commands of each kind: the most severe come first. */
export const limitAnnotations = (commands: readonly string[]): Annotations => {
  const counts = new Map<string, number>()
  const lines = commands.filter((command) => {
    const kind = /^::(\w+)/.exec(command)?.[1]
    if (kind === undefined) return false
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= MOST
  })
  return { lines, left: commands.filter((command) => command !== '').length - lines.length }
}

/** A message of the step itself. */
export const command = (kind: 'error' | 'warning' | 'notice', message: string): string =>
  `::${kind} title=Guidelint::${message.trim().replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')}`
