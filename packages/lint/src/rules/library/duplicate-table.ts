import type { Span } from '@guidelint/guide'
import { hash } from '../../hash.ts'
import { defineLibraryRule, type LibraryEntry, type LibraryProblem } from '../../library/library-rule.ts'

interface Figures {
  readonly table: Span
  readonly role: string
  readonly bands: number
  /** Of all figures with their regions and levels. */
  readonly hash: string
}

/** How many copies a finding names. */
const SHOWN = 3

const rowsText = (number: number): string => (number === 2 ? 'Both' : `All ${number}`)
const guidesText = (number: number): string => (number === 1 ? 'one other guide' : `${number} other guides`)

/** Two roles may be paid alike, but more often a guide began as a copy and its figures were never looked up. */
export const libraryDuplicateTable = defineLibraryRule({
  id: 'library/duplicate-table',
  summary: 'No two guides carry the same figures throughout.',
  severity: 'info',
  fix: null,
  sure: 'fact',
  scope: 'library',
  read: ({ table, role, bands }): Figures | null => {
    const priced = bands.filter(({ base, equity, total }) => base !== null || equity !== null || total !== null)
    if (table === null || priced.length < 2) return null
    const figures = priced.map((band) => [band.region?.key ?? '', band.level ?? '', band.figures].join('\n')).sort()
    return { table, role: role ?? '', bands: priced.length, hash: hash(figures.join('\n')) }
  },
  *compare(entries: readonly LibraryEntry<Figures>[]): Iterable<LibraryProblem> {
    const groups = new Map<string, LibraryEntry<Figures>[]>()
    for (const entry of entries) {
      const group = groups.get(entry.read.hash)
      if (group === undefined) groups.set(entry.read.hash, [entry])
      else group.push(entry)
    }
    for (const group of groups.values()) {
      if (group.length < 2) continue
      for (const entry of group) {
        // Of the first few only: a library may hold a thousand copies.
        const shown = group
          .slice(0, SHOWN + 1)
          .filter((one) => one !== entry)
          .slice(0, SHOWN)
        const others = group.length - 1
        const names = shown.map(({ path }) => path).join(', ')
        yield {
          path: entry.path,
          span: entry.read.table,
          message: `${rowsText(entry.read.bands)} rows of this table have the same figures as ${guidesText(others)} (${names}${others > SHOWN ? ', …' : ''}).`,
          related: shown.map(({ path, read }) => ({
            path,
            span: read.table,
            message: read.role === '' ? 'the same table' : `the same table for ${read.role}`,
          })),
          facts: { figures: entry.read.hash },
        }
      }
    }
  },
})
