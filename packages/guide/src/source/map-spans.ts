import type { Span } from '../span.ts'
import type { OffsetMap } from './offset-map.ts'

/**
 * A deep copy of a part of the model that was read from the repaired text, with every span in the author's text and
 * every `raw` beside a `span` the author's slice. Objects that were shared stay shared. Takes plain objects, arrays and
 * maps; anything else is kept as it is. Must not be applied twice, nor to what is in the author's text already (`Source`).
 */
export const mapGuide = <T>(value: T, map: OffsetMap, authorText: string): T => copy(value, { map, authorText, seen: new Map() }) as T

interface Mapping {
  readonly map: OffsetMap
  readonly authorText: string
  readonly seen: Map<object, unknown>
}

const copy = (value: unknown, mapping: Mapping): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const known = mapping.seen.get(value)
  if (known !== undefined) return known
  if (isSpan(value)) return remember(value, mapping.map.spanToAuthor(value), mapping)
  if (Array.isArray(value)) return copyArray(value, mapping)
  if (value instanceof Map) return copyMap(value, mapping)
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null ? copyObject(value, mapping) : value
}

const remember = <T extends object>(original: object, mapped: T, { seen }: Mapping): T => {
  seen.set(original, mapped)
  return mapped
}

/** A span and nothing but a span: other objects may have a `start` and an `end` of their own. */
const isSpan = (value: object): value is Span => {
  const { start, end } = value as Partial<Span>
  return typeof start === 'number' && typeof end === 'number' && Object.keys(value).length === 2
}

const copyArray = (value: readonly unknown[], mapping: Mapping): unknown[] => {
  const mapped: unknown[] = remember(value, [], mapping)
  for (const one of value) mapped.push(copy(one, mapping))
  return mapped
}

const copyMap = (value: ReadonlyMap<unknown, unknown>, mapping: Mapping): Map<unknown, unknown> => {
  const mapped = remember(value, new Map<unknown, unknown>(), mapping)
  for (const [key, one] of value) mapped.set(copy(key, mapping), copy(one, mapping))
  return mapped
}

const copyObject = (value: object, mapping: Mapping): object => {
  const mapped: Record<string, unknown> = remember(value, Object.create(Object.getPrototypeOf(value)) as Record<string, unknown>, mapping)
  for (const [key, one] of Object.entries(value)) define(mapped, key, copy(one, mapping))
  const { span } = mapped
  if (typeof mapped['raw'] === 'string' && typeof span === 'object' && span !== null && isSpan(span)) {
    mapped['raw'] = mapping.authorText.slice(span.start, span.end)
  }
  return mapped
}

/** Frontmatter may hold any key: assigning to `__proto__` would set the prototype. */
const define = (target: Record<string, unknown>, key: string, value: unknown): void => {
  if (key === '__proto__') Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
  else target[key] = value
}
