import type { Guide } from './guide.ts'
import { parseMarkdown } from './markdown/parse-markdown.ts'
import { readAsks } from './read/asks.ts'
import { readComments } from './read/comments.ts'
import { readCompensation } from './read/compensation.ts'
import { readFrontmatter } from './read/frontmatter.ts'
import { readLevels } from './read/levels.ts'
import { readLevers } from './read/levers.ts'
import { readPlaceholders } from './read/placeholders.ts'
import { readSections } from './read/sections.ts'
import { readSources } from './read/sources.ts'
import { readTables } from './read/tables.ts'
import { readTitle } from './read/title.ts'
import type { Vocabulary } from './read/vocabulary.ts'
import { mapGuide } from './source/map-spans.ts'
import { readSource } from './source/repair.ts'

/**
 * Reads a guide. Total: any string gives a `Guide`; what can't be read stands in it as such. `vocabulary` adds a library's own
 * headers and regions to those that are known.
 */
export const parseGuide = (text: string, vocabulary?: Vocabulary): Guide => {
  const { source, map } = readSource(text)
  const document = parseMarkdown(source.repaired)
  const tables = readTables(document)
  const sections = readSections(document, tables, vocabulary)
  const title = readTitle(document)
  const read = {
    title,
    frontmatter: readFrontmatter(source.repaired),
    sections,
    ...readCompensation(document, tables, vocabulary),
    tables,
    levels: readLevels(document, sections, tables, title),
    levers: readLevers(document, sections),
    asks: readAsks(document, sections, tables),
    sources: readSources(document, sections),
    placeholders: readPlaceholders(document),
    comments: readComments(source.repaired),
  }
  return { source, ...(map.isIdentity ? read : mapGuide(read, map, text)) }
}
