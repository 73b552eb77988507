import type { DocumentLink } from 'vscode-languageserver'
import type { GuideView, Session } from '../session.ts'

/** Addresses of sources, and rule names in suppressions where their pages are at hand. */
export const documentLinks = ({ document, analysis }: GuideView, { host }: Session): DocumentLink[] => {
  const { guide } = analysis
  const { text } = guide.source
  const { places } = document
  const sources = guide.sources.flatMap(({ span, url }) => {
    const at = url === null ? -1 : text.indexOf(url, span.start)
    return url === null || at === -1 || at >= span.end || !/^https?:\/\/\S+$/.test(url)
      ? []
      : [{ range: places.range({ start: at, end: at + url.length }), target: url }]
  })
  const rules = guide.comments.flatMap(({ span, text: inside }) => {
    if (!inside.startsWith('guidelint-')) return []
    return [...text.slice(span.start, span.end).matchAll(/[a-z]+\/[a-z-]+/g)].flatMap(({ 0: id, index }) => {
      const target = host.rulePage(id)
      return target === null
        ? []
        : [
            {
              range: places.range({ start: span.start + index, end: span.start + index + id.length }),
              target,
              tooltip: `The page of ${id}`,
            },
          ]
    })
  })
  return [...sources, ...rules]
}
