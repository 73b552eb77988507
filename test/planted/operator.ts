import type { LineRow, LineTable } from './guide-lines.ts'

/** A guide to plant in. */
export interface Soil {
  readonly text: string
  readonly lines: readonly string[]
  readonly table: LineTable | undefined
  /** One of several, always the same one for a guide and operator. */
  readonly pick: <T>(items: readonly T[] | undefined) => T | undefined
}

/** A guide with one known defect; without `rules` the change is harmless and nothing new may be found. */
export interface Plant {
  readonly text: string
  /** Ids of which one must be found. */
  readonly rules: readonly string[]
  /** 0-based line where the finding must stand; absent: the first line that differs; null: anywhere. */
  readonly line?: number | null
  /** How many lines away it may stand. */
  readonly near?: number
  /** Findings that truly follow from the plant too. */
  readonly consequences?: readonly string[]
}

/** Plants its defect; undefined where the guide has no place for it. */
export type Operator = (soil: Soil) => Plant | undefined

/** What any changed figure of a table may contradict elsewhere in its guide. */
export const ELSEWHERE = ['ask/outside-band', 'ask/floor-above-ask', 'ask/arithmetic', 'frontmatter/out-of-sync'] as const

export const joinLines = (lines: readonly string[]): string => lines.join('\n')

export const withLine = ({ lines }: Pick<Soil, 'lines'>, line: number, text: string): string => joinLines(lines.with(line, text))

export const withCell = ({ lines }: Pick<Soil, 'lines'>, row: LineRow, column: number, text: string): string =>
  joinLines(lines.with(row.line, `| ${row.cells.with(column, text).join(' | ')} |`))
