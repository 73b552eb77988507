/** What the report page embeds. Plain data; severities and rules are indexes, since most guides repeat them. */
export interface PageData {
  /** Name and version, as `guidelint 1.0.0`. */
  readonly tool: string
  /** ISO date that ages count from; null where none was given. */
  readonly asOf: string | null
  readonly summary: PageSummary
  /** What kept the run from being whole: one sentence each. */
  readonly failures: readonly string[]
  readonly rules: readonly PageRule[]
  readonly trend: Trend | null
  readonly guides: readonly PageGuide[]
}

export interface PageSummary {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly baselined: number
  readonly suppressed: number
  readonly cells: number
  readonly unchecked: number
}

export interface PageRule {
  readonly id: string
  readonly summary: string
}

/** How the library stands against its baseline. */
export interface Trend {
  /** Entries of the baseline, and of these how many nothing matches any more. */
  readonly entries: number
  readonly gone: number
  /** Findings that are in the baseline, those that aren't, and of the latter those at a place that is there with other figures. */
  readonly known: number
  readonly fresh: number
  readonly changed: number
  /** Per rule: entries and findings of today. */
  readonly rules: readonly { readonly id: string; readonly before: number; readonly now: number }[]
  /** Entries by the date they were made. */
  readonly dates: readonly { readonly date: string; readonly entries: number }[]
}

/** Low and high in whole units of the currency. */
export type PageRange = readonly [low: number, high: number]

/** 0 error, 1 warning, 2 info. */
export type PageSeverity = 0 | 1 | 2

export interface PageGuide {
  readonly path: string
  readonly company: string
  /** Groups guides on the same role; `title` is how this one writes it. */
  readonly role: string
  readonly title: string
  /** Cells of the compensation table, and of these how many could not be judged. */
  readonly cells: number
  readonly unchecked: number
  readonly baselined: number
  readonly sources: number
  readonly undated: number
  /** Newest date that a source names (`2026-02` or `2026`); null where none does. */
  readonly newest: string | null
  /** From frontmatter, as ISO dates. */
  readonly updated: string | null
  readonly due: string | null
  readonly findings: readonly PageFinding[]
  readonly bands: readonly PageBand[]
}

export interface PageFinding {
  /** Index into `rules`. */
  readonly rule: number
  readonly severity: PageSeverity
  readonly line: number
  readonly column: number
  readonly message: string
  /** The line that it stands on, and the place in it as offsets; `header` is the table's header row. */
  readonly text: string
  readonly from: number
  readonly to: number
  readonly header?: string
  readonly sum?: readonly string[]
  /** Title of its first fix. */
  readonly fix?: string
}

export interface PageBand {
  readonly line: number
  readonly region: string
  /** Groups regions that differ in their tags only: what stands before a comma or parenthesis, in lower case. */
  readonly place: string
  readonly level: string
  readonly currency: string
  /** Whether its figures are per month. */
  readonly monthly?: true
  readonly base?: PageRange
  readonly equity?: PageRange
  /** How equity counts: a grant over the vesting years, a year's worth, or unsaid. */
  readonly period?: 'grant' | 'year' | 'unknown'
  /** A year's worth of it; absent where the guide doesn't say which it is. */
  readonly yearly?: PageRange
  /** As written. */
  readonly bonus?: string
  readonly total?: PageRange
  /** What the parts add up to by what the guide says of them. */
  readonly computed?: PageRange
}
