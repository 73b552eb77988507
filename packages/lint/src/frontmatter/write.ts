import type { Guide } from '@guidelint/guide'
import { Document, isMap, isScalar, isSeq, type Pair, parseDocument, Scalar, type ToStringOptions, type YAMLMap, type YAMLSeq } from 'yaml'
import { type Edit, insert, replace } from '../rule.ts'
import { frontmatterOf, type SyncContext } from './from-guide.ts'
import { frontmatterKeys } from './schema.ts'

/**
 * Edits that make the frontmatter of `guide` say what its body says, or write one; none where it does already. Keys and comments
 * of its author stay, and so does the text of what doesn't change. Null where the YAML can't be read or the text is no guide.
 */
export const frontmatterEdits = (guide: Guide, context: SyncContext = {}): readonly Edit[] | null => {
  const { frontmatter, source } = guide
  if (frontmatter === null) return guide.title === null ? null : [insertion(guide, context)]
  if (frontmatter.data === null) return null
  const { start, end } = frontmatter.yaml
  const yaml = source.text.slice(start, end)
  const document = parseDocument(yaml, OPTIONS)
  if (!isMap(document.contents))
    return document.contents === null ? [replace({ start, end }, inLines(freshText(guide, context), source.text))] : null
  const { data, continued } = frontmatterOf(guide, frontmatter.data, context)
  const blocks = blocksOf(document.contents, yaml)
  const changed = mergeAll(document, document.contents, data, continued)
  return changed.size === 0 ? [] : edits(document.contents, blocks, document, changed, { yaml, start, all: source.text })
}

const OPTIONS = { schema: 'core', keepSourceTokens: false, logLevel: 'silent' } as const

const freshText = (guide: Guide, context: SyncContext): string => {
  const document = parseDocument('{}', OPTIONS)
  document.contents = document.createNode(frontmatterOf(guide, null, context).data) as never
  return document.toString({ lineWidth: 0 })
}

const insertion = (guide: Guide, context: SyncContext): Edit =>
  insert(guide.source.hasByteOrderMark ? 1 : 0, inLines(`---\n${freshText(guide, context)}---\n`, guide.source.text))

/** With the line ends of the text that it goes into. */
const inLines = (yaml: string, text: string): string => (/\r\n/.test(text) ? yaml.replaceAll('\n', '\r\n') : yaml)

// ---------------------------------------------------------------- values

type Data = Readonly<Record<string, unknown>>

const plainOf = (node: unknown, document: Document): unknown =>
  isScalar(node) ? node.value : isMap(node) || isSeq(node) ? node.toJS(document) : (node ?? null)

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Puts `data` into the document and gives the top-level keys that changed. */
const mergeAll = (document: Document, root: YAMLMap, data: Data, continued: readonly (number | null)[]): Set<string> => {
  const changed = new Set<string>()
  for (const key of Object.keys(data)) {
    const node = root.get(key, true)
    if (key === 'compensation' && isSeq(node) && Array.isArray(data[key])) {
      if (mergeEntries(document, node, data[key] as Data[], continued)) changed.add(key)
    } else if (mergeMap(document, root, { [key]: data[key] }, Object.keys(data))) changed.add(key)
  }
  return changed
}

/** Entries stay the nodes that they are, with what their author wrote around their values. */
const mergeEntries = (document: Document, list: YAMLSeq, entries: readonly Data[], continued: readonly (number | null)[]): boolean => {
  const old = [...list.items]
  let changed = old.length !== entries.length
  list.items = entries.map((entry, index) => {
    const at = continued[index] ?? null
    const node = at === null ? undefined : old[at]
    if (at !== index) changed = true
    if (!isMap(node)) return document.createNode(entry)
    if (mergeMap(document, node, entry, Object.keys(entry), frontmatterKeys().entry)) changed = true
    return node
  })
  return changed
}

/**
 * Sets keys of a map, new ones behind those that `order` puts before them.
 * @param owned keys that are removed where `data` doesn't have them and they aren't null
 */
const mergeMap = (document: Document, map: YAMLMap, data: Data, order: readonly string[], owned: readonly string[] = []): boolean => {
  let changed = false
  for (const key of owned) {
    if (key in data || !map.has(key) || plainOf(map.get(key, true), document) === null) continue
    map.delete(key)
    changed = true
  }
  for (const [key, value] of Object.entries(data)) {
    if (map.has(key) && isEqual(plainOf(map.get(key, true), document), value)) continue
    setKey(document, map, key, value, order)
    changed = true
  }
  return changed
}

const setKey = (document: Document, map: YAMLMap, key: string, value: unknown, order: readonly string[]): void => {
  const pair = map.items.find((one) => keyOf(one) === key)
  if (pair) pair.value = newValue(document, pair.value, value)
  else {
    const before = order.slice(0, order.indexOf(key))
    const at = map.items.findLastIndex((one) => before.includes(keyOf(one)))
    map.items.splice(at + 1, 0, document.createPair(key, value) as Pair<unknown, unknown>)
  }
}

/** Of a single value only its text changes: the comment beside it stays. */
const newValue = (document: Document, old: unknown, value: unknown): unknown => {
  const node = document.createNode(value)
  if (isScalar(old) && node instanceof Scalar) {
    node.comment = old.comment ?? null
    node.commentBefore = old.commentBefore ?? null
    if (typeof old.value === 'string' && typeof value === 'string' && old.type?.startsWith('QUOTE')) node.type = old.type
  }
  return node
}

const keyOf = ({ key }: Pair<unknown, unknown>): string => (isScalar(key) ? String(key.value) : String(key))

// ---------------------------------------------------------------- text

interface Text {
  readonly yaml: string
  /** Offset of `yaml` in the guide. */
  readonly start: number
  /** The guide as its author wrote it. */
  readonly all: string
}

/** The text of each top-level key, from its name to the end of its value; comments before the next key are not its own. */
const blocksOf = (root: YAMLMap, yaml: string): ReadonlyMap<string, { start: number; end: number }> => {
  const starts = root.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? 0) : 0))
  return new Map(
    root.items.map((item, index) => [keyOf(item), { start: starts[index] ?? 0, end: endOfBlock(yaml, starts[index + 1] ?? yaml.length) }]),
  )
}

/** Where the lines before `end` stop being blank or comments at the margin; after a line end. */
const endOfBlock = (yaml: string, end: number): number => {
  for (let at = end; at > 0; ) {
    const lineStart = yaml.lastIndexOf('\n', at - 2) + 1
    const line = yaml.slice(lineStart, at)
    if (line.trim() !== '' && !line.startsWith('#')) return at
    at = lineStart
  }
  return end
}

/** One edit a changed key, with the key's own lines written anew and all others left alone. */
const edits = (
  root: YAMLMap,
  blocks: ReadonlyMap<string, { start: number; end: number }>,
  document: Document,
  changed: ReadonlySet<string>,
  text: Text,
): Edit[] => {
  const { yaml, start, all } = text
  if (root.flow === true) return [replace({ start, end: start + yaml.length }, inLines(document.toString({ lineWidth: 0 }), all))]
  const style = styleOf(yaml)
  const result: Edit[] = []
  let at = 0
  for (const pair of root.items) {
    const old = blocks.get(keyOf(pair))
    if (changed.has(keyOf(pair))) {
      const lines = inLines(written(pair, style), all)
      if (old === undefined) result.push(insert(start + at, lines))
      else if (lines !== yaml.slice(old.start, old.end)) result.push(replace({ start: start + old.start, end: start + old.end }, lines))
    }
    at = old?.end ?? at
  }
  return mergeInsertions(result)
}

const styleOf = (yaml: string): ToStringOptions => ({
  lineWidth: 0,
  indentSeq: !/^[\w-]+:[ \t]*\r?\n- /m.test(yaml),
  indent: /^ {4}\S/m.test(yaml) && !/^ {2}\S/m.test(yaml) ? 4 : 2,
})

/** One pair as its author's lines have it, without the comment above it. */
const written = (pair: Pair<unknown, unknown>, style: ToStringOptions): string => {
  const alone = new Document({}, OPTIONS)
  if (isScalar(pair.key)) {
    delete pair.key.commentBefore
    delete pair.key.spaceBefore
  }
  if (isMap(alone.contents)) alone.contents.items.push(pair as Pair<never, never>)
  return alone.toString(style)
}

/** Several keys that go to one place are one insertion, in their order. */
const mergeInsertions = (all: readonly Edit[]): Edit[] => {
  const merged: Edit[] = []
  for (const edit of all) {
    const last = merged.at(-1)
    if (last && edit.span.start === edit.span.end && last.span.start === last.span.end && last.span.start === edit.span.start)
      merged[merged.length - 1] = { ...last, text: last.text + edit.text }
    else merged.push(edit)
  }
  return merged
}
