import { countBefore, type Guide, overlaps, type Span } from '@guidelint/guide'
import type { LineIndex } from './line-index.ts'
import { type Edit, insert, type Problem, remove } from './rule.ts'
import type { Suppression } from './suppression.ts'

/** Suppressions on a line of their own between two rows: Markdown ends the table there. */
export function* tableBreaks(guide: Guide, suppressions: readonly Suppression[], lines: LineIndex): Iterable<Problem> {
  for (const suppression of suppressions) {
    if (!suppression.comment.ownLine || !suppression.isClosed) continue
    const first = lines.lineAt(suppression.comment.span.start)
    const last = lines.lineAt(suppression.comment.span.end)
    if (first === 1 || last === lines.lineCount) continue
    const above = lines.lineSpan(first - 1)
    const below = lines.lineSpan(last + 1)
    if (!isInTable(guide, above) || !looksLikeRow(guide.source.text, below)) continue
    const own: Span = { start: lines.fullLineSpan(first).start, end: lines.fullLineSpan(last).end }
    yield {
      span: suppression.comment.span,
      message: 'A comment on a line of its own between two rows ends the table; behind the last pipe of a row it does not.',
      facts: { verb: suppression.verb },
      fixes: [
        {
          level: 'safe',
          name: 'move-suppression',
          title: 'Move it behind a row',
          edits: moveBehindRow(guide, suppression, above, below, own),
        },
      ],
    }
  }
}

const isInTable = ({ tables }: Guide, line: Span): boolean => {
  const table = tables[countBefore(tables, ({ span }) => span.end <= line.start)]
  return table !== undefined && overlaps(table.span, line)
}

const looksLikeRow = (text: string, { start, end }: Span): boolean => text.slice(start, end).trimStart().startsWith('|')

/** What names the next line goes behind that line's row as `disable-line`; all else holds from the row above on. */
const moveBehindRow = (guide: Guide, { comment, verb }: Suppression, above: Span, below: Span, own: Span): readonly Edit[] => {
  const text = guide.source.text.slice(comment.span.start, comment.span.end)
  const moved =
    verb === 'disable-next-line'
      ? insert(below.end, ` ${text.replace('disable-next-line', 'disable-line')}`)
      : insert(above.end, ` ${text}`)
  return [remove(own), moved]
}
