import { resolve } from 'node:path'
import { findBaselines, namedBaseline, readBaseline } from '../baseline-files.ts'
import { type BaselineRun, matchReports } from '../judge-by-baseline.ts'
import type { FileReport } from '../report.ts'
import type { Trend } from './page-data.ts'
import { trendOf } from './trend-of.ts'

/**
 * How the findings stand against the baseline; null where there is none or it is to be left alone.
 * @throws ConfigError where it can't be read.
 */
export const readTrend = async (files: readonly FileReport[], run: BaselineRun): Promise<Trend | null> => {
  const { flags, settings, cwd } = run
  if (flags['no-baseline'] === true) return null
  const guides = files.map((file) => resolve(cwd, file.path))
  const baselines = findBaselines(namedBaseline(flags, settings, cwd), guides, cwd).map((file) => readBaseline(file, cwd))
  if (baselines.length === 0) return null
  const entries = baselines.flatMap((baseline) => baseline.entries)
  return trendOf(entries, await matchReports(entries, files, run), files)
}
