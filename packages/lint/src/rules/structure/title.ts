import type { Guide, Label, Title } from '@guidelint/guide'
import { applyEdits } from '../../apply-edits.ts'
import { defineRule, type Fix, type Problem, replace } from '../../rule.ts'

const FORMS = {
  global: { separator: ' | ', suffix: ' Global Negotiation Guide' },
  salary: { separator: ' — ', suffix: ' Salary Negotiation Guide' },
  plain: { separator: ' - ', suffix: ' Negotiation Guide' },
} as const
type Form = keyof typeof FORMS

const SEPARATOR = /\s*(?:\||—|–|--?)\s*$/u
const SUFFIX = /^\s+(?:(?:Global|Salary)\s+)?Negotiation\s+Guide/iu

/** Puts another separator and suffix around the names; levels and marks that stand between and behind them stay. */
const rewrite = (text: string, title: Title, role: Label, company: Label, form: Form): Fix => {
  const { separator, suffix } = FORMS[form]
  const between = { start: role.span.end, end: company.span.start }
  const behind = { start: company.span.end, end: title.span.end }
  const oldSeparator = SEPARATOR.exec(text.slice(between.start, between.end))
  const oldSuffix = SUFFIX.exec(text.slice(behind.start, behind.end))
  const edits = [
    replace({ start: between.start + (oldSeparator?.index ?? 0), end: between.end }, separator),
    replace({ start: behind.start, end: behind.start + (oldSuffix?.[0].length ?? 0) }, suffix),
  ]
  const shifted = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - title.span.start, end: edit.span.end - title.span.start },
  }))
  return { level: 'choice', name: `${form}-form`, title: `Write “${applyEdits(title.raw, shifted)}”`, edits }
}

/** A title says which role at which company the guide prices; tools and readers find guides by it. */
export const title = defineRule({
  id: 'structure/title',
  summary: 'The first heading names role and company in an accepted form.',
  severity: 'error',
  fix: 'choice',
  sure: 'fact',
  *check({ title: found, source }: Guide, _options, { profile }): Iterable<Problem> {
    const expected = profile.titleForms.map((form) => `“Role${FORMS[form].separator}Company${FORMS[form].suffix}”`).join(' or ')
    if (!found) {
      yield {
        span: { start: 0, end: source.text.search(/\r?\n|$/) },
        message: `The guide has no title; its first heading was expected to read ${expected}.`,
      }
      return
    }
    const { role, company, form } = found
    if (!role || !company) {
      yield {
        span: found.span,
        message: `The title names no ${role ? 'company' : 'role'}; it was expected to read ${expected}.`,
        facts: { title: found.text },
      }
      return
    }
    const isAccepted = profile.titleForms.some((accepted) => accepted === form)
    if (isAccepted && found.isFirst) return
    const fixes = isAccepted ? [] : profile.titleForms.map((accepted) => rewrite(source.text, found, role, company, accepted))
    yield {
      span: found.span,
      message: isAccepted
        ? 'The title isn’t the first heading of the guide.'
        : `The title reads “${found.text}”, where ${expected} was expected.`,
      facts: { form, isFirst: found.isFirst },
      fixes,
    }
  },
})
