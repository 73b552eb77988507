import { libraryFacts, parseGuide } from '@guidelint/guide'
import { lintLibrary } from '../library/library.ts'
import { defaultProfile } from '../profile.ts'
import type { Rule } from '../rule.ts'
import { defaultOptions } from '../settings.ts'
import { mark, unmarked } from './marked.ts'

/** Guides by path. */
export type Guides = Readonly<Record<string, string>>

/** What `rule` alone finds across guides, by path; marks in the texts are taken out. A rule that crashes throws. */
export const lintAcross = (rule: Rule, guides: Guides, options: Readonly<Record<string, unknown>> = {}) => {
  const severity = rule.severity === 'off' ? 'warning' : rule.severity
  const full = rule.options === undefined ? defaultOptions(rule) : rule.options().parse(options)
  const facts = Object.entries(guides).map(([path, text]) => [path, libraryFacts(parseGuide(unmarked(text)))] as const)
  const result = lintLibrary(facts, { rules: [{ rule, severity, options: full }], profile: defaultProfile, inlineConfig: true })
  for (const { error } of result.crashed) throw error
  return result.drafts
}

/** Guides with ⟦ ⟧ where `rule` reports across them, so that a test is `expect(markedAcross(rule, guides)).toEqual(guides)`. */
export const markedAcross = (rule: Rule, guides: Guides, options?: Readonly<Record<string, unknown>>): Guides => {
  const drafts = lintAcross(rule, guides, options)
  return Object.fromEntries(
    Object.entries(guides).map(([path, text]) => [
      path,
      mark(
        unmarked(text),
        (drafts.get(path) ?? []).map(({ span }) => span),
      ),
    ]),
  )
}
