import type { Guide } from '@guidelint/guide'
import type { CompletionItem } from 'vscode-languageserver'
import type { OpenDocument } from '../documents.ts'

/** Where something is to be written. */
export interface WritingPlace {
  readonly document: OpenDocument
  readonly guide: Guide
  readonly offset: number
  /** Its line, up to the place. */
  readonly line: string
}

/**
 * The items that `typed` may be the beginning of, or of one of their later words; they replace it. `typed` ends at the place. An
 * item is found by its `filterText`, else its label, and writes its `insertText`, else its label.
 */
export const completing = (
  typed: string,
  { document, offset }: Pick<WritingPlace, 'document' | 'offset'>,
  items: readonly CompletionItem[],
): CompletionItem[] => {
  const range = document.places.range({ start: offset - typed.length, end: offset })
  return items.flatMap(({ insertText, ...item }) => {
    const filterText = fromTyped(item.filterText ?? item.label, typed)
    return filterText === null ? [] : { ...item, filterText, textEdit: { range, newText: insertText ?? item.label } }
  })
}

const WORD_STARTS = /(?<![\p{L}\p{N}])./gsu

/** `text` from the word on that `typed` begins, spelt as typed: clients filter by what stands in the range. Null where none does. */
export const fromTyped = (text: string, typed: string): string | null => {
  const wanted = typed.toLowerCase()
  for (const { index } of text.matchAll(WORD_STARTS)) {
    const end = index + typed.length
    if (text.slice(index, end).toLowerCase() === wanted) return typed + text.slice(end)
  }
  return null
}
