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
import { type Recall, readAfresh } from './recall.ts'
import { mapGuide } from './source/map-spans.ts'
import { readSource } from './source/repair.ts'

/**
 * Reads a guide. Total: any string gives a `Guide`; what can't be read stands in it as such. `vocabulary` adds a library's own
 * headers and regions to those that are known. What is said in prose is read when somebody asks for it. With `recall`, what stood in
 * a text that was read with it before is not read again; the guide is the same.
 */
export const parseGuide = (text: string, vocabulary?: Vocabulary, recall: Recall = readAfresh): Guide => {
  const { source, map } = readSource(text)
  const document = parseMarkdown(source.repaired, recall)
  const tables = readTables(document)
  const sections = readSections(document, tables, vocabulary)
  const title = readTitle(document)
  const levels = once(() => readLevels(document, sections, tables, title))
  const levers = once(() => readLevers(document, sections))
  const asks = once(() => readAsks(document, sections, tables))
  const sources = once(() => readSources(document, sections))
  const placeholders = once(() => readPlaceholders(document))
  const guide: Guide = {
    source,
    title,
    frontmatter: readFrontmatter(source.repaired),
    sections,
    ...readCompensation(document, tables, vocabulary),
    tables,
    comments: readComments(source.repaired),
    get levels() {
      return levels()
    },
    get levers() {
      return levers()
    },
    get asks() {
      return asks()
    },
    get sources() {
      return sources()
    },
    get placeholders() {
      return placeholders()
    },
  }
  if (map.isIdentity) return guide
  const { source: _, ...read } = guide
  return { source, ...mapGuide(read, map, text) }
}

const once = <Value>(read: () => Value): (() => Value) => {
  let value: { readonly read: Value } | undefined
  return () => {
    value ??= { read: read() }
    return value.read
  }
}
