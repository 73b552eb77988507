import { parseGuide } from '@guidelint/guide'
import { expect, test } from 'vitest'
import { lintGuide } from './lint.ts'
import { defaultSettings } from './settings.ts'
import { skeleton } from './skeleton.ts'

/** What nobody has filled in yet: its placeholders, and the infos that they bring along. */
const EXPECTED = ['structure/placeholder', 'table/region-count', 'ask/missing', 'source/undated']

test.each([
  { company: 'Initech', role: 'Data Engineer' },
  { company: 'D.E. Shaw', role: 'ML/AI Engineer' },
  { company: 'E*TRADE (Morgan Stanley)', role: 'Senior Software Engineer' },
  { company: 'Booking.com', role: 'Technical Program Manager' },
])('a new guide of $company lints clean but for its placeholders', (names) => {
  const guide = parseGuide(skeleton(names))
  expect(guide.title).toMatchObject({ form: 'global', company: { text: names.company }, role: { text: names.role } })
  const { findings } = lintGuide(guide, defaultSettings())
  expect(findings.filter(({ rule }) => !EXPECTED.includes(rule)).map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  expect(findings.filter(({ rule, severity }) => rule !== 'structure/placeholder' && severity !== 'info')).toEqual([])
})
