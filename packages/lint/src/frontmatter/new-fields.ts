import type { Guide } from '@guidelint/guide'
import { sectionText } from './body-text.ts'
import type { SyncContext } from './from-guide.ts'
import type { FrontmatterKey } from './schema.ts'
import { slugOf } from './slug.ts'
import { STANDARD_ROLES } from './standard-roles.ts'

/** Months between an update and its review. */
const REVIEW_AFTER = 3
/** Sources that make a table well founded. */
const MANY_SOURCES = 3

type Fields = Readonly<Record<FrontmatterKey, unknown>> & { readonly level_mapping: object }

/** Every key of frontmatter as the body alone gives it; dates only where the run is given one, for none is made up. */
export const newFields = (guide: Guide, { asOf, path }: SyncContext): Fields => {
  const [folder, file] = path?.split('/').slice(-2) ?? []
  const company = guide.title?.company?.text ?? ''
  const roleName = guide.title?.role?.text ?? ''
  const role = file === undefined ? slugOf(roleName) : file.replace(/\.[^.]*$/, '')
  return {
    company: file === undefined || folder === undefined ? slugOf(company) : slugOf(company) || folder,
    company_display: company,
    role,
    role_display: roleName,
    role_type: Object.hasOwn(STANDARD_ROLES, role) ? 'standard' : 'specialty',
    last_updated: asOf ?? null,
    data_quality: guide.sources.length >= MANY_SOURCES ? 'high' : 'medium',
    salary_data_quarter: asOf === undefined ? null : quarterBefore(asOf),
    next_review_due: asOf === undefined ? null : monthsLater(asOf, REVIEW_AFTER),
    compensation: [],
    level_mapping: levelMapping(guide),
    data_sources: [...new Set(guide.sources.map(({ text }) => publisher(text)))],
    negotiation_dna_summary: sectionText(guide, 'dna-summary')?.replace(/\s*\n\s*/g, ' ') ?? null,
  }
}

/** The first line, which in most guides is all of it. */
const levelMapping = (guide: Guide): object => {
  const own = guide.levels.entries.filter(({ isOwn }) => isOwn)
  const [raw] = sectionText(guide, 'level-mapping')?.split(/\r?\n/) ?? []
  return { internal: own.length === 1 ? (own[0]?.level.text ?? null) : null, ...(raw === undefined ? {} : { raw }) }
}

/** Who published a source: what stands before the first comma, dash, colon or parenthesis. */
const publisher = (text: string): string => text.split(/\s*(?:[,:;(]|\s[—–-]+\s)/, 1)[0]?.trim() || text

const monthsLater = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

/** Pay data of a quarter is out once it has ended. */
const quarterBefore = (date: string): string => {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const quarter = Math.ceil(month / 3) - 1
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`
}
