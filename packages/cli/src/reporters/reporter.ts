import type { Report } from '../report.ts'

/** How a report is shown, for the formats that people read. */
export interface ReporterOptions {
  readonly color: boolean
  /** Leaves the summary out. */
  readonly quiet: boolean
}

/** Writes a report in one format, in pieces. Pure. */
export type Reporter = (report: Report, options: ReporterOptions) => Iterable<string>
