import type { Span } from '@guidelint/guide'
import type { Rule } from '../rule.ts'
import { lintWith, type RuleTestOptions } from './lint-with.ts'

const OPEN = '⟦'
const CLOSE = '⟧'

/** The text without its marks. */
export const unmarked = (text: string): string => text.replaceAll(OPEN, '').replaceAll(CLOSE, '')

/**
 * Lints `text` without its ⟦ ⟧ with `rule` alone and gives it back with marks where the rule reports, so that a test is
 * `expect(marked(rule, text)).toBe(text)`. Marks nest; a finding without width is `⟦⟧`.
 */
export const marked = (rule: Rule, text: string, options?: RuleTestOptions): string => {
  const plain = unmarked(text)
  return mark(
    plain,
    lintWith(rule, plain, options).findings.map((finding) => finding.span),
  )
}

/** Writes ⟦ ⟧ around each span; at one place, what ends there is closed before what begins there is opened. */
export const mark = (text: string, spans: readonly Span[]): string => {
  const marksAt = new Map<number, { close: string; empty: string; open: string }>()
  const at = (offset: number) => {
    const marks = marksAt.get(offset) ?? { close: '', empty: '', open: '' }
    marksAt.set(offset, marks)
    return marks
  }
  for (const { start, end } of spans) {
    if (start === end) at(start).empty += OPEN + CLOSE
    else {
      at(start).open += OPEN
      at(end).close += CLOSE
    }
  }
  let result = ''
  let last = 0
  for (const [offset, { close, empty, open }] of [...marksAt].sort(([a], [b]) => a - b)) {
    result += text.slice(last, offset) + close + empty + open
    last = offset
  }
  return result + text.slice(last)
}
