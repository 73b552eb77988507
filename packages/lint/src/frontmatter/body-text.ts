import type { Guide, Section, SectionKind } from '@guidelint/guide'

/** The guide's text without its frontmatter, repaired. */
export const bodyText = ({ source, frontmatter }: Guide): string => {
  if (!frontmatter) return source.repaired
  const fence = /\n---[ \t]*\r?(?=\n|$)/.exec(source.repaired)
  return fence ? source.repaired.slice(fence.index + fence[0].length) : source.repaired
}

/** What stands in a section, repaired; null where the guide lacks it or it is empty. */
export const sectionText = (guide: Guide, kind: SectionKind): string | null => {
  const section = guide.sections.find((one) => one.kind === kind)
  const text = section ? repairedSlice(guide, section.body) : ''
  return text === '' ? null : text
}

/** Spans lead into the author's text; what is damaged there is replaced with what it means. */
const repairedSlice = ({ source }: Guide, { start, end }: Section['body']): string => {
  let text = ''
  let at = start
  for (const { span, text: meant } of source.damage) {
    if (span.start < at || span.end > end || meant === null) continue
    text += source.text.slice(at, span.start) + meant
    at = span.end
  }
  return (text + source.text.slice(at, end)).trim()
}
