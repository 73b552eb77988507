import { describe, expect, test } from 'vitest'
import { marked } from '../../testing/marked.ts'
import { levelMalformed } from './malformed.ts'
import { levelRoleMismatch } from './role-mismatch.ts'
import { levelSelfMissing } from './self-missing.ts'

const guide = (mapping: string, role = 'Staff Software Engineer') => `### ${role} | Acme Global Negotiation Guide\n\n${mapping}\n`

test.each(['**Level Mapping:** Acme Staff SWE = ⟦L6⟧ = Meta E6', '**Level Mapping:** Acme Staff SWE = Google L6 = Meta E6'])(
  'a side without company or level: %s',
  (mapping) => expect(marked(levelMalformed, guide(mapping))).toBe(guide(mapping)),
)

test.each([
  '⟦**Level Mapping:**⟧ Google L6 = Meta E6 = Stripe L4',
  '**Level Mapping:** Acme L6 = Meta E6 = Stripe L4',
  '**Level Mapping**\n\n| Acme | Google | Meta |\n|---|---|---|\n| L6 | L6 | E6 |',
  '**Level Mapping**\n\n| External Title | Internal Level | Typical YoE |\n|---|---|---|\n| Staff Engineer | IC5 | 8–12 |',
])('a mapping without the own company: %s', (mapping) => expect(marked(levelSelfMissing, guide(mapping))).toBe(guide(mapping)))

describe('a mapping of another role', () => {
  test.each([
    ['Staff Software Engineer', '**Level Mapping:** ⟦Acme Senior SWE⟧ = Google L5'],
    ['Product Manager', '**Level Mapping:** ⟦Acme Data Scientist⟧ = Google L5 Data Scientist'],
    ['Staff Software Engineer', '**Level Mapping:** Acme Staff SWE = Google L6'],
    ['Staff Software Engineer', '**Level Mapping:** Acme L6 = Google L6'],
    ['Staff Software Engineer', '**Level Mapping:** Acme Senior Director = Google L6'],
    ['Senior Software Engineer', '**Level Mapping:** Acme Senior/Staff SWE = Google L5'],
  ])('%s: %s', (role, mapping) => expect(marked(levelRoleMismatch, guide(mapping, role))).toBe(guide(mapping, role)))
})
