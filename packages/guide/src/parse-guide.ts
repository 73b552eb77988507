import type { Guide } from './guide.ts'
import type { MarkdownDocument } from './markdown/document.ts'
import type { Memory } from './markdown/memory.ts'
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
import { readUnread } from './read/unread.ts'
import type { Vocabulary } from './read/vocabulary.ts'
import { mapGuide } from './source/map-spans.ts'
import { readSource } from './source/repair.ts'

/**
 * Reads a guide. Total: any string gives a `Guide`; what can't be read stands in it as such. `vocabulary` adds a library's own
 * headers and regions to those that are known. What is said in prose is read when somebody asks for it. With a `memory`, what
 * stood in the text that was read with it before is not read again; the guide is the same. What is read
 * when asked for stands in getters, which `{ ...guide }` and `JSON.stringify` leave out.
 */
export const parseGuide = (text: string, vocabulary?: Vocabulary, memory?: Memory): Guide => {
  const { source, map } = readSource(text)
  const guide = new ReadGuide(source, parseMarkdown(source.repaired, memory), vocabulary)
  return map.isIdentity ? guide : { source, ...mapGuide(withoutSource(guide), map, text) }
}

/** All of a guide but its source, read to the last line, as plain data. */
export const withoutSource = (guide: Guide): Omit<Guide, 'source'> => {
  const { title, frontmatter, sections, tables, compensation, bands, comments, levels, levers, asks, sources, placeholders, unread } = guide
  const read = frontmatter && {
    span: frontmatter.span,
    yaml: frontmatter.yaml,
    data: frontmatter.data,
    errors: frontmatter.errors,
    places: frontmatter.places,
  }
  return { title, frontmatter: read, sections, tables, compensation, bands, comments, levels, levers, asks, sources, placeholders, unread }
}

/**
 * A class, since objects that are written with getters in them have each a shape of its own, which keeps them in memory until
 * the next full collection.
 */
class ReadGuide implements Guide {
  readonly source: Guide['source']
  readonly title: Guide['title']
  readonly frontmatter: Guide['frontmatter']
  readonly sections: Guide['sections']
  readonly tables: Guide['tables']
  readonly compensation: Guide['compensation']
  readonly bands: Guide['bands']
  readonly comments: Guide['comments']
  readonly unread: Guide['unread']
  readonly #document: MarkdownDocument
  #levels: Guide['levels'] | null = null
  #levers: Guide['levers'] | null = null
  #asks: Guide['asks'] | null = null
  #sources: Guide['sources'] | null = null
  #placeholders: Guide['placeholders'] | null = null

  constructor(source: Guide['source'], document: MarkdownDocument, vocabulary: Vocabulary | undefined) {
    const tables = readTables(document)
    const { compensation, bands } = readCompensation(document, tables, vocabulary)
    this.source = source
    this.title = readTitle(document)
    this.frontmatter = readFrontmatter(source.repaired)
    this.sections = readSections(document, tables, vocabulary)
    this.tables = tables
    this.compensation = compensation
    this.bands = bands
    this.comments = readComments(source.repaired)
    this.unread = readUnread(document, this.frontmatter, tables)
    this.#document = document
  }

  get levels(): Guide['levels'] {
    this.#levels ??= readLevels(this.#document, this.sections, this.tables, this.title)
    return this.#levels
  }

  get levers(): Guide['levers'] {
    this.#levers ??= readLevers(this.#document, this.sections)
    return this.#levers
  }

  get asks(): Guide['asks'] {
    this.#asks ??= readAsks(this.#document, this.sections, this.tables)
    return this.#asks
  }

  get sources(): Guide['sources'] {
    this.#sources ??= readSources(this.#document, this.sections)
    return this.#sources
  }

  get placeholders(): Guide['placeholders'] {
    this.#placeholders ??= readPlaceholders(this.#document)
    return this.#placeholders
  }
}
