import type { Guide } from '@guidelint/guide'
import { defineRule, type Fix, type Problem, replace } from '../../rule.ts'

const FORMS = {
  global: (role: string, company: string) => `### ${role} | ${company} Global Negotiation Guide`,
  salary: (role: string, company: string) => `### ${role} — ${company} Salary Negotiation Guide`,
  plain: (role: string, company: string) => `# ${role} - ${company} Negotiation Guide`,
} as const

/** A title says which role at which company the guide prices; tools and readers find guides by it. */
export const title = defineRule({
  id: 'structure/title',
  summary: 'The first heading names role and company in an accepted form.',
  severity: 'error',
  fix: 'choice',
  sure: 'fact',
  *check({ title: found, source }: Guide, _options, { profile }): Iterable<Problem> {
    const wanted = profile.titleForms.map((form) => FORMS[form]('Role', 'Company').replace(/^#+ /, ''))
    const expected = wanted.map((form) => `“${form}”`).join(' or ')
    if (!found) {
      const end = source.text.indexOf('\n')
      yield { span: { start: 0, end: end === -1 ? source.text.length : end }, message: `The guide has no title; its first heading was expected to read ${expected}.` }
      return
    }
    const { role, company, form } = found
    if (!role || !company) {
      yield { span: found.span, message: `The title names no ${role ? 'company' : 'role'}; it was expected to read ${expected}.`, facts: { title: found.text } }
      return
    }
    const isAccepted = profile.titleForms.some((accepted) => accepted === form)
    if (isAccepted && found.isFirst) return
    const fixes = isAccepted
      ? []
      : profile.titleForms.map((accepted): Fix => {
          const text = FORMS[accepted](role.text, company.text)
          return { level: 'choice', name: `${accepted}-form`, title: `Write “${text}”`, edits: [replace(found.span, text)] }
        })
    yield {
      span: found.span,
      message: isAccepted ? 'The title isn’t the first heading of the guide.' : `The title reads “${found.text}”, where ${expected} was expected.`,
      facts: { form, isFirst: found.isFirst },
      fixes,
    }
  },
})
