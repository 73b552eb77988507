import { resolve } from 'node:path'
import type { Config } from '@guidelint/lint'
import { type Flags, FORMAT_NAMES, type FormatName } from './flags.ts'
import { UsageError } from './usage-error.ts'

/** Where one format goes: to a file, or to standard output where that is null. */
export interface OutputTarget {
  readonly format: FormatName
  readonly file: string | null
}

export interface LintOptions {
  readonly outputs: readonly OutputTarget[]
  readonly failOn: 'error' | 'warning' | 'info' | 'never'
  /** How many warnings pass. */
  readonly maxWarnings: number
  readonly asOf: string | null
}

/** What the flags say, with configuration behind them. */
export const readLintOptions = (flags: Flags, config: Config, cwd: string, isTerminal: boolean): LintOptions => ({
  outputs: readOutputs(flags.format, cwd, isTerminal),
  failOn: (flags['fail-on'] as LintOptions['failOn'] | undefined) ?? config.failOn ?? 'error',
  maxWarnings: flags['max-warnings'] === undefined ? (config.maxWarnings ?? Number.POSITIVE_INFINITY) : readCount(flags['max-warnings']),
  asOf: flags['as-of'] ?? config.asOf ?? null,
})

const readOutputs = (formats: readonly string[] | undefined, cwd: string, isTerminal: boolean): readonly OutputTarget[] => {
  if (formats === undefined) return [{ format: isTerminal ? 'pretty' : 'concise', file: null }]
  const outputs = formats.map((format) => readOutput(format, cwd))
  const printed = outputs.filter(({ file }) => file === null)
  if (printed.length < 2) return outputs
  const names = printed.map(({ format }) => format).join(' and ')
  throw new UsageError(`${names} would both go to standard output; give all but one a file: --format ${printed[1]?.format}:FILE.`)
}

const readOutput = (text: string, cwd: string): OutputTarget => {
  const colon = text.indexOf(':')
  const name = colon === -1 ? text : text.slice(0, colon)
  const file = colon === -1 ? '' : text.slice(colon + 1)
  if (colon !== -1 && file === '') throw new UsageError(`--format ${text} names no file.`)
  return { format: findFormat(name), file: colon === -1 ? null : resolve(cwd, file) }
}

const findFormat = (name: string): FormatName => {
  const format = FORMAT_NAMES.find((one) => one === name)
  if (format === undefined)
    throw new UsageError(`There is no format "${name}"; there are ${FORMAT_NAMES.join(', ')}.`, { name, names: FORMAT_NAMES })
  return format
}

const readCount = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new UsageError(`--max-warnings takes a whole number, not "${text}".`)
  return Number(text)
}

/** @throws UsageError for flags whose value is no date or no number of threads. */
export const checkValues = ({ 'as-of': asOf, concurrency }: Flags): void => {
  if (asOf !== undefined && !isDate(asOf)) throw new UsageError(`--as-of takes a date as 2026-01-31, not "${asOf}".`)
  if (concurrency === undefined || /^(?:auto|off|[1-9]\d?)$/.test(concurrency)) return
  throw new UsageError(`--concurrency takes auto, off or a number, not "${concurrency}".`)
}

const isDate = (text: string): boolean => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
