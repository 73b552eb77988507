import { contains, type Guide, type Span } from '@guidelint/guide'
import type { LineIndex } from './line-index.ts'
import { type Edit, insert } from './rule.ts'

/** The edit that suppresses a finding where it stands, in the form that breaks neither table, list, quote nor heading. */
export const suppressHere = (
  guide: Guide,
  { rule, span }: { readonly rule: string; readonly span: Span },
  lines: LineIndex,
  reason = '',
): Edit => {
  const { text } = guide.source
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const comment = (verb: string) => `<!-- guidelint-${verb} ${rule}${reason === '' ? '' : ` -- ${reason}`} -->`
  const line = lines.lineSpan(lines.lineAt(span.start))
  if (isOutOfReach(guide, line)) return insert(text.length, `${text.endsWith('\n') ? '' : eol}${eol}${comment('disable-file')}${eol}`)
  if (needsOwnLine(guide, text.slice(line.start, line.end), line)) return insert(line.start, `${comment('disable-next-line')}${eol}${eol}`)
  return insert(line.end, ` ${comment('disable-line')}`)
}

/** Frontmatter has no such comments, and the title must stay the first thing in its guide. */
const isOutOfReach = ({ frontmatter, title }: Guide, line: Span): boolean =>
  [frontmatter?.span, title?.span].some((span) => span !== undefined && (contains(span, line) || contains(line, span)))

/** A comment behind a heading, or behind a header's last pipe, would belong to it. A bold line may be a heading too; words behind it keep it apart. */
const needsOwnLine = ({ sections, tables }: Guide, text: string, line: Span): boolean =>
  /^ {0,3}#{1,6}(?:\s|$)/.test(text) ||
  text.trim() === '' ||
  sections.some(
    ({ heading }) => heading !== null && contains(line, heading.span) && heading.span.end >= line.start + text.trimEnd().length,
  ) ||
  tables.some(({ header }) => contains(line, header.span) || contains(header.span, line))
