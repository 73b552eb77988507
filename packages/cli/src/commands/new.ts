import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { STANDARD_ROLES, skeleton, slugOf } from '@guidelint/lint'
import type { Invocation, Run } from '../commands.ts'
import { print, tell, writeWhole } from '../output.ts'
import { UsageError } from '../usage-error.ts'

/** `guidelint new COMPANY ROLE`: writes `company/role.md` with every section and its template variables. */
export const runNew: Run = async (invocation) => {
  const { flags, cwd } = invocation
  const { company, roles } = readNames(invocation)
  const folder = slugOf(company)
  const written: string[] = []
  for (const [slug, role] of roles) {
    const path = `${folder}/${slug}.md`
    if (existsSync(join(cwd, path)) && flags.force !== true) {
      if (roles.length === 1) throw new UsageError(`There is a ${path} already; --force overwrites it.`)
      if (flags.quiet !== true) tell(`guidelint: ${path} is there already and stays.`)
      continue
    }
    writeWhole(join(cwd, path), [skeleton({ company, role })])
    written.push(path)
  }
  if (flags.quiet !== true) await print(written.map((path) => `${path}\n`))
  return 0
}

const readNames = ({ flags, paths }: Invocation): { company: string; roles: readonly (readonly [slug: string, name: string])[] } => {
  const [company, role, ...more] = paths
  const isAll = flags['all-roles'] === true
  if (company === undefined || more.length > 0 || (role === undefined) !== isAll) {
    throw new UsageError(
      'guidelint new takes a company and a role, as guidelint new "Acme Robotics" data-engineer; or a company and --all-roles.',
    )
  }
  if (slugOf(company) === '' || (role !== undefined && slugOf(role) === ''))
    throw new UsageError('A name needs a letter or a digit, for the file that it names.')
  const roles = role === undefined ? Object.entries(STANDARD_ROLES) : [[slugOf(role), roleName(role)] as const]
  return { company: nameOf(company), roles }
}

/** A slug is written out: `data-engineer` is Data Engineer. A name stays as it is typed. */
const roleName = (role: string): string =>
  Object.hasOwn(STANDARD_ROLES, role) ? STANDARD_ROLES[role as keyof typeof STANDARD_ROLES] : nameOf(role)

const nameOf = (text: string): string =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
    ? text.replace(/(?:^|-)([a-z0-9])/g, (start, letter: string) => (start.startsWith('-') ? ' ' : '') + letter.toUpperCase())
    : text.trim()
