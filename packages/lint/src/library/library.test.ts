import { libraryFacts, parseGuide } from '@guidelint/guide'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lintGuide } from '../lint.ts'
import { librarySeniority } from '../rules/library/seniority.ts'
import { defaultSettings } from '../settings.ts'
import { smallGuide } from '../testing/small-guide.ts'
import { createLibrary, lintLibrary } from './library.ts'

const REGIONS = ['Austin', 'London', 'NYC', 'New York']
const ROLES = ['Engineer', 'Senior Engineer', 'Staff Engineer']

const arbitraryGuide = fc
  .record({
    role: fc.constantFrom(...ROLES),
    company: fc.constantFrom('Acme', 'Bolt'),
    base: fc.constantFrom('$100K–$120K', '$130K–$150K', '£90K–£95K', 'GBP 90K–GBP 95K'),
    regions: fc.subarray(REGIONS, { minLength: 1 }),
    level: fc.constantFrom('S3 = Google L4', 'S3 = Google L5', 'S4 = Google L6'),
  })
  .map(({ role, company, base, regions, level }) =>
    smallGuide({
      role,
      company,
      rows: regions.map((region) => `| ${region} | ${base} | $80K–$100K | 10% | ${base} |`),
      levels: `${company} ${level}`,
    }),
  )

const change = fc.tuple(fc.constantFrom('a/a.md', 'a/b.md', 'b/c.md', 'd.md'), fc.option(arbitraryGuide))

test('after any changes it finds what a new library would', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(change, fc.boolean()), { maxLength: 12 }), (changes) => {
      const library = createLibrary()
      const guides = new Map<string, ReturnType<typeof libraryFacts>>()
      const settings = defaultSettings()
      for (const [[path, text], checksNow] of changes) {
        if (text === null) {
          library.delete(path)
          guides.delete(path)
        } else {
          const facts = libraryFacts(parseGuide(text))
          library.set(path, facts)
          guides.set(path, facts)
        }
        if (checksNow) library.check(() => settings)
      }
      expect(sorted(library.check(() => settings))).toEqual(sorted(lintLibrary(guides, settings)))
    }),
  )
})

const sorted = ({ drafts }: ReturnType<typeof lintLibrary>) => [...drafts].sort(([a], [b]) => (a < b ? -1 : 1))

const lower = smallGuide({ role: 'Engineer', rows: ['| Austin | $150K–$180K | — | 10% | $165K–$198K |'] })
const higher = smallGuide({
  role: 'Senior Engineer',
  rows: ['| Austin | $140K–$170K | — | 10% | $154K–$187K | <!-- guidelint-disable-line library/seniority -- agreed -->'],
})

test('its findings can be suppressed, and without it nothing is said of their suppressions', () => {
  const settings = {
    ...defaultSettings(),
    rules: defaultSettings().rules.filter(({ rule }) => rule === librarySeniority || rule.id.startsWith('meta/')),
  }
  const { drafts } = lintLibrary(
    [
      ['a/a.md', libraryFacts(parseGuide(lower))],
      ['a/b.md', libraryFacts(parseGuide(higher))],
    ],
    settings,
  )
  const across = lintGuide(parseGuide(higher), settings, { library: drafts.get('a/b.md') ?? [] })
  expect(across.findings).toEqual([])
  expect(across.suppressed.map(({ rule }) => rule)).toEqual(['library/seniority'])
  expect(lintGuide(parseGuide(higher), settings).findings).toEqual([])
  expect(lintGuide(parseGuide(higher), settings, { library: [] }).findings.map(({ rule }) => rule)).toEqual(['meta/unused-suppression'])
})
