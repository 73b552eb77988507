import type { Guide } from '@guidelint/guide'
import { type Change, type ChangeSide, type GuideDiff, LineIndex } from '@guidelint/lint'
import type { DiffWriter } from './diff-report.ts'
import { summariseDiff } from './diff-summary.ts'

/** For scripts: one guide a line, changes with places on both sides. */
export const diffJson: DiffWriter = function* ({ tool, base, head, guides }) {
  yield `{"version":1,"tool":${JSON.stringify(tool)},"base":${JSON.stringify(base)},"head":${JSON.stringify(head)},\n"guides":[`
  let separator = '\n'
  for (const guide of guides) {
    yield separator + JSON.stringify(plainGuide(guide))
    separator = ',\n'
  }
  yield `\n],\n"summary":${JSON.stringify(summariseDiff(guides))}}\n`
}

const plainGuide = ({ status, path, oldPath, role, company, before, after, changes }: GuideDiff): object => {
  const lines = { before: linesOf(before), after: linesOf(after) }
  return { status, path, oldPath, role, company, changes: changes.map((change) => plainChange(change, lines)) }
}

const linesOf = (guide: Guide | null): LineIndex | null => (guide === null ? null : new LineIndex(guide.source.text))

const plainChange = (change: Change, lines: { readonly before: LineIndex | null; readonly after: LineIndex | null }): object => ({
  ...change,
  before: plainSide(change.before, lines.before),
  after: plainSide(change.after, lines.after),
})

const plainSide = (side: ChangeSide | null, lines: LineIndex | null): object | null => {
  if (side === null) return null
  const place = side.span === null || lines === null ? null : lines.positionAt(side.span.start)
  return { text: side.text, line: place?.line ?? null, column: place?.column ?? null }
}
