import type { Span } from '@guidelint/guide'
import * as z from 'zod'
import { lazily } from '../../lazily.ts'
import { defineLibraryRule, type LibraryEntry, type LibraryProblem } from '../../library/library-rule.ts'
import { companyKey, nameKey } from '../../library/name-key.ts'

interface Named {
  readonly name: string
  readonly role: string
  readonly title: Span
}

const options = lazily(() =>
  z.strictObject({
    companies: z.number().int().positive().default(3).describe('How many other companies there must be, all of which have the role.'),
  }),
)

/** A role is named by its file, which stays the same where titles vary; by its title where the file is named otherwise. */
const roleOf = ({ path, read }: LibraryEntry<Named>): string => {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  return file.includes('-') ? nameKey(file) : read.role
}

const othersHave = (number: number): string => {
  if (number === 1) return 'the other company has'
  return number === 2 ? 'both other companies have' : `all ${number} other companies have`
}

/** A gap in the library that no guide shows by itself. */
export const libraryMissingRole = defineLibraryRule({
  id: 'library/missing-role',
  summary: 'A company has a guide for every role that all other companies have.',
  severity: 'off',
  fix: null,
  sure: 'judgement',
  options,
  scope: 'library',
  read: ({ company, role, title }): Named | null =>
    company === null || role === null ? null : { name: company, role: nameKey(role), title },
  *compare(entries: readonly LibraryEntry<Named>[], { companies: least }): Iterable<LibraryProblem> {
    const companies = new Map<string, Set<string>>()
    const holders = new Map<string, Set<string>>()
    const companyOf = ({ path, read }: LibraryEntry<Named>): string => companyKey(path, read.name) ?? ''
    for (const entry of entries) {
      const [role, company] = [roleOf(entry), companyOf(entry)]
      companies.set(company, (companies.get(company) ?? new Set()).add(role))
      holders.set(role, (holders.get(role) ?? new Set()).add(company))
    }
    if (companies.size - 1 < least) return
    const usual = [...holders].filter(([, all]) => all.size === companies.size - 1).map(([role]) => role)
    for (const role of usual.sort()) {
      const first = entries.find((entry) => companies.get(companyOf(entry))?.has(role) === false)
      if (first === undefined) continue
      const { path, read } = first
      const message = `${read.name} has no guide for ${role}, which ${othersHave(companies.size - 1)}.`
      yield { path, span: read.title, message, facts: { role, company: read.name } }
    }
  },
})
