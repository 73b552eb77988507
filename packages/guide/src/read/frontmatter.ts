import { type Document, isMap, isNode, isScalar, isSeq, type Pair, parseDocument } from 'yaml'
import type { Frontmatter, Label } from '../guide.ts'
import { FRONTMATTER_LIMIT } from '../limits.ts'
import type { Span } from '../span.ts'

/**
 * The YAML frontmatter that `text` opens with; null where it doesn't open with a fence, or the fence is never closed.
 * The YAML is parsed when its data, errors or places are first asked for.
 */
export const readFrontmatter = (text: string): Frontmatter | null => {
  const block = findBlock(text)
  if (block === null) return null
  return new ReadFrontmatter(text, block)
}

type Content = Pick<Frontmatter, 'data' | 'errors' | 'places'>

class ReadFrontmatter implements Frontmatter {
  readonly span: Span
  readonly yaml: Span
  readonly #text: string
  #content: Content | null = null

  constructor(text: string, { span, yaml }: Pick<Frontmatter, 'span' | 'yaml'>) {
    this.#text = text
    this.span = span
    this.yaml = yaml
  }

  get #read(): Content {
    this.#content ??= readYaml(this.#text, this.yaml)
    return this.#content
  }

  get data(): Content['data'] {
    return this.#read.data
  }

  get errors(): Content['errors'] {
    return this.#read.errors
  }

  get places(): Content['places'] {
    return this.#read.places
  }
}

const OPENING = /^---[ \t]*\r?\n/
const CLOSING = /^---[ \t]*\r?$/gm

const findBlock = (text: string): { span: Span; yaml: Span } | null => {
  const opening = OPENING.exec(text)
  if (opening === null) return null
  const start = opening[0].length
  CLOSING.lastIndex = start
  const closing = CLOSING.exec(text)
  if (closing === null) return null
  return { span: { start: 0, end: closing.index + 3 }, yaml: { start, end: closing.index } }
}

/** YAML 1.2's core schema has no dates: they stay the strings that they were written as. */
const OPTIONS = { schema: 'core', prettyErrors: false, logLevel: 'error' } as const

/** A hundred openings in one another: the parser calls itself for each, and the process ends where its stack does. */
const TOO_DEEP = /(?:(?:[?-][ \t]|\[|\{[ \t]*\w*:?)[ \t]*){101}/

const readYaml = (text: string, { start, end }: Span): Content => {
  if (end - start > FRONTMATTER_LIMIT) return { data: null, errors: [], places: new Map() }
  const label = (from: number, to: number, message: string): Label => {
    const span = { start: Math.min(start + from, end), end: Math.min(start + Math.max(from, to), end) }
    return { span, raw: text.slice(span.start, span.end), text: message }
  }
  const ofAll = (message: string): Label => label(0, end, message)
  if (TOO_DEEP.test(text.slice(start, end))) {
    return { data: null, errors: [ofAll('Frontmatter is nested too deeply.')], places: new Map() }
  }
  const document = parseDocument(text.slice(start, end), OPTIONS)
  const errors = document.errors.map(({ code, pos: [from, to], message }) =>
    label(from, to, code === 'MULTIPLE_DOCS' ? 'Frontmatter holds more than one YAML document.' : sentence(message)),
  )
  const { contents } = document
  if (errors.length === 0 && contents !== null && !isMap(contents) && !isEmpty(contents)) {
    errors.push(ofAll('Frontmatter is not a list of keys with values.'))
  }
  if (hasKeyInKey(contents)) {
    errors.push(ofAll('Keys of frontmatter are plain text.'))
    return { data: null, errors, places: new Map() }
  }
  const data = errors.length === 0 ? plainData(document, errors, ofAll) : null
  const places = new Map<string, Span>()
  addPlaces(contents, '', start, places)
  return { data, errors, places }
}

/** Whether a key is made of lists or maps in one another: written as text, each of them doubles what it holds. */
const hasKeyInKey = (node: unknown): boolean => {
  if (isSeq(node)) return node.items.some(hasKeyInKey)
  return isMap(node) && node.items.some(({ key, value }) => isNested(key) || hasKeyInKey(value))
}

const isNested = (key: unknown): boolean =>
  (isSeq(key) && key.items.some(isCollection)) ||
  (isMap(key) && key.items.some((pair) => isCollection(pair.key) || isCollection(pair.value)))

const isCollection = (node: unknown): boolean => isMap(node) || isSeq(node)

const isEmpty = (node: unknown): boolean => isScalar(node) && node.value === null

/** Null where aliases can't be resolved, hold themselves or multiply beyond reason; the error is then added to `errors`. */
const plainData = (document: Document, errors: Label[], ofAll: (message: string) => Label): Frontmatter['data'] => {
  try {
    const data: unknown = document.toJS()
    if (!holdsItself(data)) return (data as Record<string, unknown> | null) ?? {}
    errors.push(ofAll('A value holds itself through an alias.'))
    return null
  } catch (error) {
    errors.push(ofAll(sentence(error instanceof Error ? error.message : String(error))))
    return null
  }
}

const holdsItself = (value: unknown, above: readonly unknown[] = []): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (above.includes(value) || Object.values(value).some((part) => holdsItself(part, [...above, value])))

const sentence = (message: string): string => (/[.!?]$/.test(message) ? message : `${message}.`)

/** Names the place of `node` and of all that it holds: `compensation`, `compensation.0.base_low`, `compensation:` for the key. */
const addPlaces = (node: unknown, path: string, offset: number, places: Map<string, Span>): void => {
  addPlace(node, path, offset, places)
  const within = (key: string): string => (path === '' ? key : `${path}.${key}`)
  if (isSeq(node)) for (const [index, item] of node.items.entries()) addPlaces(item, within(String(index)), offset, places)
  if (isMap(node)) for (const pair of node.items) addPair(pair, within, offset, places)
}

const addPair = ({ key, value }: Pair, within: (key: string) => string, offset: number, places: Map<string, Span>): void => {
  const path = within(String(key))
  addPlace(key, `${path}:`, offset, places)
  addPlaces(value, path, offset, places)
}

const addPlace = (node: unknown, path: string, offset: number, places: Map<string, Span>): void => {
  if (path === '' || !isNode(node) || !node.range) return
  const [start, end] = node.range
  places.set(path, { start: offset + start, end: offset + end })
}
