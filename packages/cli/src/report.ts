import type { Checked, Facts, FixLevel, Severity } from '@guidelint/lint'
import type { Shard } from './shard/shard.ts'

/** What a run found; every reporter reads this and nothing else. All of it is plain data, so that it may cross threads. */
export interface Report {
  /** Name and version, as `guidelint 1.0.0`. */
  readonly tool: string
  /** ISO date that rules on age count from; null where none was given. */
  readonly asOf: string | null
  /** Every linted file by path, those without findings included. */
  readonly files: readonly FileReport[]
  /** Markdown files that are no guides. */
  readonly skipped: number
  /** What kept the run from being whole (a file that can't be read, a broken configuration): one sentence each. */
  readonly failures: readonly string[]
  readonly milliseconds: number
  /** Of a run over a part (`--shard`): what `guidelint merge` needs. */
  readonly shard?: Shard
}

export interface FileReport {
  /** Relative to the working directory, with `/`. */
  readonly path: string
  /** By line, column and rule. */
  readonly findings: readonly FindingReport[]
  readonly suppressed: number
  readonly baselined: number
  /** The findings in the baseline, where they are to be shown; they count for nothing. */
  readonly known?: readonly FindingReport[]
  readonly checked: Checked
}

/** A place as people count: lines and columns from 1, columns in UTF-16 units; the end is exclusive. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface RelatedReport extends Place {
  /** Where the place is in another guide. */
  readonly path?: string
  readonly message: string
}

export interface EditReport {
  /** UTF-16 offsets in the file as delivered. */
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface FixReport {
  readonly level: FixLevel
  readonly name: string
  readonly title: string
  readonly edits: readonly EditReport[]
}

export interface FindingReport extends Place {
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  /** Offsets of the place. */
  readonly start: number
  readonly end: number
  readonly identity: string
  readonly scope: string
  readonly related: readonly RelatedReport[]
  readonly facts: Facts
  readonly fixes: readonly FixReport[]
  readonly sum: readonly string[]
  readonly excerpt: Excerpt
}

export interface SourceLine {
  readonly line: number
  readonly text: string
}

/** What a reader needs to see of the guide. */
export interface Excerpt {
  /** The header row of the table that the finding stands in; null outside tables and in the header itself. */
  readonly header: SourceLine | null
  /** The line on which the finding starts, and that on which it ends. */
  readonly first: SourceLine
  readonly last: SourceLine
}

export interface Summary {
  readonly files: number
  readonly skipped: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly baselined: number
  readonly suppressed: number
  readonly checked: Checked
}

/** The figures under a report. */
export const summarise = ({ files, skipped }: Pick<Report, 'files' | 'skipped'>): Summary => {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  let [baselined, suppressed, cells, unchecked] = [0, 0, 0, 0]
  for (const file of files) {
    for (const { severity } of file.findings) counts[severity] += 1
    baselined += file.baselined
    suppressed += file.suppressed
    cells += file.checked.cells
    unchecked += file.checked.unchecked
  }
  const { error: errors, warning: warnings, info: infos } = counts
  return { files: files.length, skipped, errors, warnings, infos, baselined, suppressed, checked: { cells, unchecked } }
}
