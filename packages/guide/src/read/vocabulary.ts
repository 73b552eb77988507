import type { ColumnRole } from '../guide.ts'

/** Words of one library's own that its tables use beyond what Guidelint knows. */
export interface Vocabulary {
  /** What columns (or rows of a component table) hold, by their header: `{ "Cash": "base" }`. */
  readonly headers?: Readonly<Record<string, ColumnRole>> | undefined
  /** ISO 4217 currency of regions by name: `{ "Puerto Rico": "USD" }`. */
  readonly regions?: Readonly<Record<string, string>> | undefined
}

/** No words of one's own. */
export const NO_VOCABULARY: Vocabulary = {}

const plain = (text: string): string => text.replace(/[*_`]/g, '').trim().toLowerCase()

/** Looks a text up among names, case and Markdown marks aside. */
export const lookUp = <Value>(names: Readonly<Record<string, Value>> | undefined, text: string): Value | undefined => {
  if (!names) return undefined
  const wanted = plain(text)
  return Object.entries(names).find(([name]) => plain(name) === wanted)?.[1]
}
