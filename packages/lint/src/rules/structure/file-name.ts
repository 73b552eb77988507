import type { Guide, Label } from '@guidelint/guide'
import { defineRule, type Problem } from '../../rule.ts'

/** Words of a name for comparison, without levels in parentheses and filler. */
const words = (text: string): Set<string> =>
  new Set(
    text
      .replace(/\([^)]*\)/g, ' ')
      .normalize('NFD')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '' && !['and', 'of', 'the'].includes(word)),
  )

/** Different only where they share no word and neither is the other's initials or run together: aliases and added words are forgiven. */
const differs = (slug: string, label: Label): boolean => {
  const [a, b] = [words(slug), words(label.text)]
  if ([...a].some((word) => b.has(word))) return false
  const joined = (set: Set<string>) => [...set].join('')
  const initials = (set: Set<string>) => [...set].map((word) => word[0]).join('')
  const [left, right] = [joined(a), joined(b)]
  return !(left.includes(right) || right.includes(left) || initials(a) === right || initials(b) === left)
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
    if (!title || !file || !/\.md$/i.test(file)) return
    const roleSlug = file.replace(/\.md$/i, '')
    if (title.role && differs(roleSlug, title.role)) yield { span: title.role.span, message: `The title is for “${title.role.text}”, but the file is named ${file}.`, facts: { role: title.role.text, file: roleSlug } }
    if (title.company && folder && folder !== '.' && folder !== '..' && title.role && words(roleSlug).size > 1 && differs(folder, title.company))
      yield { span: title.company.span, message: `The title is for “${title.company.text}”, but the folder is named ${folder}.`, facts: { company: title.company.text, folder } }
  },
})
