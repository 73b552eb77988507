import { type Guide, parseGuide, type Span } from '@guidelint/guide'
import { type BaselineEntry, diffGuides, factsHash, LineIndex, matchBaseline } from '@guidelint/lint'
import { type FileBytes, readText } from '../read-guide-file.ts'
import type { FileReport, FindingReport } from '../report.ts'
import type { ChangedGuide, SinceScope } from './lint-since.ts'
import { moveToCause } from './move-to-cause.ts'

export interface NewFindingsOptions {
  readonly scope: SinceScope
  /** Reads a guide as it is, by its path; null where it can't be read. */
  readonly read: (path: string) => Promise<FileBytes | null>
}

/** Reports with the findings that were not there before: neither their place nor their figures name one of `before`. */
export const newFindings = async (
  before: readonly FileReport[],
  now: readonly FileReport[],
  changed: readonly ChangedGuide[],
  { scope, read }: NewFindingsOptions,
): Promise<readonly FileReport[]> => {
  const pathNow = new Map(changed.flatMap(({ path, oldPath }) => (path === null || oldPath === null ? [] : [[oldPath, path] as const])))
  const entries = before.flatMap(({ path, findings }) => findings.map((finding) => entryOf(pathNow.get(path) ?? path, finding)))
  const linted = now.map(({ path, findings }) => ({ file: path, findings }))
  const { known } = matchBaseline<FindingReport>(entries, linted, { exists: () => true })
  const byPath = new Map(changed.flatMap((guide) => (guide.path === null ? [] : [[guide.path, guide] as const])))
  const reports: FileReport[] = []
  for (const report of now) {
    const guide = byPath.get(report.path)
    const isWhole = scope === 'changed' && guide !== undefined
    const findings = isWhole ? report.findings : report.findings.filter((finding) => !known.has(finding))
    const fresh = new Set(findings.filter((finding) => !known.has(finding)))
    const moved = guide === undefined || fresh.size === 0 ? findings : await atCauses(findings, fresh, guide, read)
    reports.push({ ...report, findings: moved })
  }
  return reports
}

const entryOf = (file: string, finding: FindingReport): BaselineEntry => {
  const { rule, scope, message } = finding
  return { file, rule, scope, message, facts: factsHash(finding), text: '', since: '' }
}

const guideOf = (content: FileBytes | null): Guide | null => {
  const read = content?.kind === 'bytes' ? readText(content.bytes) : null
  return read?.kind === 'text' ? parseGuide(read.decoded.text) : null
}

/** New findings of a changed guide, each at the changed cell where one is its cause. */
const atCauses = async (
  findings: readonly FindingReport[],
  fresh: ReadonlySet<FindingReport>,
  { path, oldBytes }: ChangedGuide,
  read: NewFindingsOptions['read'],
): Promise<readonly FindingReport[]> => {
  const old = guideOf(oldBytes)
  const guide = old === null || path === null ? null : guideOf(await read(path))
  if (old === null || guide === null) return findings
  const spans = diffGuides(old, guide).flatMap(({ after }): Span[] => (after?.span ? [after.span] : []))
  if (spans.length === 0) return findings
  const lines = new LineIndex(guide.source.text)
  return findings.map((finding) => (fresh.has(finding) ? moveToCause(finding, spans, guide, lines) : finding))
}
