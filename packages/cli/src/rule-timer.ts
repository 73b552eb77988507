import { clock } from './clock.ts'

/** Measures rules. */
export interface RuleTimer {
  readonly around: (rule: string, run: () => void) => void
  /** A table, the slowest rule first. */
  lines(): string[]
}

export const createRuleTimer = (): RuleTimer => {
  const times = new Map<string, number>()
  return {
    around: (rule, run) => {
      const started = clock()
      run()
      times.set(rule, (times.get(rule) ?? 0) + clock() - started)
    },
    lines: () => {
      const sorted = [...times].sort(([, a], [, b]) => b - a)
      const width = Math.max(4, ...sorted.map(([rule]) => rule.length))
      return [`${'rule'.padEnd(width)}        ms`, ...sorted.map(([rule, time]) => `${rule.padEnd(width)}  ${time.toFixed(1).padStart(8)}`)]
    },
  }
}
