import type { Guide, Label } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'

const FILLER = new Set(['and', 'of', 'the', 'inc', 'com'])
/** What a longer name may not add: another seniority is another role. */
const SENIORITY = new Set(['junior', 'senior', 'staff', 'principal', 'lead', 'head', 'director', 'intern'])
/** Names of one and the same role. */
const ALIASES: readonly ReadonlySet<string>[] = [
  new Set(['devops engineer', 'site reliability engineer', 'production engineer', 'platform engineer', 'sre', 'devops platform engineer']),
  new Set(['ml ai engineer', 'machine learning engineer', 'ai engineer', 'ai ml engineer', 'ml engineer']),
  new Set(['product designer', 'ux designer', 'ui ux designer']),
  new Set(['software engineer', 'software developer', 'software development engineer']),
]

/** Words of a name for comparison, without levels in parentheses and filler. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/\([^)]*\)/g, ' ')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((word) => word !== '' && !FILLER.has(word))

const isAlias = (a: string, b: string): boolean => ALIASES.some((names) => names.has(a) && names.has(b))

/** Words that only one of the two names has; added words are forgiven, so none where one name holds the other. */
const isWithin = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.every((word) => outer.includes(word)) && outer.every((word) => inner.includes(word) || !SENIORITY.has(word))

/** Different unless one holds the other, is an alias of it, its initials or the same run together. */
const differs = (slug: string, label: Label): boolean => {
  const [a, b] = [wordsOf(slug), wordsOf(label.text)]
  if (a.length === 0 || b.length === 0 || isWithin(a, b) || isWithin(b, a) || isAlias(a.join(' '), b.join(' '))) return false
  const initials = (words: readonly string[]) => words.map((word) => word[0]).join('')
  const [left, right] = [a.join(''), b.join('')]
  return !(left === right || (a.length !== b.length && (initials(a) === right || initials(b) === left)))
}

/** Folder and file name are how a library is browsed; a name that says another role or company hides the guide. */
export const fileName = defineRule({
  id: 'structure/file-name',
  summary: 'File and folder are named after the role and the company of the title.',
  severity: 'info',
  fix: null,
  sure: 'likely',
  *check({ title }: Guide, _options, { path }): Iterable<Problem> {
    const [file, folder] = (path ?? '').split('/').reverse()
    const roleSlug = file?.replace(/\.md$/i, '')
    if (!title || !roleSlug || roleSlug === file) return
    const { role, company } = title
    if (role && differs(roleSlug, role))
      yield {
        span: role.span,
        message: `The title is for “${role.text}”, but the file is named ${file}.`,
        facts: { role: role.text, file: roleSlug },
      }
    // What has no letters of its own, as `..`, differs from nothing.
    const isLibrary = folder !== undefined && wordsOf(roleSlug).length > 1
    if (company && isLibrary && differs(folder, company))
      yield {
        span: company.span,
        message: `The title is for “${company.text}”, but the folder is named ${folder}.`,
        facts: { company: company.text, folder },
      }
  },
})
