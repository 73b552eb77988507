import type { Edit } from './rule.ts'

const compareEdits = (a: Edit, b: Edit): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)

/** Whether two edits can't both be made: their spans share a character, or one inserts inside the other. */
export const conflict = (a: Edit, b: Edit): boolean => a.span.start < b.span.end && b.span.start < a.span.end

/**
 * The text with all edits made, whatever their order. Spans count in `text`. Insertions at one place are made in the order
 * of their texts.
 * @throws RangeError where two edits overlap or one lies outside the text: the caller's bug.
 */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  let result = ''
  let at = 0
  for (const { span, text: replacement } of [...edits].sort(compareEdits)) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`The edit at ${span.start}–${span.end} overlaps another or lies outside the text of ${text.length}.`)
    }
    result += text.slice(at, span.start) + replacement
    at = span.end
  }
  return result + text.slice(at)
}
