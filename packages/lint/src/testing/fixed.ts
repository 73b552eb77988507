import { applyEdits, conflict } from '../apply-edits.ts'
import type { Edit, Rule } from '../rule.ts'
import { lintWith, type RuleTestOptions } from './lint-with.ts'
import { unmarked } from './marked.ts'

/**
 * Lints `text` (marks are taken out) with `rule` alone and applies to each finding its first fix, or the one named
 * `fixName`. A fix that overlaps an earlier finding's is left out.
 */
export const fixed = (rule: Rule, text: string, fixName?: string, options?: RuleTestOptions): string => {
  const plain = unmarked(text)
  const edits: Edit[] = []
  for (const finding of lintWith(rule, plain, options).findings) {
    const fix = finding.fixes.find(({ name }) => fixName === undefined || name === fixName)
    if (fix === undefined || fix.edits.some((edit) => edits.some((other) => conflict(edit, other)))) continue
    edits.push(...fix.edits)
  }
  return applyEdits(plain, edits)
}
